import type { RowCounts } from '@sophora/contract/imports';
import { Tooltip } from 'antd';
import { grouped } from '../../../ui/format.ts';
import { useText } from '../../../ui/i18n/text.ts';
import { resultText } from './text.ts';

/** What became of a row; the first six add up to all rows. */
export const RESULTS = ['new', 'changed', 'same', 'repeated', 'conflicting', 'rejected', 'warned'] as const;
export type RowResult = (typeof RESULTS)[number];

export function isResult(text: string | undefined): text is RowResult {
  return RESULTS.includes(text as RowResult);
}

/** The list worth opening first: what was refused, then what differs, then what is new. */
export function firstToOpen(counts: RowCounts): RowResult | undefined {
  return (['rejected', 'conflicting', 'changed', 'new', 'repeated', 'same'] as const).find(
    (r) => counts[r] > 0,
  );
}

interface Props {
  readonly counts: RowCounts;
  readonly open: RowResult | undefined;
  readonly onOpen: (result: RowResult) => void;
}

/** The numbers of a dry run; each opens its list and explains itself. */
export function CountTiles({ counts, open, onOpen }: Props) {
  const t = useText(resultText);
  return (
    <div>
      <fieldset className="ledger-tiles" aria-label={t('rows', { n: grouped(counts.rows) })}>
        {RESULTS.filter((r) => r !== 'warned' || counts.warned > 0).map((result) => (
          <Tooltip key={result} title={t(`explain.${result}`)}>
            <button
              type="button"
              className={`ledger-tile ledger-tile-${result}`}
              aria-pressed={open === result}
              data-result={result}
              data-zero={counts[result] === 0 || undefined}
              onClick={() => onOpen(result)}
            >
              <span className="ledger-tile-label">{t(`count.${result}`)}</span>
              <span className="ledger-tile-number">{grouped(counts[result])}</span>
            </button>
          </Tooltip>
        ))}
      </fieldset>
      <p className="ledger-hint">
        {t('rows', { n: grouped(counts.rows) })} · {t('sum')}
      </p>
    </div>
  );
}
