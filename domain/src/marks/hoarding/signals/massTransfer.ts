import { type HoardingSignal, measured, percent } from './signal.ts';

/** 情形八 大量申请后大量转让、受让人分散: share of registrations transferred, and to how many. One buyer is a group’s own affair. */
export const massTransfer: HoardingSignal = {
  id: 'massTransfer',
  situation: 8,
  factor: 1,
  needs: ['transferredTo'],
  measure({ members, marks, settings }) {
    const own = new Set(members.flatMap((m) => [m.id, m.name]));
    const registered = marks.filter((m) => m.registered !== undefined);
    const gone = registered.filter((m) => m.transferredTo !== undefined && !own.has(m.transferredTo));
    if (registered.length === 0) return undefined;
    const buyers = [...new Set(gone.map((m) => m.transferredTo!))];
    const share = percent(gone.length, registered.length);
    const found = measured(share, settings.transfersPercent, buyers);
    return { ...found, met: found.met && buyers.length >= settings.buyers };
  },
};
