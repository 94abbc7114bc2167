/** What other rooms may use of official letters. */
export { type OpenLetter, openLetters } from './open.ts';
