/** What other rooms may use of plans and districts. */
export { storePlan } from './store.ts';
export { planFileText } from './text/planFileText.ts';
