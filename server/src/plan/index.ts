/** What other rooms may use of plans and districts. */

export { targetView } from './cockpit.ts';
export { readDraft } from './drafts/readDraft.ts';
export { activePlan, activeVersion, planOfVersion, storePlan } from './store.ts';
export { planFileText } from './text/planFileText.ts';
