import {
  listMarkLeads,
  MARK_LEAD_VIEWS,
  type MarkLeadItem,
  startMarkLeads,
} from '@sophora/contract/markLeads';
import { HOARDING_SIGNAL_LABELS } from '@sophora/domain/marks/hoarding/hoardingTexts';
import { MATTER_STATES } from '@sophora/domain/matters/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { leadText } from './leadText.ts';
import { MarkParts } from './MarkParts.tsx';
import { markText } from './text.ts';
import '../ui/office.css';
import './marks.css';

const SIZE = 30;

/** 商标申请线索: applicants whose filings a person should look at, in the order of the queue. */
export default function LeadsPage() {
  const t = useText(leadText);
  const title = useText(markText)('title');
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const view = MARK_LEAD_VIEWS.find((v) => v === filters['view']) ?? 'new';
  const q = filters['q'];
  const query = useEndpoint(
    listMarkLeads,
    { params: { district }, query: { view, page: pageOf(filters['page']), size: SIZE, ...(q ? { q } : {}) } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { items, total, counts, run, jobId } = query.data;
  return (
    <div className="stack">
      <PageTitle title={title} hint={t('hint')} />
      <MarkParts here="leads" />
      <Run at={run?.at ?? null} jobId={jobId} />
      {run && (
        <>
          <div className="filters">
            <fieldset className="mark-views" aria-label={t('views')}>
              {MARK_LEAD_VIEWS.map((name) => (
                <button
                  key={name}
                  type="button"
                  className="btn"
                  aria-pressed={name === view}
                  onClick={() => setFilters({ view: name === 'new' ? undefined : name })}
                >
                  {t(`view.${name}`)} {grouped(counts[name] ?? 0)}
                </button>
              ))}
            </fieldset>
            <Field label={t('find')}>
              <input
                className="input"
                type="search"
                maxLength={100}
                defaultValue={q ?? ''}
                onKeyDown={(e) => e.key === 'Enter' && setFilters({ q: e.currentTarget.value })}
                onBlur={(e) =>
                  e.currentTarget.value !== (q ?? '') && setFilters({ q: e.currentTarget.value })
                }
              />
            </Field>
          </div>
          {items.length === 0 ? (
            <div className="center-state mark-wait">{t('empty')}</div>
          ) : (
            <ul className="mark-watch">
              {items.map((lead) => (
                <Line key={lead.id} lead={lead} />
              ))}
            </ul>
          )}
          <Pager total={total} size={SIZE} />
        </>
      )}
    </div>
  );
}

function Run({ at, jobId }: { at: string | null; jobId: string | null }) {
  const t = useText(leadText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const mayWork = useMay('screening.work');
  const start = useAction(startMarkLeads, []);
  const [started, setStarted] = useState<string>();
  const [over, setOver] = useState<string>();
  const following = started ?? jobId;
  if (following !== null && following !== over)
    return (
      <JobFollow
        key={following}
        district={district}
        jobId={following}
        done={t('runDone')}
        onOver={(state) => {
          if (state === 'done' || state === 'cancelled') setOver(following);
          void client.invalidateQueries({ queryKey: [listMarkLeads.id] });
        }}
      />
    );
  return (
    <div className="card row">
      <span>{at === null ? t('never') : t('lastRun', { at: momentText(at) })}</span>
      {start.error && <ErrorNote error={start.error} />}
      {mayWork && (
        <button
          type="button"
          className={at === null ? 'btn btn-primary push' : 'btn push'}
          disabled={start.isPending}
          onClick={() =>
            start.mutate({ params: { district } }, { onSuccess: ({ jobId: id }) => setStarted(id) })
          }
        >
          {t(at === null ? 'run' : 'runAgain')}
        </button>
      )}
    </div>
  );
}

function Line({ lead }: { lead: MarkLeadItem }) {
  const t = useText(leadText);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}/marks/leads`;
  const [first = ''] = lead.applicants;
  const met = lead.signals.filter((s) => s.met);
  return (
    <li className="card">
      <div className="row">
        <PageLink to={`${base}/${lead.id}`} className="mark-file">
          {lead.applicants.length > 1 ? t('related', { name: first, n: lead.applicants.length }) : first}
        </PageLink>
        {lead.check && (
          <span className="tag tag-good">
            {MATTER_STATES[`mark-lead.${lead.check.state}`]?.[language] ?? lead.check.state}
          </span>
        )}
        <span className="hint push">{t('firstSeen', { day: lead.firstSeen })}</span>
      </div>
      <div>{t('filings', { n: grouped(lead.filings), open: grouped(lead.open) })}</div>
      <div className="hint">
        {met
          .map((s) => {
            const words = HOARDING_SIGNAL_LABELS[s.id];
            return words ? `${words.label[language]} ${s.value} ${words.unit[language]}` : s.id;
          })
          .join(language === 'zh' ? '；' : '; ')}
      </div>
    </li>
  );
}
