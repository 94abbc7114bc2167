import type { Json } from '../basics/json.ts';
import type { Facts } from '../ledger/kind.ts';
import type { Dossier } from './dossier.ts';
import { effectiveSettings } from './settings.ts';
import { compileTables } from './tables.ts';

/** A patent of the district in force without any ground for high value; tests say what is different. */
export interface DossierParts {
  readonly facts?: Facts;
  readonly region?: string | undefined;
  readonly pledges?: readonly Facts[];
  readonly awards?: readonly Facts[];
  readonly families?: readonly Facts[];
  readonly findings?: readonly Facts[];
  readonly settings?: Readonly<Record<string, Json>>;
  readonly sei?: readonly Facts[];
}

export const SEI: readonly Facts[] = [
  {
    branch: '1.2',
    branchName: '电子核心产业',
    rule: '1',
    mode: 'include',
    pattern: 'H01L*',
    keywords: '集成电路制造',
  },
  {
    branch: '1.2',
    branchName: '电子核心产业',
    rule: '1',
    mode: 'exclude',
    pattern: 'H01L21/02',
    keywords: '',
  },
];

const PATENT: Facts = {
  applicationNumber: '201010000001',
  type: 'invention',
  title: '一种夹具',
  filed: '2010-03-15',
  granted: '2013-06-05',
  status: 'valid',
  ipcMain: 'B25B11/00',
  ipc: ['B25B11/00'],
};

export function dossier(parts: DossierParts = {}): Dossier {
  return {
    district: '370104',
    kind: 'patents',
    facts: { ...PATENT, ...parts.facts },
    region: 'region' in parts ? parts.region : '370104',
    street: 'unassigned',
    dims: ['industry:制造业'],
    related: {
      pledges: parts.pledges ?? [],
      awards: parts.awards ?? [],
      families: parts.families ?? [],
      findings: parts.findings ?? [],
    },
    tables: compileTables(parts.sei ?? SEI),
    settings: effectiveSettings(parts.settings),
  };
}
