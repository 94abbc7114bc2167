/** What other rooms may use of screening. */
export { screenPatents } from './screenPatents.ts';
