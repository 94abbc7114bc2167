import type { Message } from '../../basics/message.ts';
import type { PlainDate } from '../../basics/plainDate.ts';
import { isMet } from '../target.ts';
import { type Evaluation, note } from './evaluation.ts';

/** One group of a survey: its size, what was sent out, and how many gave each answer from 1 to 5. */
export interface Stratum {
  readonly group: string;
  /** Persons or bodies in the frame; `null` where the file does not say. */
  readonly frame: number | null;
  readonly issued: number | null;
  readonly answers: readonly [number, number, number, number, number];
}

export interface SampledRate {
  /** 满意率: share of the two highest answers in percent, post-stratified. */
  readonly rate: number;
  /** 满意度: mean of the answers as 20, 40 … 100 points, weighted alike. Another figure than the rate. */
  readonly score: number;
  /** Valid answers. */
  readonly n: number;
  /** Valid answers of those sent out, in percent; `null` where that is not known of every group. */
  readonly responseRate: number | null;
  /** 95 % interval of the rate, in percent. */
  readonly low: number;
  readonly high: number;
  /** Groups of the frame nobody answered of: their weight went to the others. */
  readonly unheard: readonly string[];
  /** False where a group's size is not known: then answers weigh the same. */
  readonly weighted: boolean;
}

/** z of a two-sided 95 % interval. */
const Z = 1.96;

/**
 * 率 from a sample: each group's share weighted by the group's size (事后分层). The variance is that of a stratified sample, with
 * (x + 2)/(n + 4) in it so that a group where all agree is not taken for certain.
 */
export function sampledRate(strata: readonly Stratum[]): SampledRate | undefined {
  const heard = strata.filter((s) => sum(s.answers) > 0);
  const n = heard.reduce((total, s) => total + sum(s.answers), 0);
  if (n === 0) return undefined;
  const weighted = heard.every((s) => s.frame !== null && s.frame > 0);
  const size = (s: Stratum) => (weighted ? s.frame! : sum(s.answers));
  const whole = heard.reduce((total, s) => total + size(s), 0);
  let rate = 0;
  let score = 0;
  let variance = 0;
  for (const s of heard) {
    const w = size(s) / whole;
    const of = sum(s.answers);
    const satisfied = s.answers[3] + s.answers[4];
    rate += (w * satisfied) / of;
    score += (w * s.answers.reduce((points, count, i) => points + count * 20 * (i + 1), 0)) / of;
    const p = (satisfied + 2) / (of + 4);
    variance += (w * w * p * (1 - p)) / of;
  }
  const margin = Z * Math.sqrt(variance);
  const issued = strata.every((s) => s.issued !== null && s.issued > 0)
    ? strata.reduce((total, s) => total + s.issued!, 0)
    : null;
  return {
    rate: rate * 100,
    score,
    n,
    responseRate: issued === null ? null : (n / issued) * 100,
    low: Math.max(0, rate - margin) * 100,
    high: Math.min(1, rate + margin) * 100,
    unheard: strata.filter((s) => sum(s.answers) === 0 && (s.frame ?? 0) > 0).map((s) => s.group),
    weighted,
  };
}

/**
 * 抽样率 against its target: reached if the share is at the target and either enough answered or the whole interval is there; below
 * the floor with the interval across the target nothing is proven. A sample is judged as it is, without a planned path.
 */
export function evaluateRate(input: {
  readonly sample: SampledRate | undefined;
  readonly survey?: string;
  readonly target: number | null;
  readonly comparator: 'gte' | 'gt';
  readonly asOf: PlainDate;
  readonly due: PlainDate;
  readonly floor: number | null;
}): Evaluation {
  const { sample, target, comparator } = input;
  const over = input.asOf > input.due;
  const nothing = { goal: target, gap: null, perMonth: null };
  if (target === null)
    return {
      light: 'grey',
      rule: { code: 'light-no-number' },
      value: sample ? round(sample.rate) : null,
      ...nothing,
      undecided: note('undecided-no-number'),
      notes: sample ? sampleNotes(sample, input.survey) : [],
    };
  if (sample === undefined)
    return {
      light: 'grey',
      rule: over ? { code: 'light-final-no-data', params: { due: input.due } } : { code: 'light-no-data' },
      value: null,
      ...nothing,
      undecided: note('undecided-no-data'),
      notes: [],
    };
  const value = round(sample.rate);
  const facts = { value, target, low: round(sample.low), high: round(sample.high), n: sample.n };
  const reached = isMet(comparator, sample.rate, target);
  const proven = isMet(comparator, sample.low, target);
  const enough = input.floor === null || sample.n >= input.floor;
  const common = { value, goal: target, gap: reached ? 0 : round(target - sample.rate), perMonth: null };
  const notes = sampleNotes(sample, input.survey);
  if (reached && !proven && !enough)
    return {
      ...common,
      light: over ? 'grey' : 'yellow',
      rule: { code: 'light-rate-unproven', params: { ...facts, floor: input.floor ?? 0 } },
      undecided: note('undecided-too-few', { n: sample.n, floor: input.floor ?? 0 }),
      notes,
    };
  if (reached)
    return {
      ...common,
      light: over ? 'done' : 'green',
      rule: { code: 'light-rate-reached', params: facts },
      notes,
    };
  const near = isMet(comparator, sample.high, target);
  return {
    ...common,
    light: over ? 'missed' : near ? 'yellow' : 'red',
    rule: { code: near ? 'light-rate-near' : 'light-rate-below', params: facts },
    notes,
  };
}

function sampleNotes(sample: SampledRate, survey: string | undefined): Message[] {
  const notes = [
    note('sample', {
      survey: survey ?? '',
      n: sample.n,
      low: round(sample.low),
      high: round(sample.high),
    }),
    sample.responseRate === null
      ? note('response-unknown')
      : note('response', { percent: round(sample.responseRate) }),
    note('score', { score: round(sample.score) }),
  ];
  if (!sample.weighted) notes.push(note('unweighted'));
  for (const group of sample.unheard) notes.push(note('group-unheard', { group }));
  return notes;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
