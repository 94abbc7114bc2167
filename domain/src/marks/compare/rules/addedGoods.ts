import { addedFinding } from '../added.ts';
import type { MarkRule } from '../rule.ts';

/** 5.1.12 加上本商品的通用名称、型号、质量、原料、功能、用途、重量、数量等词: 商标审查审理指南 (2021) 下编第五章. Words of the goods count by class. */
export const addedGoods: MarkRule = (comparison) => addedFinding('5.1.12', ['goods'], comparison);
