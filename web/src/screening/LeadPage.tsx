import { getLead, type LeadMember, type LeadView, takeLead } from '@sophora/contract/screening';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { screeningText as evidenceText, leadKindText } from '@sophora/domain/screening/screeningTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useGo, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { PairView } from './PairView.tsx';
import { Signals } from './Signals.tsx';
import { TieMap } from './TieMap.tsx';
import { Timeline } from './Timeline.tsx';
import { screeningText } from './text.ts';
import { stateName } from './words.ts';
import '../ui/office.css';
import './screening.css';

/** One lead: why it is listed and what speaks against it, the texts side by side, when and by whom they were filed. */
export default function LeadPage() {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const lead = useParam('lead');
  const query = useEndpoint(getLead, { params: { district, lead } });
  const back = { to: `/d/${district}/screening`, label: t('title') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('lead')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const view = query.data;
  const title = `${leadKindText(view.lead.kind, language)} · ${t('filings', { n: view.lead.size })}`;
  return (
    <div className="stack">
      <PageTitle title={t('leadOf', { what: title })} back={back} hint={t('hint')}>
        <Check view={view} />
      </PageTitle>
      {!view.lead.present && <p className="note note-warn">{t('goneNow')}</p>}
      {view.lead.continues.length > 0 && (
        <p className="note">{t('continues', { ids: view.lead.continues.join(' ') })}</p>
      )}
      <Grounds view={view} />
      <PairView view={view} />
      <div className="screen-columns">
        <div className="stack">
          <Timeline members={view.members} />
          <Signals lead={view.lead} />
        </div>
        <TieMap view={view} />
      </div>
      <Members view={view} />
    </div>
  );
}

function Check({ view }: { view: LeadView }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const go = useGo();
  const mayWork = useMay('screening.work');
  const take = useAction(takeLead);
  const { check, id, present } = view.lead;
  if (check)
    return (
      <>
        <span className="tag tag-good">{stateName('screening-lead', check.state, language)}</span>
        <PageLink className="btn btn-link" to={`/d/${district}/matters/${check.matter}`}>
          {t('openCheck')}
        </PageLink>
      </>
    );
  if (!mayWork || !present) return null;
  return (
    <>
      {take.error && <ErrorNote error={take.error} />}
      <button
        type="button"
        className="btn btn-primary"
        title={t('takeHint')}
        disabled={take.isPending}
        onClick={() =>
          take.mutate(
            { params: { district, lead: id } },
            { onSuccess: ({ matter }) => go(`/d/${district}/matters/${matter}`) },
          )
        }
      >
        {t('take')}
      </button>
    </>
  );
}

function Grounds({ view }: { view: LeadView }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const { for: pro, against } = view.lead;
  return (
    <div className="screen-columns">
      <section className="card">
        <h2>{t('pro')}</h2>
        <ul className="screen-notes">
          {pro.map((m) => (
            <li key={JSON.stringify(m)}>{evidenceText(withNumbers(m), language)}</li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('contra')}</h2>
        {against.length === 0 && <p className="hint">{t('noContra')}</p>}
        <ul className="screen-notes">
          {against.map((m) => (
            <li key={JSON.stringify(m)}>{evidenceText(withNumbers(m), language)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Application numbers as they are written, with their check character. */
function withNumbers(message: LeadView['lead']['for'][number]): typeof message {
  const { a, b, ...params } = message.params ?? {};
  if (typeof a !== 'string' || typeof b !== 'string') return message;
  return { ...message, params: { ...params, a: formatApplicationNumber(a), b: formatApplicationNumber(b) } };
}

function Members({ view }: { view: LeadView }) {
  const t = useText(screeningText);
  return (
    <section className="card stack">
      <h2>{t('members')}</h2>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('number')}</th>
            <th>{t('name')}</th>
            <th>{t('filed')}</th>
            <th>{t('applicant')}</th>
            <th>{t('agency')}</th>
            <th>{t('ipc')}</th>
          </tr>
        </thead>
        <tbody>
          {view.members.map((m) => (
            <Member key={`${m.number}${m.prior}`} member={m} />
          ))}
        </tbody>
      </table>
      {view.more && <p className="hint">{t('moreMembers')}</p>}
    </section>
  );
}

function Member({ member: m }: { member: LeadMember }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const number = formatApplicationNumber(m.number);
  const profile = (as: string, name: string) => pathWith(`/d/${district}/screening/profile`, { as, name });
  return (
    <tr>
      <td className="nowrap" data-label={t('number')}>
        {m.record ? (
          <PageLink to={`/d/${district}/registers/patents/${m.record}`}>{number}</PageLink>
        ) : (
          number
        )}
      </td>
      <td data-label={t('name')}>
        <span className="row screen-tags">
          {m.title}
          {m.prior && <span className="tag">{t('prior')}</span>}
          {m.cleared && <span className="tag tag-good">{t('clearedTag')}</span>}
        </span>
      </td>
      <td className="nowrap" data-label={t('filed')}>
        {m.filed}
      </td>
      <td data-label={t('applicant')}>
        <span className="row screen-tags">
          {m.applicants.map((name) => (
            <PageLink key={name} to={profile('applicant', name)}>
              {name}
            </PageLink>
          ))}
        </span>
      </td>
      <td data-label={t('agency')}>
        {m.agency && <PageLink to={profile('agency', m.agency)}>{m.agency}</PageLink>}
      </td>
      <td className="nowrap" data-label={t('ipc')}>
        {m.ipc}
      </td>
    </tr>
  );
}
