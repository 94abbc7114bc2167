/**
 * Fingerprints of the verdicts on the golden dossiers, by indicator and version. A changed verdict must raise the
 * indicator's version, so that the ledger judges anew and keeps what was known before; then its fingerprint is added here.
 */
export const GOLDEN_VERDICTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'high-value-inventions': { 1: 'b2502b323aea3c2d' },
  'valid-inventions': { 1: 'c284c752a08c5219' },
  'valid-marks': { 1: '7dceb53c1294d896', 2: 'f97bb698eda00881' },
  'pledge-finance': { 1: '787e78f34bc79589' },
  'pledge-count': { 1: '140baab9d861d118' },
  'pledge-outstanding': { 1: '997570bd1c01d959' },
  'loans-paid': { 1: '0b84e63957f2f2a7' },
  'cultivation-centres': { 1: '6cd56ef4da8ac1d8' },
  'gi-operation-bodies': { 1: '8cea929993e355e3' },
  'navigation-projects': { 1: '92c389906eed4756' },
  'mediation-bodies': { 1: '4531847b55c3bf6e' },
  'case-count': { 1: 'f78ee30646092d11' },
  'cases-filed': { 1: '0df5a7383dc319ec' },
  'cases-open': { 1: '0ade9f16778cc1b1' },
  'case-fines': { 1: 'cb5fcf5f28be2593' },
  'protection-satisfaction': { 1: 'ed5ec9b3db1e1b5c' },
  'service-bodies': { 1: '8721c238420e2bda' },
  'geographical-indications': { 1: '496744708dcdac46' },
  deals: { 1: '63a6e1fa3f325959' },
  'pct-applications': { 1: '579ef9b3162a0eed' },
  'madrid-registrations': { 1: 'fb3d10978c30ba09' },
  'copyright-registrations': { 1: '047520d66be113c5' },
  'holder-titles': { 1: 'e600912f8f758dd9' },
  'patent-grants': { 1: 'b0230b471a8d6367' },
  'patent-filings': { 1: '2f8c3c3f1497d03e' },
  'mark-registrations': { 1: 'c09a60e3c0896be2' },
};
