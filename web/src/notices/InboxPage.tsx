import { listNotices, type Notice, readNotices } from '@sophora/contract/notices';
import { NOTICE_KINDS, type NoticeKind, noticeText } from '@sophora/domain/notices/words';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { noticesText } from './text.ts';
import '../ui/office.css';
import './notices.css';

const SIZE = 50;

/** 收件箱: everything I have to know, what is new first. */
export default function InboxPage() {
  const t = useText(noticesText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const all = filters.all === 'yes';
  const kind =
    filters.kind !== undefined && filters.kind in NOTICE_KINDS ? (filters.kind as NoticeKind) : undefined;
  const query = useEndpoint(
    listNotices,
    {
      params: { district },
      query: { all: all ? 'yes' : 'no', page: pageOf(filters.page), size: SIZE, ...(kind ? { kind } : {}) },
    },
    { keep: true },
  );
  const receive = useAction(readNotices);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { notices, total, unread, today } = query.data;
  const base = `/d/${district}/notices`;
  const seen = (which: 'all' | string[]) =>
    receive.mutate({ params: { district }, body: { notices: which } });
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint', { day: today })} />
      <Tabs
        label={t('views')}
        tabs={[
          {
            to: pathWith(base, { kind }),
            label: `${t('unread')} ${unread >= 1000 ? '1,000+' : unread}`,
            here: !all,
          },
          { to: pathWith(base, { all: 'yes', kind }), label: t('all'), here: all },
          { to: `${base}/channels`, label: t('channels'), here: false },
        ]}
      />
      <div className="filters">
        <Field label={t('kind')}>
          <select className="input" value={kind ?? ''} onChange={(e) => setFilters({ kind: e.target.value })}>
            <option value="">{t('everything')}</option>
            {Object.entries(NOTICE_KINDS).map(([id, label]) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </select>
        </Field>
        {unread > 0 && (
          <button type="button" className="btn push" disabled={receive.isPending} onClick={() => seen('all')}>
            {t('seenAll')}
          </button>
        )}
      </div>
      {receive.error && <ErrorNote error={receive.error} />}
      {notices.length === 0 ? (
        <div className="center-state">{t(all ? 'noneAtAll' : 'none')}</div>
      ) : (
        <ul className="notices">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onSeen={() => seen([notice.id])} />
          ))}
        </ul>
      )}
      {total > SIZE && <Pager total={total} size={SIZE} />}
    </div>
  );
}

const LEVEL_TAGS = ['tag', 'tag tag-warn', 'tag tag-bad'];

function NoticeLine({ notice, onSeen }: { notice: Notice; onSeen: () => void }) {
  const t = useText(noticesText);
  const language = useLanguage();
  const address = useAddress(notice);
  const { level, day, kind, params, readAt } = notice;
  return (
    <li className="notice" data-read={readAt !== null}>
      <p className="notice-text">
        <span className={LEVEL_TAGS[level] ?? 'tag'}>{t(`level${level as 0 | 1 | 2}`)}</span>{' '}
        <span className="hint nowrap">
          {NOTICE_KINDS[kind][language]} · {day}
        </span>
      </p>
      <p className="notice-text">{noticeText(kind, params, language)}</p>
      <div className="row">
        {address && (
          <PageLink to={address} className="btn" {...(readAt === null ? { onClick: onSeen } : {})}>
            {t('open')}
          </PageLink>
        )}
        {readAt === null ? (
          <button type="button" className="btn btn-text" onClick={onSeen}>
            {t('seen')}
          </button>
        ) : (
          <span className="hint">{t('readOn', { at: momentText(readAt) })}</span>
        )}
      </div>
    </li>
  );
}

/** Where what it is about is shown to this reader. */
function useAddress({ subject }: Notice): string | undefined {
  const base = `/d/${useDistrictCode()}`;
  const registers = useMay('records.read');
  if (subject.kind === 'matter') return `${base}/matters/${subject.id}`;
  if (subject.kind === 'mark-gazette') return `${base}/marks/watch?gazette=${subject.id}`;
  if (subject.kind === 'letter') return `${base}/letters`;
  if (subject.kind === 'queue') return `${base}/queues/${subject.id}`;
  return registers ? `${base}/registers/${subject.kind}/${subject.id}` : undefined;
}
