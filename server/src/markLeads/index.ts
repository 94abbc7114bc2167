/** What other rooms may use of leads of trademark filings. */
export { runMarkLeads } from './runMarkLeads.ts';
