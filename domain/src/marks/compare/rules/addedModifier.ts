import { addedFinding } from '../added.ts';
import type { MarkRule } from '../rule.ts';

/** 5.1.14 加上修饰作用的词 (新、大、老、世家、国际、SERIES …): 商标审查审理指南 (2021) 下编第五章. Not where the whole then means something else. */
export const addedModifier: MarkRule = (comparison) =>
  addedFinding('5.1.14', ['modifier', 'place'], comparison);
