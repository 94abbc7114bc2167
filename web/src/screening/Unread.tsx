import type { OutputOf } from '@sophora/contract/endpoint';
import type { receiveScreeningBatch } from '@sophora/contract/screening';
import { useText } from '../ui/i18n/text.ts';
import { useSay } from '../ui/say.ts';
import { screeningText } from './text.ts';

/** Rows of a file that were not used, each with its reason. */
export function Unread({ rows }: { rows: OutputOf<typeof receiveScreeningBatch>['unread'] }) {
  const t = useText(screeningText);
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <div className="note note-warn">
      {t('unread', { n: rows.length })}
      <ul className="screen-notes screen-unread">
        {rows.map((row) => (
          <li key={row.row}>
            {t('rowNo', { row: row.row })} {row.text} — {say(row.why)}
          </li>
        ))}
      </ul>
    </div>
  );
}
