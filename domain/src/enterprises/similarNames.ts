import type { Message } from '../basics/message.ts';
import { branchOf, holderNameKey } from './holderName.ts';

export interface NameCandidate {
  readonly id: string;
  readonly name: string;
  readonly formerNames?: readonly string[];
}

export interface SimilarName {
  readonly id: string;
  /** 0–1; 1 is the same name. */
  readonly score: number;
  readonly reasons: readonly Message[];
}

/** Below this a pair is not worth a person's time. */
export const DOUBTFUL = 0.7;

/**
 * 疑似同一主体: holders whose name is close to the written one, for a person to decide. Names are compared without place
 * and legal form: 济南鼎昊机器有限公司 and 山东鼎昊机器股份有限公司 share 鼎昊机器.
 */
export function similarNames(written: string, candidates: readonly NameCandidate[]): SimilarName[] {
  const found: SimilarName[] = [];
  for (const candidate of candidates) {
    let best: Omit<SimilarName, 'id'> | undefined;
    for (const name of [candidate.name, ...(candidate.formerNames ?? [])]) {
      const one = compareNames(written, name);
      if (one.score >= DOUBTFUL && one.score > (best?.score ?? 0)) best = one;
    }
    if (best) found.push({ id: candidate.id, ...best });
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

export function compareNames(a: string, b: string): Omit<SimilarName, 'id'> {
  const x = holderNameKey(a);
  const y = holderNameKey(b);
  if (x === '' || y === '') return { score: 0, reasons: [] };
  if (x === y) return { score: 1, reasons: [{ code: 'similar-same-name' }] };
  const branch = branchOf(a)?.head ?? branchOf(b)?.head;
  if (branch !== undefined && [x, y].includes(holderNameKey(branch)))
    return { score: 0.95, reasons: [{ code: 'similar-branch', params: { head: branch } }] };
  const p = core(x);
  const q = core(y);
  if (p === q && [...p].length >= 2)
    return { score: 0.9, reasons: [{ code: 'similar-core', params: { core: p } }] };
  const distance = editDistance(p, q);
  if (distance === 1 && Math.min(p.length, q.length) >= 4)
    return { score: 0.85, reasons: [{ code: 'similar-one-character', params: { a: p, b: q } }] };
  const share = sharedPairs(p, q);
  return {
    score: 0.8 * share,
    reasons: [{ code: 'similar-pairs', params: { percent: Math.round(share * 100) } }],
  };
}

const PLACE = /^(?:中国)?(?:山东省?|济南市?|槐荫区?|[\u4e00-\u9fff]{2,3}(?:省|市|区|县))+/;
const FORM = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|公司|集团|厂|普通合伙|有限合伙|合伙企业)+$/;

/** A name without place in front and legal form behind. */
function core(key: string): string {
  const inner = key.replace(FORM, '').replace(PLACE, '');
  return inner.length >= 2 ? inner : key;
}

/** 0, 1, or 2 for "more than one": no more is needed. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const left = Math.max(a.length, b.length) - i - j;
  return Math.min(left, 2);
}

/** Dice coefficient of neighbouring characters. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const x = pairs(a);
  const y = pairs(b);
  if (x.size + y.size === 0) return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return (2 * shared) / (x.size + y.size);
}
