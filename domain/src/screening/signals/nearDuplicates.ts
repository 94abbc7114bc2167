import type { Signal } from './signal.ts';

/** 内容明显相同: 令77号 Art. 3(1). Filings whose texts are the same or nearly, lawful pairs counted once. */
export const nearDuplicates: Signal = {
  id: 'nearDuplicates',
  act: 'sameOrCombined',
  needs: ['abstract'],
  measure({ edges, units }) {
    const near = edges.some(
      (e) => e.lawful === undefined && e.relation !== 'template' && e.relation !== 'partCopied',
    );
    return { value: near ? units : 0, threshold: 2, met: near && units >= 2 };
  },
};
