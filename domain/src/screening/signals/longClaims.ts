import type { Signal } from './signal.ts';

/** 堆叠、限缩保护范围: 令77号 Art. 3(4). Main claims longer than 99 of 100 in their main group. */
export const longClaims: Signal = {
  id: 'longClaims',
  act: 'piledUp',
  needs: ['claims', 'ipc'],
  measure({ claims }) {
    const known = claims?.filter((c) => c.length > 0 && c.usual > 0);
    if (!known || known.length === 0) return undefined;
    const value = known.filter((c) => c.length > c.usual).length;
    return { value, threshold: 1, met: value >= 1 };
  },
};
