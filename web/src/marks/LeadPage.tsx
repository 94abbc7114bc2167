import { getMarkLead, type MarkLeadView, takeMarkLead } from '@sophora/contract/markLeads';
import type { Message } from '@sophora/domain/basics/message';
import {
  FILING_LAW_LABELS,
  HOARDING_LEVEL_LABELS,
  HOARDING_SIGNAL_LABELS,
  hoardingText,
  JOIN_LABELS,
} from '@sophora/domain/marks/hoarding/hoardingTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useGo, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { LeadMarks } from './LeadMarks.tsx';
import { leadText } from './leadText.ts';
import '../ui/office.css';
import '../ui/lists.css';
import './marks.css';

/** 申请人情况: who belongs together and why, each circumstance with its threshold, what speaks against it, the marks. */
export default function LeadPage() {
  const t = useText(leadText);
  const district = useDistrictCode();
  const mayWork = useMay('screening.work');
  const go = useGo();
  const take = useAction(takeMarkLead);
  const id = useParam('lead');
  const query = useEndpoint(getMarkLead, { params: { district, lead: id } });
  const language = useLanguage();
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { lead } = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={`${t('profile')} · ${lead.applicants[0] ?? ''}`}
        back={{ to: `/d/${district}/marks/leads`, label: t('back') }}
        hint={`${HOARDING_LEVEL_LABELS[lead.level][language]} · ${t('filings', { n: grouped(lead.filings), open: grouped(lead.open) })} · ${t('firstSeen', { day: lead.firstSeen })}`}
      >
        {lead.check ? (
          <PageLink className="btn btn-link" to={`/d/${district}/matters/${lead.check.matter}`}>
            {t('openCheck')}
          </PageLink>
        ) : (
          mayWork &&
          lead.level === 'lead' && (
            <button
              type="button"
              className="btn btn-primary"
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
          )
        )}
      </PageTitle>
      <p className="hint">{t('hint')}</p>
      {take.error && <ErrorNote error={take.error} />}
      {!lead.present && <p className="note note-warn">{t('gone')}</p>}
      <div className="mark-pair">
        <Who lead={lead} />
        <Against lead={lead} />
      </div>
      <Signals lead={lead} />
      <LeadMarks view={query.data} />
    </div>
  );
}

function Who({ lead }: { lead: MarkLeadView['lead'] }) {
  const t = useText(leadText);
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{t('who')}</h2>
      <ul className="mark-plain">
        {lead.applicants.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {lead.joins.length === 0 ? (
        <p className="hint">{t('alone')}</p>
      ) : (
        <ul className="mark-plain hint">
          {lead.joins.map(({ a, b, by, value }) => (
            <li key={`${a} ${b} ${by}`}>{t('join', { a, b, by: JOIN_LABELS[by][language], value })}</li>
          ))}
        </ul>
      )}
      <h2>{t('laws')}</h2>
      <ul className="mark-plain">
        {lead.laws.map(({ id, filings }) => (
          <li key={id}>{t('lawLine', { law: FILING_LAW_LABELS[id][language], n: grouped(filings) })}</li>
        ))}
      </ul>
    </section>
  );
}

function Against({ lead }: { lead: MarkLeadView['lead'] }) {
  const t = useText(leadText);
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{t('against')}</h2>
      {lead.against.length === 0 && <p className="hint">{t('noAgainst')}</p>}
      <ul className="mark-plain">
        {lead.against.map((message) => (
          <li key={message.code}>{hoardingText(message as Message, language)}</li>
        ))}
      </ul>
      {lead.notAssessable.length > 0 && (
        <p className="hint">
          {t('cannot', {
            names: lead.notAssessable
              .map((id) => HOARDING_SIGNAL_LABELS[id]?.label[language] ?? id)
              .join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </section>
  );
}

const NAMED = 12;

function Signals({ lead }: { lead: MarkLeadView['lead'] }) {
  const t = useText(leadText);
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{t('signals')}</h2>
      <ul className="mark-rules">
        {lead.signals
          .toSorted((a, b) => Number(b.met) - Number(a.met))
          .map((s) => {
            const words = HOARDING_SIGNAL_LABELS[s.id];
            return (
              <li key={s.id}>
                <span className={s.met ? 'tag tag-warn' : 'tag'}>{t(s.met ? 'met' : 'notMet')}</span>
                <div>
                  <strong>{words?.label[language] ?? s.id}</strong>{' '}
                  {s.situation !== null && <span className="hint">{t('situation', { n: s.situation })}</span>}
                  <div>
                    {t('value')} {s.value} {words?.unit[language]} · {t('threshold')} {s.threshold}
                  </div>
                  {s.of.length > 0 && (
                    <div className="hint">
                      {t('examples', {
                        names: s.of.slice(0, NAMED).join(language === 'zh' ? '、' : ', '),
                      })}
                    </div>
                  )}
                </div>
              </li>
            );
          })}
      </ul>
      <p className="hint">{t('signalsHint')}</p>
    </section>
  );
}
