import {
  addChannel,
  type Delivery,
  endChannel,
  getChannels,
  listDeliveries,
  resend,
} from '@sophora/contract/notices';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Feed } from './Feed.tsx';
import { noticesText } from './text.ts';
import '../ui/office.css';
import './notices.css';

const KINDS = ['mail', 'wecom', 'dingtalk'] as const;

/** 送达方式: where one is told beside the inbox. */
export default function ChannelsPage() {
  const t = useText(noticesText);
  const district = useDistrictCode();
  const mayAll = useMay('settings.change');
  const query = useEndpoint(getChannels, { params: { district } });
  const troubled = useEndpoint(listDeliveries, { params: { district } }, { enabled: mayAll });
  const end = useAction(endChannel);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { channels, mailReady, feed, deliveries } = query.data;
  return (
    <div className="stack">
      <PageTitle
        title={t('channelsTitle')}
        hint={t('channelsHint')}
        back={{ to: `/d/${district}/notices`, label: t('title') }}
      />
      <section className="card stack">
        {channels.length === 0 && <p className="hint">{t('noChannels')}</p>}
        {channels.map((c) => (
          <div key={c.id} className="row">
            <strong>{t(c.kind)}</strong>
            <span>{c.address}</span>
            <span className="hint">
              {t(c.cadence)}
              {c.cadence === 'digest' && ` · ${t('hour')} ${t('oclock', { hour: c.hour })}`}
            </span>
            <button
              type="button"
              className="btn push"
              onClick={() => end.mutate({ params: { district, channel: c.id } })}
            >
              {t('end')}
            </button>
          </div>
        ))}
        {!mailReady && <p className="note note-warn">{t('mailNotReady')}</p>}
        <NewChannel />
      </section>
      <Feed made={feed?.createdAt ?? null} />
      {deliveries.length > 0 && <Deliveries title={t('deliveries')} deliveries={deliveries} />}
      {mayAll && (troubled.data?.deliveries.length ?? 0) > 0 && (
        <Deliveries title={t('troubled')} deliveries={troubled.data!.deliveries} />
      )}
    </div>
  );
}

function NewChannel() {
  const t = useText(noticesText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('mail');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState('');
  const [cadence, setCadence] = useState<'digest' | 'each'>('digest');
  const [hour, setHour] = useState(8);
  const add = useAction(addChannel);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { params: { district }, body: { kind, address, secret, cadence, hour, language } },
      {
        onSuccess: () => {
          setAddress('');
          setSecret('');
        },
      },
    );
  };
  const mail = kind === 'mail';
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t('way')}>
        <select
          className="input"
          value={kind}
          onChange={(e) => setKind(KINDS.find((k) => k === e.target.value) ?? 'mail')}
        >
          {KINDS.map((k) => (
            <option key={k} value={k}>
              {t(k)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t(mail ? 'mailAddress' : 'robotAddress')} hint={mail ? undefined : t('robotHint')}>
        <input
          className="input"
          type={mail ? 'email' : 'url'}
          required
          autoComplete="off"
          value={address}
          onChange={(e) => setAddress(e.target.value)}
        />
      </Field>
      {kind === 'dingtalk' && (
        <Field label={t('secret')}>
          <input
            className="input"
            autoComplete="off"
            value={secret}
            onChange={(e) => setSecret(e.target.value)}
          />
        </Field>
      )}
      <Field label={t('cadence')}>
        <select
          className="input"
          value={cadence}
          onChange={(e) => setCadence(e.target.value === 'each' ? 'each' : 'digest')}
        >
          <option value="digest">{t('digest')}</option>
          <option value="each">{t('each')}</option>
        </select>
      </Field>
      {cadence === 'digest' && (
        <Field label={t('hour')}>
          <select className="input" value={hour} onChange={(e) => setHour(Number(e.target.value))}>
            {Array.from({ length: 24 }, (_, h) => h).map((h) => (
              <option key={h} value={h}>
                {t('oclock', { hour: h })}
              </option>
            ))}
          </select>
        </Field>
      )}
      {add.error && <ErrorNote error={add.error} />}
      <div>
        <button type="submit" className="btn btn-primary" disabled={add.isPending}>
          {t('add')}
        </button>
      </div>
    </form>
  );
}

function Deliveries({ title, deliveries }: { title: string; deliveries: readonly Delivery[] }) {
  const t = useText(noticesText);
  const district = useDistrictCode();
  const again = useAction(resend);
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {deliveries.some((d) => d.state === 'uncertain') && (
        <p className="note note-warn">{t('uncertainHint')}</p>
      )}
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('what')}</th>
            <th>{t('to')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((d) => (
            <tr key={d.id}>
              <td className="nowrap">{momentText(d.sentAt ?? d.createdAt)}</td>
              <td data-label={t('what')}>{d.subject}</td>
              <td data-label={t('to')}>
                {d.person} · {d.address}
              </td>
              <td data-label={t('state')}>
                {t(d.state)}{' '}
                {(d.state === 'uncertain' || d.state === 'failed') && (
                  <button
                    type="button"
                    className="btn"
                    disabled={again.isPending}
                    onClick={() => again.mutate({ params: { district, message: d.id } })}
                  >
                    {t('resend')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {again.error && <ErrorNote error={again.error} />}
    </section>
  );
}
