/** What other rooms may use of trusteeship. */
export { portfolioRights } from './portfolio.ts';
