import { districtParams, endpoint, z } from './endpoint.ts';
import { label, plainDate } from './shapes.ts';

/** 一企一档: everything about one holder on one page, each block for those who may see it. */

const holderRegister = z.object({
  kind: z.string(),
  label,
  unit: label,
  count: z.number().int(),
  /** By type of right or by state, where the register has one. */
  parts: z.array(z.object({ label, count: z.number().int() })),
  latest: z.array(z.object({ id: z.string(), title: z.string(), on: plainDate.nullable() })),
});

const happening = z.object({
  on: plainDate,
  /** The date's own name: 授权公告日, 质押登记日. */
  what: label,
  kind: z.string(),
  id: z.string(),
  title: z.string(),
});

export const holderFile = endpoint({
  id: 'holders.file',
  method: 'GET',
  path: '/api/d/:district/holders/:holder',
  permission: 'records.read',
  summary:
    'One holder: its names, what it holds, in which figures that counts, matters about it, what happened when',
  params: districtParams.extend({ holder: z.guid() }),
  output: z.object({
    today: plainDate,
    id: z.string(),
    name: z.string(),
    /** Names its rights are filed under: former ones and those a person decided. */
    otherNames: z.array(z.object({ name: z.string(), decided: z.boolean() })),
    facts: z.array(
      z.object({ name: z.string(), label, type: z.string(), value: z.json(), shown: label.nullable() }),
    ),
    street: z.string(),
    streetName: z.string().nullable(),
    registers: z.array(holderRegister),
    /** What of it counts today. */
    figures: z.array(
      z.object({ indicator: z.string(), label, unit: label, amount: z.number(), records: z.number().int() }),
    ),
    happenings: z.array(happening),
    /** More happened than is listed. */
    more: z.boolean(),
    /** Registers that exist but are not shown to this reader. */
    withheld: z.array(label),
  }),
});
export type HolderFile = z.output<typeof holderFile.output>;
