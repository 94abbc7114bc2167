import { addedFinding } from '../added.ts';
import type { MarkRule } from '../rule.ts';

/** 5.1.13 加上表示生产、销售或使用场所的词 (店、馆、堂 …): 商标审查审理指南 (2021) 下编第五章. Not for marks of one character. */
export const addedPremises: MarkRule = (comparison) => addedFinding('5.1.13', ['premises'], comparison);
