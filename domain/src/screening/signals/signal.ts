import type { PlainDate } from '../../basics/plainDate.ts';
import type { Filing } from '../filing.ts';
import type { Edge } from '../leads/edges.ts';
import type { Act } from '../measure.ts';
import type { ScreeningSettings } from '../settings.ts';
import type { AgencyCounts } from './agencyShare.ts';
import type { FilerHistory } from './filerHistory.ts';

/** What may be known of a holder beyond its filings; every field comes from a register of its own. */
export interface HolderFacts {
  readonly founded?: PlainDate;
  readonly researchStaff?: number;
}

export interface Transfer {
  readonly number: string;
  readonly on: PlainDate;
  readonly granted: PlainDate | undefined;
}

/** What a signal may look at. An input that was not given is undefined: then the signal cannot be assessed. */
export interface SignalContext {
  readonly members: readonly Filing[];
  /** The whole list: what the ends of the edges are indices of. */
  readonly filings: readonly Filing[];
  readonly edges: readonly Edge[];
  /** Filings that lawfully belong together count once; this many remain. */
  readonly units: number;
  readonly history: FilerHistory;
  readonly agencies: AgencyCounts;
  /** Length of each member's abstract in characters, 0 where there is none. */
  readonly lengths: readonly number[];
  /** Length of the main claim, and the 99th percentile of its main group. */
  readonly claims: readonly { readonly length: number; readonly usual: number }[] | undefined;
  readonly holders: ReadonlyMap<string, HolderFacts> | undefined;
  readonly transfers: readonly Transfer[] | undefined;
  readonly settings: ScreeningSettings;
}

export interface Measured {
  /** In the unit of the threshold: filings, percent, years. */
  readonly value: number;
  readonly threshold: number;
  readonly met: boolean;
  /** For the explanation, such as the name of the filer. */
  readonly of?: string;
}

export interface Signal {
  readonly id: string;
  readonly act: Act;
  /** Field or register it needs beyond the list, for what cannot be assessed. */
  readonly needs: readonly string[];
  /** Undefined: the input is not there. */
  measure(context: SignalContext): Measured | undefined;
}
