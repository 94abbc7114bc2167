import { listPeople } from '@sophora/contract/access';
import { AUDIT_ACTIONS } from '@sophora/domain/access/auditActions';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { auditText } from './auditText.ts';

/** Person, action, from and to; each change goes into the address and back to the newest. */
export function AuditFilters({ district }: { district: string }) {
  const t = useText(auditText);
  const common = useText(commonText);
  const label = useLabel();
  const [filters, setFilters] = useFilters();
  const may = useMay('people.read');
  const { data } = useEndpoint(
    listPeople,
    { params: { district }, query: { size: 200 } },
    { enabled: may, staleTime: 300_000 },
  );
  const set = (name: string) => (event: { target: { value: string } }) =>
    setFilters({ [name]: event.target.value, before: undefined });
  const any = ['actor', 'action', 'subject', 'from', 'to'].some((name) => filters[name]);
  return (
    <search className="filters">
      {may && (
        <Field label={t('who')}>
          <select className="input" value={filters['actor'] ?? ''} onChange={set('actor')}>
            <option value="">{t('anyone')}</option>
            {data?.people.map((p) => (
              <option key={p.personId} value={`person:${p.personId}`}>
                {p.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field label={t('action')}>
        <select className="input" value={filters['action'] ?? ''} onChange={set('action')}>
          <option value="">{t('anyAction')}</option>
          {Object.entries(AUDIT_ACTIONS).map(([id, words]) => (
            <option key={id} value={id}>
              {label(words)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('from')}>
        <input
          className="input"
          type="date"
          max="2100-12-31"
          value={filters['from'] ?? ''}
          onChange={set('from')}
        />
      </Field>
      <Field label={t('to')}>
        <input
          className="input"
          type="date"
          max="2100-12-31"
          value={filters['to'] ?? ''}
          onChange={set('to')}
        />
      </Field>
      {any && (
        <button
          type="button"
          className="btn"
          onClick={() => setFilters({ actor: '', action: '', subject: '', from: '', to: '', before: '' })}
        >
          {common('clearFilters')}
        </button>
      )}
    </search>
  );
}
