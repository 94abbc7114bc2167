import { createPerson } from './access.ts';
import { docketOfRight, docketRow } from './docket.ts';
import { districtParams, endpoint, z } from './endpoint.ts';
import { ok, plainDate } from './shapes.ts';

/** 知识产权托管: a firm's own rights, an agency's delegated ones, what is owed by when, and orders between the two. */

const holding = z.object({
  id: z.string(),
  unitId: z.string(),
  unit: z.string(),
  holder: z.string(),
  part: z.enum(['own', 'delegated']),
  basis: z.string(),
  from: plainDate,
  to: plainDate.nullable(),
});
export type HoldingRow = z.output<typeof holding>;

const privateFact = z.object({
  id: z.string(),
  kind: z.enum(['trade-secret', 'application', 'other']),
  holder: z.string(),
  title: z.string(),
  note: z.string(),
  nextOn: plainDate.nullable(),
});
export type PrivateFact = z.output<typeof privateFact>;

export const myPortfolio = endpoint({
  id: 'trust.mine',
  method: 'GET',
  path: '/api/d/:district/mine',
  permission: 'trust.read',
  summary:
    'What my firm, or the firms that delegated to my agency, owe by when; and what nobody else may see',
  params: districtParams,
  query: z.object({ holder: z.string().max(200).optional() }),
  output: z.object({
    today: plainDate,
    holdings: z.array(holding),
    rows: z.array(docketRow.omit({ call: true })),
    /** More rights than rows. */
    more: z.boolean(),
    /** To be paid on today's prices for what is open or falls due within twelve months. */
    yearFen: z.number(),
    /** By the month in which it is due; what is late stands in this month. */
    months: z.array(z.object({ month: z.string(), fen: z.number(), rights: z.number().int() })),
    /** Reductions that have to be asked for soon. */
    reductions: z.array(
      z.object({ id: z.string(), kind: z.string(), title: z.string(), year: z.number(), by: plainDate }),
    ),
    /** Applications nobody has published. */
    unpublished: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        filed: plainDate.nullable(),
        status: z.string(),
        holder: z.string(),
        /** Where an invention is published at the latest (专利法 第三十四条). */
        publishedBy: plainDate.nullable(),
      }),
    ),
    facts: z.array(privateFact),
    /** Who else looks after the rights of a holder of mine. */
    delegations: z.array(holding),
    /** Agencies of the district to whom an order can be given. */
    agencies: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const whyMine = endpoint({
  id: 'trust.why',
  method: 'GET',
  path: '/api/d/:district/mine/rights/:kind/:record',
  permission: 'trust.read',
  summary: 'The next deadline of one of my rights and why it is that day',
  params: docketOfRight.params,
  output: docketOfRight.output.omit({ calls: true }),
});

export const exportPayments = endpoint({
  id: 'trust.payments',
  method: 'GET',
  path: '/api/d/:district/mine/payments',
  permission: 'trust.read',
  summary:
    'What is to be paid in the coming days as a table; filled with the days of payment it imports as receipts',
  params: districtParams,
  query: z.object({
    within: z.coerce.number().int().min(1).max(400).default(90),
    holder: z.string().max(200).optional(),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  raw: 'download',
  output: z.unknown(),
});

export const addPrivateFact = endpoint({
  id: 'trust.addFact',
  method: 'POST',
  path: '/api/d/:district/mine/facts',
  permission: 'trust.read',
  summary: 'Keeps something that only my firm and its agency see: a trade secret, an application of our own',
  params: districtParams,
  body: z.object({
    holder: z.string().min(1).max(200),
    kind: privateFact.shape.kind,
    title: z.string().trim().min(1).max(200),
    note: z.string().trim().max(2000).default(''),
    nextOn: plainDate.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
});

export const endPrivateFact = endpoint({
  id: 'trust.endFact',
  method: 'DELETE',
  path: '/api/d/:district/mine/facts/:fact',
  permission: 'trust.read',
  summary: 'Takes it off the list',
  params: districtParams.extend({ fact: z.guid() }),
  output: ok,
});

export const orderService = endpoint({
  id: 'trust.order',
  method: 'POST',
  path: '/api/d/:district/mine/orders',
  permission: 'trust.order',
  summary: 'My firm asks an agency for something: a matter that both see',
  params: districtParams,
  body: z.object({
    agency: z.uuid(),
    title: z.string().trim().min(2).max(200),
    wish: z.string().trim().min(2).max(2000),
    due: plainDate.nullable().default(null),
    right: z
      .object({ kind: z.string().max(40), id: z.guid() })
      .nullable()
      .default(null),
  }),
  output: z.object({ id: z.string() }),
});

export const listPortfolios = endpoint({
  id: 'portfolios.list',
  method: 'GET',
  path: '/api/d/:district/portfolios',
  permission: 'trust.manage',
  summary: 'Which firm or agency looks after whose rights; of what only they see the number',
  params: districtParams,
  output: z.object({
    today: plainDate,
    holdings: z.array(holding.extend({ rights: z.number().int(), hidden: z.number().int() })),
    /** Units a portfolio can be given to. */
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const addPortfolio = endpoint({
  id: 'portfolios.add',
  method: 'POST',
  path: '/api/d/:district/portfolios',
  permission: 'trust.manage',
  summary: "Gives a firm its own rights to look after, or an agency those of a firm, on the firm's word",
  params: districtParams,
  body: z.object({
    unit: z.uuid(),
    holder: z.string().trim().min(2).max(200),
    part: z.enum(['own', 'delegated']),
    basis: z.string().trim().min(2).max(200),
    from: plainDate,
    to: plainDate.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
});

export const endPortfolio = endpoint({
  id: 'portfolios.end',
  method: 'POST',
  path: '/api/d/:district/portfolios/:portfolio/end',
  permission: 'trust.manage',
  summary: 'Ends it today: nothing of it is seen any more',
  params: districtParams.extend({ portfolio: z.guid() }),
  output: ok,
});

export const askQuestion = endpoint({
  id: 'trust.ask',
  method: 'POST',
  path: '/api/d/:district/mine/questions',
  permission: 'trust.order',
  summary: 'One question to the IP section of the district, about one of my rights or in general',
  params: districtParams,
  body: z.object({
    question: z.string().trim().min(4).max(1000),
    right: orderService.body.shape.right,
  }),
  output: z.object({ id: z.string() }),
});

export const delegate = endpoint({
  id: 'trust.delegate',
  method: 'POST',
  path: '/api/d/:district/mine/delegations',
  permission: 'trust.order',
  summary: 'Lets an agency look after the rights of my firm, on a mandate that is named',
  params: districtParams,
  body: z.object({
    holder: z.string().trim().min(2).max(200),
    agency: z.uuid(),
    basis: z.string().trim().min(2).max(200),
    to: plainDate.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
});

export const revokeDelegation = endpoint({
  id: 'trust.revoke',
  method: 'POST',
  path: '/api/d/:district/mine/delegations/:portfolio/end',
  permission: 'trust.order',
  summary: 'Takes it back: from this moment the agency sees nothing of it',
  params: districtParams.extend({ portfolio: z.guid() }),
  output: ok,
});

export const sendReceipts = endpoint({
  id: 'trust.receipts',
  method: 'POST',
  path: '/api/d/:district/mine/receipts',
  permission: 'trust.read',
  summary: 'A payment list filled with the days of payment (raw bytes): the office checks and writes it',
  params: districtParams,
  query: z.object({ fileName: z.string().min(1).max(300) }),
  raw: 'upload',
  output: z.object({ batch: z.string() }),
});

export const inviteClerk = endpoint({
  id: 'portfolios.invite',
  method: 'POST',
  path: '/api/d/:district/portfolios/clerks',
  permission: 'trust.invite',
  summary:
    'An account for the clerk of a firm or of an agency, bound to a holder: unit, portfolio, role and one-time link in one step. A firm invites its own colleagues',
  params: districtParams,
  body: z.object({
    part: z.enum(['own', 'delegated']),
    holder: z.string().trim().min(2).max(100),
    /** The agency, where the clerk is of one. */
    agency: z.string().trim().min(2).max(100).nullable().default(null),
    basis: z.string().trim().min(2).max(200),
    name: createPerson.body.shape.name,
    login: createPerson.body.shape.login,
  }),
  output: z.object({ link: createPerson.output.shape.link }),
});
