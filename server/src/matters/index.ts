/** What other rooms may use of matters. */
export { checkMatters, refuseDifferences } from './check.ts';
export { keepChecking } from './nightly.ts';
export { remindersSince } from './reminders.ts';
