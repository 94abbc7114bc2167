/** What other rooms may use of matters. */
export { type Acting, act, open, type Run, type Stepping, steps } from './act.ts';
export { checkMatters, refuseDifferences } from './check.ts';
export { matterView } from './detail.ts';
export { openMattersWithin } from './due.ts';
export type { StepTaken } from './effects.ts';
export { keepChecking } from './nightly.ts';
export { mattersOf } from './queue.ts';
export { visibleMatter } from './reach.ts';
export { remindersSince } from './reminders.ts';
export { loadUnits, type Units } from './units.ts';
