import { NOTICE_KINDS, type NoticeKind } from '@sophora/domain/notices/words';
import { districtParams, endpoint, z } from './endpoint.ts';
import { actorName, ok, paging, plainDate } from './shapes.ts';

/** Telling people (提醒): one inbox, what goes out by mail or to a robot, and a calendar to subscribe to. */

const kind = z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]);

export const notice = z.object({
  id: z.string(),
  kind,
  /** 0: to know; 1: to do; 2: urgent. */
  level: z.number().int().min(0).max(2),
  day: plainDate,
  subject: z.object({ kind: z.string(), id: z.string() }),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  readAt: z.string().nullable(),
});
export type Notice = z.output<typeof notice>;

export const listNotices = endpoint({
  id: 'notices.list',
  method: 'GET',
  path: '/api/d/:district/notices',
  permission: 'notices.read',
  summary: 'My inbox, newest day first; unread ones only unless all are asked for',
  params: districtParams,
  query: z.object({
    all: z.enum(['yes', 'no']).default('no'),
    level: z.coerce.number().int().min(0).max(2).optional(),
    kind: kind.optional(),
    ...paging,
  }),
  output: z.object({
    today: plainDate,
    notices: z.array(notice),
    total: z.number().int(),
    unread: z.number().int(),
    urgent: z.number().int(),
  }),
});

export const countNotices = endpoint({
  id: 'notices.unread',
  method: 'GET',
  path: '/api/d/:district/notices/unread',
  permission: 'notices.read',
  summary: 'How many of my notices are unread, up to 1,000, and how many of them are urgent',
  params: districtParams,
  output: z.object({ unread: z.number().int(), urgent: z.number().int() }),
});

export const readNotices = endpoint({
  id: 'notices.receive',
  method: 'POST',
  path: '/api/d/:district/notices/receipts',
  permission: 'notices.read',
  summary: 'Marks notices as read, these or all of mine; the receipt is kept',
  params: districtParams,
  body: z.object({ notices: z.union([z.literal('all'), z.array(z.guid()).min(1).max(200)]) }),
  output: z.object({ read: z.number().int() }),
});

const delivery = z.object({
  id: z.string(),
  channel: z.enum(['mail', 'wecom', 'dingtalk']),
  person: z.string(),
  address: z.string(),
  subject: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'uncertain', 'failed']),
  attempts: z.number().int(),
  problem: z.string(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});
export type Delivery = z.output<typeof delivery>;

const channel = z.object({
  id: z.string(),
  kind: z.enum(['mail', 'wecom', 'dingtalk']),
  /** A robot's address is a key to its group: only its end is shown again. */
  address: z.string(),
  cadence: z.enum(['digest', 'each']),
  hour: z.number().int().min(0).max(23),
  language: z.enum(['zh', 'en']),
});

export const getChannels = endpoint({
  id: 'notices.channels',
  method: 'GET',
  path: '/api/d/:district/notices/channels',
  permission: 'notices.read',
  summary: 'Where my notices go beside the inbox, my calendar feed and my last messages',
  params: districtParams,
  output: z.object({
    channels: z.array(channel),
    /** Whether the operator has named a mail server. */
    mailReady: z.boolean(),
    feed: z.object({ createdAt: z.string() }).nullable(),
    deliveries: z.array(delivery),
  }),
});

export const addChannel = endpoint({
  id: 'notices.addChannel',
  method: 'POST',
  path: '/api/d/:district/notices/channels',
  permission: 'notices.read',
  summary: 'Has my notices sent by mail or to a robot, by default as one message a day',
  params: districtParams,
  body: z.object({
    kind: z.enum(['mail', 'wecom', 'dingtalk']),
    address: z.string().trim().min(3).max(500),
    secret: z.string().trim().max(200).default(''),
    cadence: z.enum(['digest', 'each']).default('digest'),
    hour: z.number().int().min(0).max(23).default(8),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  output: z.object({ id: z.string() }),
});

export const endChannel = endpoint({
  id: 'notices.endChannel',
  method: 'DELETE',
  path: '/api/d/:district/notices/channels/:channel',
  permission: 'notices.read',
  summary: 'Sends nothing there any more',
  params: districtParams.extend({ channel: z.guid() }),
  output: ok,
});

export const makeFeed = endpoint({
  id: 'notices.makeFeed',
  method: 'POST',
  path: '/api/d/:district/notices/feed',
  permission: 'notices.read',
  summary: 'Makes an address for my calendar to subscribe to; an earlier one stops working',
  params: districtParams,
  output: z.object({ path: z.string() }),
});

export const revokeFeed = endpoint({
  id: 'notices.revokeFeed',
  method: 'DELETE',
  path: '/api/d/:district/notices/feed',
  permission: 'notices.read',
  summary: 'The address of my calendar stops working',
  params: districtParams,
  output: ok,
});

export const readFeed = endpoint({
  id: 'calendar.feed',
  method: 'GET',
  path: '/api/calendar/:district/:token',
  permission: 'public',
  summary: 'The calendar of whoever holds this address (iCalendar)',
  params: districtParams.extend({ token: z.string().min(20).max(80) }),
  raw: 'download',
  output: z.unknown(),
});

export const listDeliveries = endpoint({
  id: 'deliveries.list',
  method: 'GET',
  path: '/api/d/:district/deliveries',
  permission: 'settings.change',
  summary: 'Messages of the district that did not go out or whose fate is uncertain',
  params: districtParams,
  output: z.object({ deliveries: z.array(delivery) }),
});

export const resend = endpoint({
  id: 'deliveries.resend',
  method: 'POST',
  path: '/api/d/:district/deliveries/:message/resend',
  permission: 'notices.read',
  summary:
    'Sends a message again whose fate is uncertain or that failed: one of mine, or any for those who change settings',
  params: districtParams.extend({ message: z.guid() }),
  output: ok,
});

export const noticesAbout = endpoint({
  id: 'notices.about',
  method: 'GET',
  path: '/api/d/:district/notices/about/:kind/:subject',
  permission: 'queues.decide',
  summary: 'Who was told what about one right or matter, and who has seen it',
  params: districtParams.extend({ kind: z.string().max(40), subject: z.string().max(100) }),
  output: z.object({
    told: z.array(
      z.object({
        ...notice.omit({ readAt: true }).shape,
        /** The unit, the role or the person it was told to. */
        audience: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
        receipts: z.array(z.object({ person: actorName, at: z.string() })),
      }),
    ),
  }),
});
