/** What other rooms may use of plans and districts. */
export { readDraft } from './drafts/readDraft.ts';
export { activePlan, storePlan } from './store.ts';
export { planFileText } from './text/planFileText.ts';
