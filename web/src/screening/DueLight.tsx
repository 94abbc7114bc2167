import type { BatchHead } from '@sophora/contract/screening';
import { useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { screeningText } from './text.ts';

/** The deadline of a batch and its light; once the table is returned there is none. */
export function DueLight({ batch }: { batch: BatchHead }) {
  const t = useText(screeningText);
  return (
    <span className="row screen-tags">
      <span className="nowrap">{batch.due}</span>
      {batch.light !== 'grey' && <Light colour={batch.light} word={t(`light.${batch.light}`)} />}
    </span>
  );
}
