/** What other rooms may use of trusteeship. */
export { holdingsOf, unitsOf } from './mine.ts';
export { keepersOfUnpublished, portfolioRights } from './portfolio.ts';
