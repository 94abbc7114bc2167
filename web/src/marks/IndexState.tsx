import type { MarkIndexState } from '@sophora/contract/marks';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { markText } from './text.ts';

const LOOKS = {
  ready: 'hint',
  refreshing: 'note note-warn',
  building: 'note',
  failed: 'note note-bad',
} as const;

/** What can be searched and how current it is, whatever the state. */
export function IndexState({ index }: { index: MarkIndexState }) {
  const t = useText(markText);
  return (
    <div className={LOOKS[index.state]} role="status">
      {t(`index.${index.state}`, {
        marks: grouped(index.marks),
        seq: index.seq ?? 0,
      })}
      {index.unnamed > 0 && ` ${t('unnamed', { n: grouped(index.unnamed) })}`}
    </div>
  );
}
