import { parseDate } from '@sophora/domain/basics/plainDate';
import { z } from 'zod';

/** Shapes that several endpoints share. */

/** A real calendar day: 2026-02-30 is refused here and never reaches the database. */
export const plainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDate(text) !== undefined, 'not-a-day');

export const message = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type WireMessage = z.output<typeof message>;

export const label = z.object({ zh: z.string(), en: z.string() });

export const facts = z.record(z.string(), z.json());

/**
 * How many rows a list has: exact up to 10,000, else "10,000+" with the exact number on demand (decision 18), from
 * the same read as the rows.
 */
export const count = z.object({ value: z.number().int(), exact: z.boolean() });

/** Paging by number, 1-based, at most 200 rows a page. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

export const jobRef = z.object({ jobId: z.string() });

export const ok = z.object({ ok: z.literal(true) });

/** Who acted (操作人): the key that the ledger and the audit log keep, and the words this reader may see for it. */
export const actorName = z.object({ key: z.string(), name: label });
export type ActorName = z.output<typeof actorName>;
