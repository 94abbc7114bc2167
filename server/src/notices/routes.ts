import * as contract from '@sophora/contract/notices';
import { may } from '@sophora/domain/access/actor';
import { type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { toldAbout } from './about.ts';
import { channelsOf, deliveriesOf, resendMessage, startChannel, stopChannel } from './channels.ts';
import { feed, makeFeed, revokeFeed } from './feed.ts';
import { inbox, receive, unread } from './inbox.ts';

export const routes: readonly Route[] = [
  route(contract.listNotices, ({ params, query, actor, services }) =>
    inbox(services.pool, { ...params, actor, today: services.today() }, query),
  ),
  route(contract.countNotices, ({ params, actor, services }) =>
    unread(services.pool, { ...params, actor, today: services.today() }),
  ),
  // The receipt is the trace: who has seen what is no entry of its own.
  route(contract.readNotices, async ({ params, body, actor, services }) => ({
    read: await inTransaction(services.pool, (client) =>
      receive(client, { ...params, actor, today: services.today() }, body.notices, services.now()),
    ),
  })),
  route(contract.getChannels, ({ params, actor, services }) => channelsOf(services, actor, params.district)),
  route(contract.addChannel, async ({ params, body, actor, services }) => ({
    id: await startChannel(services, actor, params.district, body),
  })),
  route(contract.endChannel, async ({ params, actor, services }) => {
    await stopChannel(services, actor, params.district, params.channel);
    return { ok: true as const };
  }),
  route(contract.makeFeed, async ({ params, actor, services }) => ({
    path: await makeFeed(services, actor, params.district),
  })),
  route(contract.revokeFeed, async ({ params, actor, services }) => {
    await revokeFeed(services, actor, params.district);
    return { ok: true as const };
  }),
  route(contract.readFeed, ({ params, services }) => feed(services, params.district, params.token)),
  route(contract.listDeliveries, async ({ params, services }) => ({
    deliveries: await deliveriesOf(services.pool, params.district, 'troubled'),
  })),
  route(contract.resend, async ({ params, actor, services }) => {
    const anyones = may(actor, 'settings.change', params.district);
    await resendMessage(services, actor, params.district, params.message, anyones);
    return { ok: true as const };
  }),
  route(contract.noticesAbout, async ({ params, actor, services }) => ({
    told: await toldAbout(services, actor, params),
  })),
];
