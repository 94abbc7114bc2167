import { qualityRows } from '@sophora/contract/quality';
import { differenceText } from '@sophora/domain/docket/docketTexts';
import { GROUPS } from '@sophora/domain/quality/checks';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { qualityText } from './text.ts';
import '../ui/lists.css';
import './quality.css';

const SIZE = 50;

/** The records one check finds: what is odd, and the file rows that say so. */
export default function CheckPage() {
  const t = useText(qualityText);
  const label = useLabel();
  const language = useLanguage();
  const district = useDistrictCode();
  const check = useParam('check');
  const [filters] = useFilters();
  const mayExport = useMay('records.export');
  const mayOpenFiles = useMay('imports.read');
  const query = useEndpoint(
    qualityRows,
    { params: { district, check }, query: { page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { check: result, rows } = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={label(result.label)}
        hint={`${label(GROUPS[result.group])} · ${t('outOf', { found: `${grouped(result.found.value)}${result.found.exact ? '' : '+'}`, of: grouped(result.of) })}`}
        back={{ to: `/d/${district}/quality`, label: t('title') }}
      >
        {mayExport && rows.length > 0 && (
          <a className="btn btn-link" href={`/api/d/${district}/quality/${check}/export`}>
            {t('xlsx')}
          </a>
        )}
      </PageTitle>
      {rows.length === 0 ? (
        <div className="center-state">{t('nothing')}</div>
      ) : (
        <div className="scroll-x">
          <table className="plain cards-on-phone">
            <thead>
              <tr>
                <th>{t('record')}</th>
                <th>{t('odd')}</th>
                <th>{t('origins')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.id}>
                  <td data-label={t('record')}>
                    <PageLink to={`/d/${district}/registers/${r.kind}/${r.id}`}>{r.title}</PageLink>
                  </td>
                  <td data-label={t('odd')}>
                    {r.values.join(' / ')}
                    {r.messages.map((m) => (
                      <div key={m.code + JSON.stringify(m.params)}>
                        {differenceText({ code: m.code, params: m.params ?? {} }, language)}
                      </div>
                    ))}
                  </td>
                  <td data-label={t('origins')}>
                    {r.origins.map((o) => (
                      <div key={`${o.batchId}${o.sheet}${o.row}`}>
                        {o.value !== '' && <strong>{o.value} </strong>}
                        {mayOpenFiles ? (
                          <PageLink to={`/d/${district}/imports/${o.batchId}/rows/${o.sheet}/${o.row}`}>
                            {t('row', { file: o.fileName, row: o.row })}
                          </PageLink>
                        ) : (
                          t('row', { file: o.fileName, row: o.row })
                        )}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={result.found.value} size={SIZE} />
    </div>
  );
}
