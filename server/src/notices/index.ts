/** What other rooms may use of notices. */
export { keepTelling } from './keep.ts';
export { tell } from './tell.ts';
