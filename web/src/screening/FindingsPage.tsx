import { listFindings } from '@sophora/contract/screening';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { Parts } from './Parts.tsx';
import { screeningText } from './text.ts';
import { separator, stateName } from './words.ts';
import '../ui/office.css';
import './screening.css';

const SIZE = 50;

/** 现行认定: what CNIPA found and nobody took back, with what follows from it. */
export default function FindingsPage() {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(
    listFindings,
    { params: { district }, query: { page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { findings, total } = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('findingsHint')} />
      <Parts here="findings" />
      {findings.length === 0 ? (
        <div className="center-state">{t('findingsEmpty')}</div>
      ) : (
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('members')}</th>
              <th>{t('applicant')}</th>
              <th>{t('foundOn')}</th>
              <th>{t('document')}</th>
              <th>{t('state')}</th>
              <th>{t('followUp')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((f) => (
              <tr key={f.matter}>
                <td>
                  <PageLink to={`/d/${district}/matters/${f.matter}`}>{f.title}</PageLink>
                </td>
                <td data-label={t('applicant')}>{f.applicants.join(separator(language))}</td>
                <td className="nowrap" data-label={t('foundOn')}>
                  {f.foundOn}
                </td>
                <td data-label={t('document')}>{f.document}</td>
                <td data-label={t('state')}>{stateName('screening-item', f.state, language)}</td>
                <td data-label={t('followUp')}>
                  {f.clawback && (
                    <PageLink to={`/d/${district}/matters/${f.clawback.matter}`}>
                      {stateName('screening-clawback', f.clawback.state, language)}
                    </PageLink>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager total={total} size={SIZE} />
    </div>
  );
}
