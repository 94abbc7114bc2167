/** What other rooms may use of what came in. */
export { incomingEffect } from './effects.ts';
export { withForms } from './requests.ts';
