/** What other rooms may use of the indicators. */
export { contributionsOf } from './contributions.ts';
export { drain } from './drain.ts';
export { type FigureContext, figureAt, figureContext, measured, shownValue, streetNames } from './figures.ts';
export { total } from './sums.ts';
export { sumsOver, sumsWithin, windowStart } from './window.ts';
