import type { Figure } from '@sophora/contract/figures';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type FigureDefinition, figureDefinition } from '@sophora/domain/indicators/figure';
import {
  chooseVintage,
  type PopulationVintage,
  perTenThousand,
  populationVintages,
} from '@sophora/domain/indicators/perTenThousand';
import type { Settings } from '@sophora/domain/indicators/settings';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { dataPerKind, recordsOf, recordsPerKind } from './sources.ts';
import { type Sums, total } from './sums.ts';
import { loadSettings } from './tables.ts';
import { shownRate, windowOf } from './valued.ts';
import { sumsWithin } from './window.ts';

/** What figures of a district are computed with, read once per request. */
export interface FigureContext {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly vintages: readonly (PopulationVintage & { recordId: string })[];
  readonly settings: Settings;
  readonly publishedSeq: number;
  readonly streetNames: ReadonlyMap<string, string>;
  readonly kindCounts: ReadonlyMap<string, number>;
  readonly dataTo: ReadonlyMap<string, PlainDate>;
}

/** As published, or as it was known at an earlier ledger sequence. */
export async function figureContext(
  pool: pg.Pool,
  district: string,
  knownAt?: number,
): Promise<FigureContext> {
  const state = await pool.query<{ published_seq: number }>(
    'SELECT published_seq FROM district WHERE code = $1',
    [district],
  );
  if (!state.rows[0]) throw new Refusal('not-found');
  const publishedSeq = state.rows[0].published_seq;
  const at = knownAt === undefined || knownAt >= publishedSeq ? undefined : knownAt;
  const population = await recordsOf(pool, district, 'population', at);
  const vintages = population.flatMap((r) =>
    populationVintages([r.facts], district).map((v) => ({ ...v, recordId: r.id })),
  );
  return {
    pool,
    district,
    vintages: [...vintages].sort((a, b) => a.year - b.year),
    settings: await loadSettings(pool, district, at),
    publishedSeq,
    streetNames: await streetNames(pool, district),
    kindCounts: await recordsPerKind(pool, district, at),
    dataTo: await dataPerKind(pool, district, at),
  };
}

/** Twelve-digit street code → name, from the table of communities or, before that came, from the district's units. */
export async function streetNames(pool: pg.Pool, district: string): Promise<Map<string, string>> {
  const units = await pool.query<{ code: string; name: string }>(
    `SELECT unnest(street_codes) AS code, name FROM unit WHERE district_code = $1 AND type = 'street' AND valid_to IS NULL`,
    [district],
  );
  const names = new Map(units.rows.map((r) => [r.code, r.name]));
  const streets = await pool.query<{ code: string; name: string }>(
    `SELECT facts ->> 'code' AS code, facts ->> 'name' AS name FROM record
     WHERE district_code = $1 AND kind = 'communities' AND facts ->> 'code' LIKE '%000' ORDER BY 1`,
    [district],
  );
  for (const { code, name } of streets.rows) names.set(code, name);
  return names;
}

export interface FigureRequest {
  asOf: PlainDate;
  knownAt?: number | undefined;
  /** First day a flow is added up from. */
  since?: PlainDate | undefined;
  /** Streets the reader may see. */
  scope: Scope;
  street?: string | undefined;
}

/** One figure at a day, with its breakdowns. */
export async function figureAt(
  context: FigureContext,
  indicator: string,
  request: FigureRequest,
): Promise<{ figure: Figure; sums: Sums }> {
  const definition = figureDefinition(indicator);
  if (!definition) throw new Refusal('not-found');
  const knownAt =
    request.knownAt === undefined || request.knownAt >= context.publishedSeq ? undefined : request.knownAt;
  const window = await windowOf(context.pool, context.district, definition, { ...request, knownAt });
  const sums = await sumsWithin(context.pool, context.district, indicator, window, knownAt);
  const visible = (streets: ReadonlyMap<string, number> | undefined) => narrow(streets, request);
  const counted = visible(sums.byCriterion.get(''));
  const numerator = total(counted);
  const value =
    definition.as === 'rate'
      ? shownRate(context, definition, window)
      : shownValue(context, definition, numerator, request.asOf);
  const label = (criterion: string) =>
    definition.indicator.criteria[criterion] ?? { zh: criterion, en: criterion };
  const criteria = [...sums.byCriterion.keys()].filter((c) => c !== '').sort();
  return {
    sums,
    figure: {
      indicator,
      label: definition.label,
      unit: definition.unit,
      asOf: request.asOf,
      knownAt: knownAt ?? context.publishedSeq,
      since: window.since ?? null,
      until: window.asOf,
      measure: definition.measure,
      ...value,
      numerator,
      byStreet: byStreet(context, counted, request),
      byCriterion: criteria
        .filter((c) => !c.startsWith('?'))
        .map((c) => ({
          criterion: c,
          label: label(c),
          amount: total(visible(sums.byCriterion.get(c))),
          overlapping: true,
        })),
      completeness: {
        records: context.kindCounts.get(definition.indicator.kind) ?? 0,
        uncounted: criteria
          .filter((c) => c.startsWith('?'))
          .map((c) => ({ criterion: c, label: label(c), records: total(visible(sums.byCriterion.get(c))) })),
        dataTo: context.dataTo.get(definition.indicator.kind) ?? null,
        sources: [...definition.needs, ...definition.refinedBy].map((kind) => ({
          kind,
          label: kindById(kind)?.label ?? { zh: kind, en: kind },
          in: (context.kindCounts.get(kind) ?? 0) > 0,
        })),
      },
      ruleVersion: definition.indicator.version,
    },
  };
}

function narrow(
  streets: ReadonlyMap<string, number> | undefined,
  { scope, street }: FigureRequest,
): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const [code, amount] of streets ?? []) {
    if (
      (scope.streets === 'all' || scope.streets.includes(code)) &&
      (street === undefined || street === code)
    )
      kept.set(code, amount);
  }
  return kept;
}

/** Every street of the district, those without a record too, so that the sum can be checked by eye. */
function byStreet(
  context: FigureContext,
  counted: ReadonlyMap<string, number>,
  request: FigureRequest,
): Figure['byStreet'] {
  const codes = new Set([...context.streetNames.keys(), ...counted.keys()]);
  return [...codes]
    .filter(
      (code) =>
        (request.scope.streets === 'all' || request.scope.streets.includes(code)) &&
        (request.street === undefined || request.street === code),
    )
    .sort((a, b) => (a === 'unassigned' ? 1 : 0) - (b === 'unassigned' ? 1 : 0) || (a < b ? -1 : 1))
    .map((code) => ({
      street: code,
      name: context.streetNames.get(code) ?? (code === 'unassigned' ? '未归属' : code),
      amount: counted.get(code) ?? 0,
    }));
}

/** A count as it is; fen in 万元 with up to four decimals, so that no fen is lost. */
export function measured(amount: number, measure: FigureDefinition['measure']): string {
  return measure === 'count' ? String(amount) : String(amount / FEN_PER_WAN);
}
const FEN_PER_WAN = 1_000_000;

type Value = Pick<Figure, 'value' | 'text' | 'denominator' | 'missing'>;

/** The shown value of a sum at a day: itself, or per ten thousand residents of the vintage that holds. */
export function shownValue(
  context: FigureContext,
  definition: FigureDefinition,
  numerator: number,
  asOf: PlainDate,
): Value {
  const missing = definition.needs
    .filter((kind) => (context.kindCounts.get(kind) ?? 0) === 0)
    .map((kind) => ({ code: 'file-missing', params: { kind } }));
  if (definition.per === undefined) {
    return missing.length > 0
      ? { value: null, text: null, denominator: null, missing }
      : { value: numerator, text: measured(numerator, definition.measure), denominator: null, missing };
  }
  const vintage = chooseVintage(context.vintages, asOf, context.settings.populationPolicy);
  if (!vintage) {
    const unpublished =
      missing.length === 0 ? [{ code: 'population-not-published', params: { asOf } }] : missing;
    return { value: null, text: null, denominator: null, missing: unpublished };
  }
  const { recordId } = context.vintages.find(
    (v) => v.year === vintage.year && v.persons === vintage.persons,
  )!;
  const denominator = {
    persons: vintage.persons,
    year: vintage.year,
    publishedOn: vintage.publishedOn ?? null,
    source: vintage.source,
    recordId,
  };
  if (missing.length > 0) return { value: null, text: null, denominator, missing };
  const { value, text } = perTenThousand(numerator, vintage.persons);
  return { value, text, denominator, missing };
}
