import { listMeetings, recordMeeting } from '@sophora/contract/incoming';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useGo } from '../ui/route.ts';
import { incomingText } from './text.ts';
import '../ui/office.css';
import './incoming.css';

/** 会议: the meetings with what became of their decisions; `?new=1` records one. */
export default function MeetingsPage() {
  const t = useText(incomingText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const query = useEndpoint(listMeetings, { params: { district } });
  const recording = filters['new'] === '1';
  return (
    <div className="stack">
      <PageTitle title={t('meetings')} hint={t('meetingsHint')}>
        <button
          type="button"
          className={recording ? 'btn' : 'btn btn-primary'}
          aria-expanded={recording}
          onClick={() => setFilters({ new: recording ? undefined : '1' })}
        >
          {t('newMeeting')}
        </button>
      </PageTitle>
      {recording && <Recording district={district} today={query.data?.today ?? ''} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data?.meetings.length === 0 && <div className="card hint">{t('noMeetings')}</div>}
      {query.data && query.data.meetings.length > 0 && (
        <div className="card scroll-x">
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('meetingTitle')}</th>
                <th>{t('heldOn')}</th>
                <th>{t('document')}</th>
                <th>{t('decisions')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.meetings.map((meeting) => (
                <tr key={meeting.id}>
                  <td>
                    <PageLink to={`/d/${district}/meetings/${meeting.id}`}>{meeting.title}</PageLink>
                  </td>
                  <td data-label={t('heldOn')} className="nowrap">
                    {meeting.heldOn}
                  </td>
                  <td data-label={t('document')}>{meeting.document}</td>
                  <td data-label={t('decisions')}>{t('decisionsOf', meeting)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Recording({ district, today }: { district: string; today: string }) {
  const t = useText(incomingText);
  const go = useGo();
  const record = useAction(recordMeeting);
  const [values, setValues] = useState({ title: '', heldOn: '', document: '', chair: '', minutes: '' });
  const heldOn = values.heldOn === '' ? today : values.heldOn;
  const set = (name: keyof typeof values) => (e: { target: { value: string } }) =>
    setValues((before) => ({ ...before, [name]: e.target.value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { document, chair, ...rest } = values;
    record.mutate(
      {
        params: { district },
        body: { ...rest, heldOn, ...(document ? { document } : {}), ...(chair ? { chair } : {}) },
      },
      { onSuccess: ({ id }) => go(`/d/${district}/meetings/${id}`) },
    );
  };
  return (
    <form className="card form" onSubmit={submit}>
      <Field label={t('meetingTitle')}>
        <input
          className="input"
          name="title"
          required
          maxLength={200}
          value={values.title}
          onChange={set('title')}
        />
      </Field>
      <Field label={t('heldOn')}>
        <input className="input" name="heldOn" type="date" required value={heldOn} onChange={set('heldOn')} />
      </Field>
      <Field label={t('minutesNumber')}>
        <input
          className="input"
          name="document"
          maxLength={100}
          value={values.document}
          onChange={set('document')}
        />
      </Field>
      <Field label={t('chair')}>
        <input className="input" name="chair" maxLength={100} value={values.chair} onChange={set('chair')} />
      </Field>
      <Field label={t('minutes')}>
        <textarea
          className="input"
          name="minutes"
          rows={12}
          required
          maxLength={60_000}
          value={values.minutes}
          onChange={set('minutes')}
        />
      </Field>
      {record.error && <ErrorNote error={record.error} />}
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={record.isPending}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}
