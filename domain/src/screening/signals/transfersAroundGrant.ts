import { addMonths } from '../../basics/plainDate.ts';
import type { Signal } from './signal.ts';

/** 不正当转让: 令77号 Art. 3(7). Rights passed on before grant or soon after it. */
export const transfersAroundGrant: Signal = {
  id: 'transfersAroundGrant',
  act: 'transfers',
  needs: ['transfers'],
  measure({ members, transfers, settings }) {
    if (!transfers) return undefined;
    const numbers = new Set(members.map((m) => m.number));
    const value = transfers.filter(
      (t) =>
        numbers.has(t.number) &&
        (t.granted === undefined || t.on <= addMonths(t.granted, settings.transferMonths)),
    ).length;
    return { value, threshold: settings.transfers, met: value >= settings.transfers };
  },
};
