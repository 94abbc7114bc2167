import { type FrozenSetWire, freezeChangedRecords } from '@sophora/contract/freeze';
import { WINDOW_NAMES, type WindowId } from '@sophora/domain/freeze/windows';
import { amountText } from '@sophora/domain/indicators/light';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import RecordTable from './RecordTable.tsx';
import { freezeText } from './text.ts';

const SIZE = 50;

interface Props {
  readonly set: string;
  readonly content: FrozenSetWire;
  readonly indicator: string;
}

/** The records behind one difference: what each counted then and counts now, and which entry changed that. */
export function ChangedRecords({ set, content, indicator }: Props) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters] = useFilters();
  const window = filters.window !== undefined && filters.window in WINDOW_NAMES ? filters.window : undefined;
  const query = useEndpoint(
    freezeChangedRecords,
    {
      params: { district, set, indicator },
      query: { window: window as WindowId | undefined, page: pageOf(filters.page), size: SIZE },
    },
    { keep: true },
  );
  const figure = content.figures.find((f) => f.indicator === indicator);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { rows, total, difference, measure, since, until, window: shown } = query.data;
  const amount = (n: number) => (measure === 'fen' ? amountText(n, 'fen') : grouped(n));
  return (
    <section className="card stack">
      <PageLink to={pathWith(`/d/${district}/freezes/${set}`, { part: 'changes' })}>
        ‹ {t('allChanges')}
      </PageLink>
      <h2>{t('recordsTitle', { figure: figure ? label(figure.label) : indicator })}</h2>
      <p className="hint">
        {t('recordsHint', {
          window: label(WINDOW_NAMES[shown]),
          days: since === null ? until : `${since} — ${until}`,
          total: grouped(total),
          difference: `${difference > 0 ? '+' : ''}${amount(difference)}`,
        })}
      </p>
      <RecordTable rows={rows} measure={measure} />
      <Pager total={total} size={SIZE} />
    </section>
  );
}
