import { z } from 'zod';

/** What an archive says of itself. A change that an older program would misread raises `FORMAT`. */
export const FORMAT = 2;

/** What every format has in common. */
export const headerOfAny = z.object({ format: z.number().int(), madeAt: z.string() });

export const header = headerOfAny.extend({
  /** Migrations the database had seen. */
  migrations: z.array(z.string()),
  engine: z.string(),
  districts: z.array(z.object({ code: z.string(), name: z.string(), demo: z.boolean() })),
});
export type Header = z.infer<typeof header>;

export const partBegin = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  binary: z.boolean().default(false),
});
export const partEnd = z.object({ rows: z.number().int().nonnegative(), sha256: z.string() });
export const archiveEnd = z.object({ sha256: z.string() });

/** The rows of one table in an archive. */
export interface Part extends z.infer<typeof partBegin>, z.infer<typeof partEnd> {
  /** Where its first D frame stands in the file. */
  readonly at: number;
}

export interface Manifest {
  readonly header: Header;
  readonly parts: ReadonlyMap<string, Part>;
  readonly sha256: string;
  readonly bytes: number;
}
