/** What other rooms may use of the indicators. */
export { contributionsOf } from './contributions.ts';
export { drain } from './drain.ts';
