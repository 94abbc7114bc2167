import { listUnits } from '@sophora/contract/access';
import { downloadHandover, handover } from '@sophora/contract/handover';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { handoverText } from './handoverText.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

/** 交接单: everything that whoever takes over a post needs, on one page to print or to keep as .xlsx. */
export default function HandoverPage() {
  const t = useText(handoverText);
  const today = useText(mattersText);
  const label = useLabel();
  const name = useNames();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const unit = filters['unit'];
  const query = unit ? { unit } : {};
  const units = useEndpoint(listUnits, { params: { district } });
  const { data, error, isPending, refetch } = useEndpoint(handover, { params: { district }, query });
  return (
    <div className="stack">
      <PageTitle
        title={t('title')}
        back={{ to: `/d/${district}/matters/activity`, label: today('activity') }}
        hint={data && t('hint', { day: data.today, unit: data.unit ?? t('office') })}
      >
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          {t('print')}
        </button>
        <a
          className="btn btn-link no-print"
          href={addressOf(downloadHandover, { params: { district }, query })}
        >
          {t('download')}
        </a>
      </PageTitle>
      <select
        className="input matters-search no-print"
        aria-label={t('post')}
        value={unit ?? ''}
        onChange={(e) => setFilters({ unit: e.target.value })}
      >
        <option value="">{t('office')}</option>
        {(units.data?.units ?? []).map((u) => (
          <option key={u.unitId} value={u.unitId}>
            {u.name}
          </option>
        ))}
      </select>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <>
          <section className="card stack">
            <h2>
              {t('matters')} <span className="hint">{data.matters.length}</span>
            </h2>
            {data.matters.length === 0 && <p className="hint">{t('noMatters')}</p>}
            {data.matters.length > 0 && (
              <table className="plain cards">
                <thead>
                  <tr>
                    <th>{today('title')}</th>
                    <th>{today('lead')}</th>
                    <th>{today('state')}</th>
                    <th>{today('limit')}</th>
                    <th>{t('last')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.matters.map((m) => (
                    <tr key={m.id}>
                      <td>
                        <PageLink to={`/d/${district}/matters/${m.id}`}>{m.title}</PageLink>
                      </td>
                      <td data-label={today('lead')}>
                        {m.lead}
                        {m.handler !== '' && <div className="hint">{m.handler}</div>}
                      </td>
                      <td data-label={today('state')}>{name('state', m.procedure, m.state)}</td>
                      <td className="when" data-label={today('limit')}>
                        {m.limit ?? '—'} {m.late && <span className="tag tag-bad">{today('light.red')}</span>}
                      </td>
                      <td data-label={t('last')}>
                        {m.lastOn} {m.lastNote}
                        {m.links > 0 && <div className="hint">{t('openLinks', { count: m.links })}</div>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
          {data.mappings.length > 0 && (
            <section className="card stack">
              <h2>{t('mappings')}</h2>
              {data.mappings.map((m) => (
                <details key={m.id}>
                  <summary>
                    {label(m.label)}{' '}
                    <span className="hint">{t('used', { day: m.usedOn, count: m.columns.length })}</span>
                  </summary>
                  <p>{m.columns.map((c) => `${c.header} → ${label(c.field)}`).join('；')}</p>
                </details>
              ))}
            </section>
          )}
          <section className="card stack">
            <h2>{t('contacts')}</h2>
            {data.contacts.length === 0 && <p className="hint">{t('noContacts')}</p>}
            <ul className="evidence-files">
              {data.contacts.map((c) => (
                <li key={c.unit}>
                  <strong>{c.unit}</strong>{' '}
                  {c.phantom && <span className="tag tag-warn">{today('phantom')}</span>}
                  <div className="hint">
                    {t('contactLine', {
                      people: c.people.join('、') || today('noPeople'),
                      handlers: c.handlers.join('、') || '—',
                      open: c.open,
                    })}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}
