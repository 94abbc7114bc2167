import type { FilerGroup } from '../group.ts';

export interface Measured {
  /** In the unit of the threshold: filings, percent, classes, buyers. */
  readonly value: number;
  readonly threshold: number;
  readonly met: boolean;
  /** A few of the filings it counts, or what it counts of. */
  readonly of: readonly string[];
}

/**
 * One circumstance of 不以使用为目的的恶意商标注册申请. `situation` is its number in the guideline's list of ten (商标审查审理指南 2021 下编第二章), `factor` the item of
 * 规范商标申请注册行为若干规定 (2019) Art. 8. What is no situation by itself only supports one.
 */
export interface HoardingSignal {
  readonly id: string;
  readonly situation: number | undefined;
  readonly factor: number;
  /** Facts that must be on file, for what cannot be assessed. */
  readonly needs: readonly string[];
  /** Undefined: the facts are not there. */
  measure(group: FilerGroup): Measured | undefined;
}

export const measured = (value: number, threshold: number, of: readonly string[] = []): Measured => ({
  value,
  threshold,
  met: value >= threshold,
  of: of.slice(0, 5),
});

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((100 * part) / whole);
