import type { MarkCell } from '@sophora/contract/marks';
import { useText } from '../ui/i18n/text.ts';
import { markText } from './text.ts';

/** A name as it is written, each character with its sound below; what differs is marked and, on hover and to readers, named. */
export function NameCells({ cells, label }: { cells: readonly MarkCell[]; label: string }) {
  const t = useText(markText);
  let place = 0;
  return (
    <section className="mark-name" aria-label={`${label} ${cells.map((c) => c.text).join('')}`}>
      {cells.map((cell) => {
        const said = cell.state === 'same' ? undefined : t(`cell.${cell.state}`);
        return (
          <span key={place++} className={`mark-cell mark-${cell.state}`} title={said}>
            <span className="mark-char">{cell.text}</span>
            <span className="mark-pinyin">{cell.pinyin}</span>
          </span>
        );
      })}
    </section>
  );
}

/** What the markings mean, those that occur. */
export function Legend({ cells }: { cells: readonly MarkCell[] }) {
  const t = useText(markText);
  const states = [...new Set(cells.map((c) => c.state))].filter((s) => s !== 'same');
  if (states.length === 0) return null;
  return (
    <ul className="mark-legend">
      {states.map((state) => (
        <li key={state}>
          <span className={`mark-swatch mark-${state}`} aria-hidden="true" /> {t(`cell.${state}`)}
        </li>
      ))}
    </ul>
  );
}
