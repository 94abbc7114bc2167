/** What other rooms may use of forms. */
export { formsById, type KnownForm } from './known.ts';
export { receiveForm } from './receive.ts';
