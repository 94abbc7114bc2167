import { countNotices } from '@sophora/contract/notices';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { noticesText } from './text.ts';
import './inboxLink.css';

const LOOK_EVERY_MS = 120_000;
const MOST_SHOWN = 99;

/** The inbox in the header of every page, with how much is unread. */
export function InboxLink() {
  const t = useText(noticesText);
  const district = useDistrictCode();
  const { data } = useEndpoint(
    countNotices,
    { params: { district } },
    { poll: () => LOOK_EVERY_MS, keep: true },
  );
  const unread = data?.unread ?? 0;
  const urgent = data?.urgent ?? 0;
  return (
    <PageLink
      to={`/d/${district}/notices`}
      className="btn inbox-link"
      aria-label={t(urgent > 0 ? 'bellUrgent' : 'bell', { count: unread, urgent })}
    >
      <span aria-hidden="true">{t('inboxShort')}</span>
      {unread > 0 && (
        <span aria-hidden="true" className={urgent > 0 ? 'inbox-count inbox-urgent' : 'inbox-count'}>
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </PageLink>
  );
}
