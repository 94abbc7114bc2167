import { GROUPS } from '@sophora/domain/quality/checks';
import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { count, label, message, paging, plainDate } from './shapes.ts';

/** 数据质量: who owes which file since when, what the records lack, what is odd, where sources differ. */

const checkResult = z.object({
  id: z.string(),
  group: z.enum(Object.keys(GROUPS) as [keyof typeof GROUPS, ...(keyof typeof GROUPS)[]]),
  kind: z.string(),
  kindLabel: label,
  label,
  /** Records found, and of how many (of those the check is about). */
  found: count,
  of: z.number(),
});
export type CheckResult = z.output<typeof checkResult>;

export const getQuality = endpoint({
  id: 'quality.get',
  method: 'GET',
  path: '/api/d/:district/quality',
  permission: 'records.read',
  summary: 'Files owed since when and by whom, and how many records each check of the registers finds',
  params: districtParams,
  output: z.object({
    today: plainDate,
    sources: z.array(
      z.object({
        kind: z.string(),
        label,
        from: label,
        cadence: z.enum(['monthly', 'quarterly', 'yearly', 'once']),
        status: z.enum(['ok', 'due', 'late', 'never']),
        lastAsOf: plainDate.nullable(),
        owedSince: plainDate.nullable(),
        periods: z.number(),
      }),
    ),
    checks: z.array(checkResult),
  }),
});

export const qualityRows = endpoint({
  id: 'quality.rows',
  method: 'GET',
  path: '/api/d/:district/quality/:check',
  permission: 'records.read',
  summary: 'The records one check finds, each with what is odd and the file rows that say so',
  params: districtParams.extend({ check: z.string().max(80) }),
  query: z.object({ ...paging }),
  output: z.object({
    check: checkResult,
    rows: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        /** What is odd: values as the record or its sources have them, or sentences. */
        values: z.array(z.string()),
        messages: z.array(message),
        origins: z.array(
          z.object({
            value: z.string(),
            batchId: z.string(),
            fileName: z.string(),
            sheet: z.number(),
            row: z.number(),
          }),
        ),
      }),
    ),
  }),
});

export const exportQuality = endpoint({
  id: 'quality.export',
  method: 'GET',
  path: '/api/d/:district/quality/:check/export',
  permission: 'records.export',
  summary: 'The records one check finds as .xlsx',
  params: districtParams.extend({ check: z.string().max(80) }),
  raw: 'download',
  output: z.unknown(),
});
