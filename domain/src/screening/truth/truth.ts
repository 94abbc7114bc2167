import { label, Random } from '../../demo/random.ts';
import { draftText, fill } from './makeText.ts';
import { NEAR_MISSES, type NearMiss, PLANT_KINDS, type PlantKind, plant } from './plants.ts';

/**
 * A made-up corpus with known answers. Rows are a function of seed and index alone, so a million of them need no memory,
 * and the answer to "which row is a copy of which" is arithmetic: each original is followed, far
 * away, by one text of each planted kind and one near miss of each sort.
 */
export interface Plant {
  readonly kind: PlantKind | NearMiss;
  readonly original: number;
  readonly row: number;
}

const TEXT = label('screening truth text');
const PLANT = label('screening truth plant');
const KINDS = [...PLANT_KINDS, ...NEAR_MISSES];

/** Tuned on. The other seed is looked at once, at the end. */
export const TUNING_SEED = 20261123;
export const UNSEEN_SEED = 7_104_370;

export function screeningTruth(seed: number, rows: number, originals: number): Truth {
  return new Truth(seed, rows, originals);
}

class Truth {
  readonly seed: number;
  readonly rows: number;
  readonly plants: readonly Plant[];
  private readonly byRow: ReadonlyMap<number, Plant>;

  constructor(seed: number, rows: number, originals: number) {
    if (rows < originals * (KINDS.length + 1)) throw new RangeError('more plants than rows');
    this.seed = seed;
    this.rows = rows;
    const stride = Math.floor(rows / (KINDS.length + 1));
    const plants: Plant[] = [];
    for (let i = 0; i < originals; i++) {
      const original = Math.floor((i * stride) / originals);
      for (const [k, kind] of KINDS.entries())
        plants.push({ kind, original, row: original + stride * (k + 1) });
    }
    this.plants = plants;
    this.byRow = new Map(plants.map((p) => [p.row, p]));
  }

  text(row: number): string {
    const planted = this.byRow.get(row);
    if (!planted) return fill(this.draft(row));
    return plant(new Random(this.seed, PLANT, row), this.draft(planted.original), planted.kind);
  }

  private draft(row: number) {
    return draftText(new Random(this.seed, TEXT, row));
  }
}

export type { Truth };
