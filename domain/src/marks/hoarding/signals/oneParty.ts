import type { Copy } from '../group.ts';
import { copiesOfOne, ownerOf } from './copied.ts';
import { type HoardingSignal, measured } from './signal.ts';

/** 情形三 对同一主体具有较强显著性的商标反复申请: filings like the marks of one owner. Mostly seen in opposition. */
export const oneParty: HoardingSignal = {
  id: 'oneParty',
  situation: 3,
  factor: 4,
  needs: ['known'],
  measure({ copies, settings }) {
    const byOwner = new Map<string, Copy[]>();
    for (const copy of copies) {
      if (copy.known.kind !== 'mark' || copy.known.owner === undefined) continue;
      const owner = ownerOf(copy);
      const list = byOwner.get(owner);
      if (list === undefined) byOwner.set(owner, [copy]);
      else list.push(copy);
    }
    let most = { owner: '', filings: 0 };
    for (const [owner, list] of byOwner) {
      const filings = copiesOfOne(list);
      if (filings > most.filings) most = { owner, filings };
    }
    return measured(most.filings, settings.oneParty, most.filings === 0 ? [] : [most.owner]);
  },
};
