import { getStreetTrend } from '@sophora/contract/figures';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import type { Measure } from './amount.ts';
import { saveCsv } from './saveCsv.ts';
import { figureText } from './text.ts';

interface Props {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly measure: Measure;
}

/** Every street month by month as one table: a street a row, the district last. */
export function StreetDownload({ indicator, from, to, measure }: Props) {
  const t = useText(figureText);
  const district = useDistrictCode();
  const asked = useAction(getStreetTrend, []);
  const download = () =>
    asked.mutate(
      { params: { district, indicator }, query: { from, to } },
      { onSuccess: (table) => saveCsv(`${indicator}-${from}-${to}.csv`, lines(table, measure, t)) },
    );
  return (
    <>
      <button type="button" className="btn" disabled={asked.isPending} onClick={download}>
        {t('downloadStreets')}
      </button>
      {asked.error ? <ErrorNote error={asked.error} onRetry={download} /> : null}
    </>
  );
}

type Table = NonNullable<ReturnType<typeof useAction<typeof getStreetTrend>>['data']>;

function lines(table: Table, measure: Measure, t: (key: 'street' | 'sum') => string): string[][] {
  const shown = (amount: number) => String(measure === 'fen' ? amount / FEN_PER_YUAN : amount);
  const sums = table.months.map((_, i) => table.streets.reduce((sum, s) => sum + (s.amounts[i] ?? 0), 0));
  return [
    [t('street'), ...table.months],
    ...table.streets.map((s) => [s.name, ...s.amounts.map(shown)]),
    [t('sum'), ...sums.map(shown)],
  ];
}

const FEN_PER_YUAN = 100;
