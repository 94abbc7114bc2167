/** What other rooms may use of the indicators. */
export { contributionsOf } from './contributions.ts';
export { drain } from './drain.ts';
export { type FigureContext, figureAt, figureContext, shownValue, streetNames } from './figures.ts';
export { monthlySums, sumsAt, total } from './sums.ts';
