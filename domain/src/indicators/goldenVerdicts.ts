/**
 * Fingerprints of the verdicts on the golden dossiers, by indicator and version. A changed verdict must raise the
 * indicator's version, so that the ledger judges anew and keeps what was known before; then its fingerprint is added here.
 */
export const GOLDEN_VERDICTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'high-value-inventions': { 1: 'b2502b323aea3c2d' },
  'valid-inventions': { 1: 'c284c752a08c5219' },
  'valid-marks': { 1: '7dceb53c1294d896' },
  'pledge-finance': { 1: '787e78f34bc79589' },
  'pledge-count': { 1: '140baab9d861d118' },
  'pledge-outstanding': { 1: '997570bd1c01d959' },
};
