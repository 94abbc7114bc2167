import {
  getMeeting,
  type MeetingDecision,
  type MeetingView,
  makeMeetingTasks,
} from '@sophora/contract/incoming';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useParam } from '../ui/route.ts';
import { incomingText } from './text.ts';
import '../ui/office.css';
import './incoming.css';

type Given = Readonly<Record<number, { readonly lead?: string; readonly due?: string }>>;

/** 一次会议: its decisions as the minutes write them, who and by when, and the task made of each. */
export default function MeetingPage() {
  const t = useText(incomingText);
  const district = useDistrictCode();
  const meeting = useParam('meeting');
  const query = useEndpoint(getMeeting, { params: { district, meeting } });
  const [given, setGiven] = useState<Given>({});
  const back = { to: `/d/${district}/meetings`, label: t('meetings') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('meetings')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const view = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={view.meeting.title}
        back={back}
        hint={[view.meeting.heldOn, view.meeting.document, view.meeting.chair].filter(Boolean).join(' · ')}
      />
      <Decisions
        district={district}
        view={view}
        given={given}
        onGive={(no, patch) => setGiven((before) => ({ ...before, [no]: { ...before[no], ...patch } }))}
      />
      <details className="card">
        <summary>{t('minutes')}</summary>
        <p className="meeting-minutes">{view.meeting.minutes}</p>
      </details>
    </div>
  );
}

interface Props {
  readonly district: string;
  readonly view: MeetingView;
  readonly given: Given;
  readonly onGive: (no: number, patch: Given[number]) => void;
}

function Decisions({ district, view, given, onGive }: Props) {
  const t = useText(incomingText);
  const make = useAction(makeMeetingTasks);
  const open = view.decisions.filter((d) => d.matter === null);
  const taskOf = (d: MeetingDecision) => {
    const lead = given[d.no]?.lead ?? d.leadUnit ?? '';
    const due = given[d.no]?.due ?? d.due ?? '';
    return lead === '' || due === '' ? [] : [{ no: d.no, lead, due, support: d.supportUnits }];
  };
  const ready = open.flatMap(taskOf);
  const send = (tasks: typeof ready) =>
    make.mutate({ params: { district, meeting: view.meeting.id }, body: { tasks } });
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('decisions')}</h2>
        <span className="hint">{t('decisionsOf', view.meeting)}</span>
        {open.length > 0 && (
          <span className="push row">
            {ready.length < open.length && (
              <span className="hint">{t('missing', { count: open.length - ready.length })}</span>
            )}
            <button
              type="button"
              className="btn btn-primary"
              disabled={make.isPending || ready.length === 0}
              onClick={() => send(ready)}
            >
              {t('makeAll', { count: ready.length })}
            </button>
          </span>
        )}
      </div>
      {make.error && <ErrorNote error={make.error} />}
      {view.decisions.length === 0 && <p className="hint">{t('noDecisions')}</p>}
      {view.decisions.map((decision) => (
        <article key={decision.no} className="stack meeting-decision">
          <p>
            <strong>{decision.no}.</strong> {decision.text}
          </p>
          {decision.matter ? (
            <div className="row">
              <span className="tag tag-good">{t('task')}</span>
              <PageLink to={`/d/${district}/matters/${decision.matter.id}`}>
                {decision.text.slice(0, 30)}
              </PageLink>
            </div>
          ) : (
            <div className="row">
              <Choice decision={decision} view={view} given={given[decision.no]} onGive={onGive} />
              <button
                type="button"
                className="btn"
                disabled={make.isPending || taskOf(decision).length === 0}
                onClick={() => send(taskOf(decision))}
              >
                {t('makeTask')}
              </button>
            </div>
          )}
        </article>
      ))}
    </section>
  );
}

function Choice(props: {
  decision: MeetingDecision;
  view: MeetingView;
  given: Given[number] | undefined;
  onGive: Props['onGive'];
}) {
  const t = useText(incomingText);
  const { decision, view, given, onGive } = props;
  const unknown = decision.lead !== null && decision.leadUnit === null;
  return (
    <>
      <label className="row">
        {t('lead')}
        <select
          className="input"
          name={`lead-${decision.no}`}
          value={given?.lead ?? decision.leadUnit ?? ''}
          onChange={(e) => onGive(decision.no, { lead: e.target.value })}
        >
          <option value="">{t('chooseUnit')}</option>
          {view.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </label>
      {unknown && <span className="hint">{t('written', { name: decision.lead! })}</span>}
      {decision.support.length > 0 && (
        <span className="hint">
          {t('support')} {decision.support.join('、')}
        </span>
      )}
      <label className="row">
        {t('dueDay')}
        <input
          className="input"
          type="date"
          name={`due-${decision.no}`}
          min={view.today}
          value={given?.due ?? decision.due ?? ''}
          onChange={(e) => onGive(decision.no, { due: e.target.value })}
        />
      </label>
    </>
  );
}
