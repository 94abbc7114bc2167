/** What other rooms may use of official documents. */
export { writeDocx } from './docx/writeDocx.ts';
