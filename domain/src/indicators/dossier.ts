import type { Label } from '../basics/message.ts';
import type { Facts } from '../ledger/kind.ts';
import type { SeiMatcher } from '../patents/seiMatcher.ts';
import type { Contribution } from './contribution.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

export type { Settings } from './settings.ts';

/** Reference tables in the form verdicts read them (see `compileTables`). */
export interface Tables {
  /** 战略性新兴产业 ↔ IPC; undefined until the table was imported. */
  readonly sei: SeiMatcher | undefined;
}

/** All that a verdict on one record may read (卷宗): itself, what others say of it, tables and settings. */
export interface Dossier {
  readonly district: string;
  readonly kind: string;
  readonly facts: Facts;
  /** District code of the first party; undefined: not known. */
  readonly region: string | undefined;
  /** Twelve-digit street code, or `unassigned`. */
  readonly street: string;
  /** Ways to break a figure down, as `industry:制造业`. */
  readonly dims: readonly string[];
  readonly related: {
    readonly pledges: readonly Facts[];
    readonly awards: readonly Facts[];
    readonly families: readonly Facts[];
    /** Standing findings of CNIPA (认定) on this filing: `foundOn`, `document`. */
    readonly findings: readonly Facts[];
  };
  readonly tables: Tables;
  readonly settings: Settings;
}

/** An indicator (指标) judges the records of one register, each by its dossier alone. It knows no plan and no target. */
export interface Indicator {
  readonly id: string;
  readonly label: Label;
  readonly unit: Label;
  /** The register whose records it judges. */
  readonly kind: string;
  /** Rises with any change of a verdict (a test holds the verdicts of the golden dossiers to it). */
  readonly version: number;
  readonly rules: readonly Rule[];
  /** Labels of the criteria among its contributions, `?…` reasons for not counting included. */
  readonly criteria: Readonly<Record<string, Label>>;
  judge(dossier: Dossier): readonly Contribution[];
  dims(dossier: Dossier): readonly string[];
}
