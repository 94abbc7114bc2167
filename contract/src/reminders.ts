import { districtParams, endpoint, z } from './endpoint.ts';
import { plainDate } from './shapes.ts';

/** 批量提醒: what a view of the docket lists, firm by firm: told in the inbox of those with an account, by letter to the rest. */

/** Views of the docket in which something can still be done. */
export const REMINDED_VIEWS = ['losing', 'due', 'restorable'] as const;

const filter = z.object({
  view: z.enum(REMINDED_VIEWS).default('losing'),
  within: z.coerce.number().int().min(1).max(400).default(90),
  street: z.string().max(12).optional(),
  rank: z.coerce.number().int().min(0).max(3).optional(),
});

const firm = z.object({
  holder: z.string(),
  rights: z.number().int(),
  fen: z.number(),
  firstDue: plainDate,
  /** Units with an account that look after its rights; none: a letter is needed. */
  units: z.array(z.string()),
  /** Rights about which it has been reminded for this deadline. */
  reminded: z.number().int(),
});
export type RemindedFirm = z.output<typeof firm>;

export const previewReminders = endpoint({
  id: 'reminders.preview',
  method: 'GET',
  path: '/api/d/:district/docket/reminders',
  permission: 'queues.decide',
  summary: 'Whom a reminder would reach, firm by firm: by account or by letter; who has been reminded',
  params: districtParams,
  query: filter,
  output: z.object({
    today: plainDate,
    firms: z.array(firm),
    /** Rights without a known holder: nobody to remind. */
    unknown: z.number().int(),
    /** More rights than can be reminded of at once. */
    more: z.boolean(),
  }),
});

export const sendReminders = endpoint({
  id: 'reminders.send',
  method: 'POST',
  path: '/api/d/:district/docket/reminders',
  permission: 'queues.decide',
  summary:
    'Tells those with an account, each deadline and stage once; or notes that the letters to the rest have been sent. Both stand in the call list',
  params: districtParams,
  body: filter.extend({ by: z.enum(['account', 'letter']) }),
  output: z.object({ firms: z.number().int(), rights: z.number().int(), told: z.number().int() }),
});

export const reminderLetters = endpoint({
  id: 'reminders.letters',
  method: 'GET',
  path: '/api/d/:district/docket/reminders/letters',
  permission: 'records.export',
  summary: 'A letter (.docx) to each firm without an account, in one .zip',
  params: districtParams,
  query: filter,
  raw: 'download',
  output: z.unknown(),
});
