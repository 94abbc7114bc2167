import type { Label } from '../basics/message.ts';

/** Where a frozen set stands. Frozen by one person, it holds once another has confirmed it; a later one may take its place. */
export const FREEZE_STATES = {
  proposed: { zh: '待复核', en: 'to be confirmed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  superseded: { zh: '已被替代', en: 'superseded' },
  dropped: { zh: '已作废', en: 'dropped' },
} as const satisfies Record<string, Label>;
export type FreezeState = keyof typeof FREEZE_STATES;

/** What keeps a person from confirming: the code of a refusal, or nothing. */
export function confirmRefusal(
  set: { readonly state: FreezeState; readonly by: string },
  person: string,
): 'freeze-decided' | 'freeze-own' | undefined {
  if (set.state !== 'proposed') return 'freeze-decided';
  return set.by === person ? 'freeze-own' : undefined;
}
