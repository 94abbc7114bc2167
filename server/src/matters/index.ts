/** What other rooms may use of matters. */
export { checkMatters } from './check.ts';
