import { CHECK_UP_KINDS } from '@sophora/domain/marks/checkUp/checkUp';
import { districtParams, endpoint, z } from './endpoint.ts';
import { plainDate } from './shapes.ts';

/** 商标体检 of one firm: advice with law, day and next step. */

const finding = z.object({
  kind: z.enum(CHECK_UP_KINDS),
  level: z.enum(['act', 'look']),
  law: z.object({ document: z.string(), article: z.string(), certainty: z.enum(['official', 'unverified']) }),
  on: plainDate.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  marks: z.array(z.string()),
});
export type CheckUpFinding = z.output<typeof finding>;

const firmMark = z.object({
  id: z.string(),
  name: z.string(),
  niceClass: z.number().int(),
  number: z.string(),
  status: z.string().nullable(),
  registered: plainDate.nullable(),
  validUntil: plainDate.nullable(),
});
export type CheckedMark = z.output<typeof firmMark>;

export const markCheckUp = endpoint({
  id: 'marks.checkUp',
  method: 'GET',
  path: '/api/d/:district/marks/check-up/:holder',
  permission: 'marks.read',
  summary:
    'Check-up of a firm’s marks: renewal, near publications, usual classes, trade name, use, abroad; each with law, day and next step',
  params: districtParams.extend({ holder: z.guid() }),
  output: z.object({
    today: plainDate,
    holder: z.object({
      id: z.string(),
      name: z.string(),
      industry: z.string().nullable(),
      tradeName: z.string().nullable(),
    }),
    usual: z.array(z.number().int()),
    counts: z.object({
      registered: z.number().int(),
      pending: z.number().int(),
      other: z.number().int(),
      classes: z.array(z.number().int()),
    }),
    findings: z.array(finding),
    /** The marks that findings speak of, and the others up to a bound. */
    marks: z.array(firmMark),
    more: z.boolean(),
  }),
});
export type MarkCheckUp = z.output<typeof markCheckUp.output>;
