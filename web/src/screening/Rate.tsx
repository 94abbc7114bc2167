import type { BatchHead } from '@sophora/contract/screening';
import { percent } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { screeningText } from './text.ts';

/** 撤回率 with both its parts. */
export function Rate({ batch }: { batch: BatchHead }) {
  const t = useText(screeningText);
  return (
    <span>
      {t('rateOf', {
        rate: percent(batch.withdrawn, batch.total),
        part: batch.withdrawn,
        whole: batch.total,
      })}
    </span>
  );
}
