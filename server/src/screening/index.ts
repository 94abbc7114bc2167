/** What other rooms may use of screening. */
export { batchEffect, itemEffect } from './effects.ts';
export { runScreening } from './runScreening.ts';
export { screenPatents } from './screenPatents.ts';
