/** What other rooms may use of holders. */
export { namesOf } from './holderFile.ts';
