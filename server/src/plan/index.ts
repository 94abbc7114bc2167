/** What other rooms may use of plans and districts. */

export { targetView } from './cockpit.ts';
export { readDraft } from './drafts/readDraft.ts';
export { activePlan, activeVersion, planOfVersion, plansOf, storePlan, storeVersion } from './store.ts';
export { planFileText } from './text/planFileText.ts';
