import type { OutputOf } from '@sophora/contract/endpoint';
import { exportFigure, figureRecords, getFigure } from '@sophora/contract/figures';
import { listKinds } from '@sophora/contract/imports';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useDistrict, useMay } from '../ui/session.ts';
import { figureText } from './text.ts';
import '../ui/lists.css';
import './indicators.css';

type Row = OutputOf<typeof figureRecords>['rows'][number];
const SIZE = 50;
/** Columns the record's title line already says. */
const IN_TITLE = new Set(['title', 'name', 'applicationNumber', 'number']);

/** The records a number counts, each with why, and the file row it came from. */
export default function RecordsBehindPage() {
  const t = useText(figureText);
  const common = useText(commonText);
  const label = useLabel();
  const district = useDistrictCode();
  const indicator = useParam('indicator');
  const [filters, setFilters] = useFilters();
  const mayExport = useMay('records.export');
  const page = Math.max(1, Number(filters.page) || 1);
  const narrowed = {
    asOf: filters.asOf,
    knownAt: filters.knownAt,
    since: filters.since,
    criterion: filters.criterion ?? '',
    street: filters.street,
    dim: filters.dim,
    ipc: filters.ipc,
    holder: filters.holder,
  };
  const figure = useEndpoint(
    getFigure,
    {
      params: { district, indicator },
      query: { asOf: filters.asOf, knownAt: filters.knownAt, since: filters.since },
    },
    { keep: true },
  );
  const query = useEndpoint(
    figureRecords,
    { params: { district, indicator }, query: { ...narrowed, page, size: SIZE } },
    { keep: true },
  );
  const streets = useDistrict()?.streets ?? [];
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { rows, count, columns } = query.data;
  const criteria = [
    ...(figure.data?.figure.byCriterion ?? []).map((c) => ({
      id: c.criterion,
      label: label(c.label),
      amount: c.amount,
    })),
    ...(figure.data?.figure.completeness.uncounted ?? []).map((c) => ({
      id: c.criterion,
      label: label(c.label),
      amount: c.records,
    })),
  ];
  const download = (format: string) =>
    addressOf(exportFigure, { params: { district, indicator }, query: { ...narrowed, format } });
  return (
    <div className="stack">
      <PageTitle
        title={figure.data ? `${label(figure.data.figure.label)}：${t('behind')}` : t('behind')}
        back={{
          to: pathWith(`/d/${district}/figures/${indicator}`, {
            asOf: filters.asOf,
            knownAt: filters.knownAt,
            since: filters.since,
          }),
          label: figure.data ? label(figure.data.figure.label) : t('title'),
        }}
        hint={`${t('asOf')} ${figure.data?.figure.asOf ?? filters.asOf ?? ''} · ${t('records', { count: `${grouped(count.value)}${count.exact ? '' : '+'}` })}`}
      >
        {mayExport && (
          <>
            <a className="btn" href={download('xlsx')} download>
              {common('downloadXlsx')}
            </a>
            <a className="btn" href={download('csv')} download>
              {common('downloadCsv')}
            </a>
          </>
        )}
      </PageTitle>
      <div className="row">
        <div className="chips">
          {[{ id: '', label: t('all'), amount: figure.data?.figure.numerator }, ...criteria].map((c) => (
            <button
              key={c.id}
              type="button"
              className="chip"
              aria-current={(filters.criterion ?? '') === c.id}
              onClick={() => setFilters({ criterion: c.id })}
            >
              {c.label} {c.amount === undefined ? '' : grouped(c.amount)}
            </button>
          ))}
        </div>
        <label className="row push">
          <span className="sr-only">{t('street')}</span>
          <select
            className="input"
            value={filters.street ?? ''}
            onChange={(e) => setFilters({ street: e.target.value })}
          >
            <option value="">
              {t('street')}：{common('all')}
            </option>
            {streets.map((s) => (
              <option key={s.code} value={s.code}>
                {s.name}
              </option>
            ))}
            <option value="unassigned">{common('unassigned')}</option>
          </select>
        </label>
        {filters.dim && (
          <button
            type="button"
            className="chip"
            aria-current="true"
            onClick={() => setFilters({ dim: undefined })}
          >
            {filters.dim.split(':')[1] || common('unknown')} ×
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <div className="center-state">{t('noneBehind')}</div>
      ) : (
        <Table rows={rows} columns={columns} />
      )}
      <Pager
        page={page}
        more={rows.length === SIZE}
        total={count}
        onPage={(next) => setFilters({ page: next })}
      />
    </div>
  );
}

function Table({ rows, columns }: { rows: readonly Row[]; columns: readonly string[] }) {
  const t = useText(figureText);
  const say = useSay();
  const label = useLabel();
  const district = useDistrictCode();
  const streets = useDistrict()?.streets ?? [];
  const common = useText(commonText);
  const kinds = useEndpoint(listKinds, {}, { staleTime: 600_000 }).data?.kinds ?? [];
  const kind = kinds.find((k) => k.id === rows[0]?.kind);
  const shown = columns.filter((c) => !IN_TITLE.has(c)).slice(0, 3);
  const heading = (name: string) => {
    const field = kind?.fields.find((f) => f.name === name);
    return field ? label(field.label) : name;
  };
  const cell = (row: Row, name: string) => {
    const value = row.facts[name];
    const named =
      typeof value === 'string' ? kind?.fields.find((f) => f.name === name)?.values?.[value] : undefined;
    if (named) return label(named);
    return Array.isArray(value)
      ? value.join('；')
      : value === undefined || value === null
        ? ''
        : String(value);
  };
  const streetName = (code: string) =>
    streets.find((s) => s.code === code)?.name ?? (code === 'unassigned' ? common('unassigned') : code);
  return (
    <div className="scroll-x">
      <table className="plain cards-on-phone">
        <thead>
          <tr>
            <th>{t('record')}</th>
            {shown.map((c) => (
              <th key={c}>{heading(c)}</th>
            ))}
            <th>{t('street')}</th>
            <th>{t('counts')}</th>
            <th>{t('why')}</th>
            <th>{t('fileRow')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id}${row.from}`}>
              <td>
                <PageLink to={`/d/${district}/registers/${row.kind}/${row.id}`}>{row.title}</PageLink>
              </td>
              {shown.map((c) => (
                <td key={c} data-label={heading(c)} className={/^\d{4}-/.test(cell(row, c)) ? 'nowrap' : ''}>
                  {cell(row, c)}
                </td>
              ))}
              <td data-label={t('street')} className="nowrap">
                {streetName(row.street)}
              </td>
              <td data-label={t('counts')} className="nowrap">
                {row.from === '0001-01-01' ? t('always') : row.from} — {row.to ?? t('untilNow')}
              </td>
              <td data-label={t('why')}>
                <ul className="reasons">
                  {row.reasons.map((r) => (
                    <li key={r.code + JSON.stringify(r.params)}>{say(r)}</li>
                  ))}
                </ul>
              </td>
              <td data-label={t('fileRow')} className="nowrap">
                {row.origin && (
                  <PageLink
                    to={pathWith(
                      `/d/${district}/imports/${row.origin.batchId}/rows/${row.origin.sheet}/${row.origin.row}`,
                      { record: row.id, kind: row.kind },
                    )}
                    title={row.origin.fileName}
                  >
                    {t('row', { row: row.origin.row })}
                  </PageLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pager({
  page,
  more,
  total,
  onPage,
}: {
  page: number;
  more: boolean;
  total: { value: number; exact: boolean };
  onPage: (page: number) => void;
}) {
  const t = useText(commonText);
  if (page === 1 && !more) return null;
  const last = total.exact ? Math.max(1, Math.ceil(total.value / SIZE)) : undefined;
  return (
    <nav className="pager" aria-label={t('pageOf', { page })}>
      <button type="button" className="btn" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </button>
      <span>
        {t('pageOf', { page })}
        {last ? ` / ${last}` : ''}
      </span>
      <button
        type="button"
        className="btn"
        disabled={!more || page === last}
        onClick={() => onPage(page + 1)}
      >
        {t('next')}
      </button>
    </nav>
  );
}
