import { type AuditRow, exportAudit, listAudit } from '@sophora/contract/access';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { parseDate } from '@sophora/domain/basics/plainDate';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { type Filters, useDistrictCode, useFilters } from '../ui/route.ts';
import { AuditDetails } from './AuditDetails.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditSubject } from './AuditSubject.tsx';
import { auditText } from './auditText.ts';
import { ChainState } from './ChainState.tsx';
import '../ui/office.css';
import './access.css';

const SIZE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 审计日志 with filters in the address, newest first. */
export default function AuditPage() {
  const t = useText(auditText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const wanted = filterOf(filters);
  const before = UUID.test(filters['before'] ?? '') ? filters['before'] : undefined;
  const query = useEndpoint(
    listAudit,
    { params: { district }, query: { ...wanted, before, size: SIZE } },
    { keep: true },
  );
  const last = query.data?.entries.at(-1);
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')}>
        <a
          className="btn btn-link"
          href={addressOf(exportAudit, { params: { district }, query: wanted })}
          download
          title={t('exportHint')}
        >
          {common('downloadCsv')}
        </a>
      </PageTitle>
      {!query.error && <ChainState district={district} />}
      <AuditFilters district={district} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {query.data && query.data.entries.length === 0 && <div className="card hint">{t('none')}</div>}
      {query.data && query.data.entries.length > 0 && (
        <div className="card" aria-busy={query.isPlaceholderData}>
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('when')}</th>
                <th>{t('who')}</th>
                <th>{t('action')}</th>
                <th>{t('subject')}</th>
                <th>{t('details')}</th>
                <th>{t('seal')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.entries.map((row) => (
                <AuditLine key={row.entryId} row={row} district={district} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        {before !== undefined && (
          <button type="button" className="btn" onClick={() => setFilters({ before: undefined })}>
            {t('newest')}
          </button>
        )}
        {query.data?.more && last && (
          <button type="button" className="btn" onClick={() => setFilters({ before: last.entryId })}>
            {t('older')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Days that are none are left out: an address may be typed. */
function filterOf(filters: Filters): {
  actor?: string;
  action?: string;
  subject?: string;
  from?: PlainDate;
  to?: PlainDate;
} {
  const from = parseDate(filters['from'] ?? '');
  const to = parseDate(filters['to'] ?? '');
  return {
    ...(filters['actor'] ? { actor: filters['actor'] } : {}),
    ...(filters['action'] ? { action: filters['action'] } : {}),
    ...(filters['subject'] ? { subject: filters['subject'] } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

interface LineProps {
  readonly row: AuditRow;
  readonly district: string;
}

function AuditLine({ row, district }: LineProps) {
  const t = useText(auditText);
  const label = useLabel();
  return (
    <tr>
      <td className="when brief">{momentText(row.at)}</td>
      <td className="brief">{label(row.actor.name)}</td>
      <td className="brief">
        <strong>{label(row.action)}</strong>
      </td>
      <td data-label={t('subject')}>
        <AuditSubject subject={row.subject} subjectName={row.subjectName} district={district} />
      </td>
      <td data-label={t('details')}>
        <AuditDetails params={row.params} district={district} />
      </td>
      <td data-label={t('seal')} className="hint">
        {t(row.sealed ? 'sealed' : 'unsealed')}
      </td>
    </tr>
  );
}
