import type { columnChoice } from '@sophora/contract/imports';
import type { z } from 'zod';

/** How a batch's file is read, as stored with the batch: proposed by the system, corrected by a person. */
export interface StoredReading {
  format: string;
  sheets: { index: number; name: string; hidden: boolean }[];
  formulaCells: number | null;
  sheet: number;
  headerRow: number;
  headerRows: number;
  encoding: string | null;
  columns: z.output<typeof columnChoice>[];
  preview: { row: number; cells: (string | null)[] }[];
  missingRequired: string[];
}
