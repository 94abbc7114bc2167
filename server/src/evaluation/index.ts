/** What other rooms may use of the final evaluation. */
export { evaluation } from './evaluation.ts';
