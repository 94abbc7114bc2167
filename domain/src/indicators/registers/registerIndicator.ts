import type { Label, Message } from '../../basics/message.ts';
import type { PlainDate } from '../../basics/plainDate.ts';
import { ALWAYS, type Contribution } from '../contribution.ts';
import type { Dossier, Indicator } from '../dossier.ts';
import type { Rule } from '../rule.ts';

/** What a register's record says of one indicator: it counts, it does not for want of a fact, or it is none of its business. */
export type Say =
  | {
      readonly from: PlainDate;
      readonly to?: PlainDate | null;
      /** 1 where not said. */
      readonly amount?: number;
      readonly reasons: readonly Message[];
      /** Criteria it also counts under. */
      readonly also?: readonly string[];
      readonly dims?: readonly string[];
    }
  | { readonly gap: string; readonly from?: PlainDate; readonly reason: Message }
  | undefined;

interface Spec {
  readonly id: string;
  readonly label: Label;
  readonly unit: Label;
  readonly kind: string;
  readonly version: number;
  readonly rule: Omit<Rule, 'version' | 'label'>;
  readonly criteria?: Readonly<Record<string, Label>>;
  /** False where the register has no seats: every record is the district's. */
  readonly seated?: false;
  say(d: Dossier): Say;
}

const SEAT_GAPS: Readonly<Record<string, Label>> = {
  '?region-unknown': { zh: '所在区县不明', en: 'District unknown' },
  '?not-in-district': { zh: '不在本区', en: 'Outside the district' },
};

/** An indicator over one of the smaller registers: its rule says what counts, the seat decides whether it is ours. */
export function registerIndicator(spec: Spec): Indicator {
  const { id, label, unit, kind, version } = spec;
  const seated = spec.seated !== false;
  return {
    id,
    label,
    unit,
    kind,
    version,
    rules: [{ ...spec.rule, version, label }],
    criteria: { ...spec.criteria, ...(seated ? SEAT_GAPS : {}) },
    judge(d) {
      const said = spec.say(d);
      if (said === undefined) return [];
      if ('gap' in said) return [gap(said.gap, said.from ?? ALWAYS, said.reason)];
      if (seated && d.region === undefined)
        return [gap('?region-unknown', said.from, { code: 'seat-unknown' })];
      if (seated && d.region !== d.district)
        return [
          gap('?not-in-district', said.from, { code: 'seat-elsewhere', params: { region: d.region! } }),
        ];
      const { from, to = null, amount = 1, reasons, also = [] } = said;
      if (to !== null && to <= from) return [];
      return ['', ...also].map((criterion) => ({ criterion, from, to, amount, reasons }));
    },
    dims: (d) => {
      const said = spec.say(d);
      return said !== undefined && 'dims' in said ? [...d.dims, ...said.dims!] : d.dims;
    },
  };
}

function gap(criterion: string, from: PlainDate, reason: Message): Contribution {
  return { criterion, from, to: null, amount: 1, reasons: [reason] };
}

/** A fact that is a day. */
export function dayOf(d: Dossier, field: string): PlainDate | undefined {
  const value = d.facts[field];
  return typeof value === 'string' ? (value as PlainDate) : undefined;
}

export function textOf(d: Dossier, field: string): string {
  const value = d.facts[field];
  return typeof value === 'string' ? value : '';
}
