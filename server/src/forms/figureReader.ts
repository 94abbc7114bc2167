import type { Message } from '@sophora/domain/basics/message';
import { minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { FigureBinding } from '@sophora/domain/forms/binding';
import type { Period } from '@sophora/domain/forms/form';
import { formUnit } from '@sophora/domain/forms/units';
import { before, type Days, windowDays, yearBefore } from '@sophora/domain/forms/windows';
import { type FigureDefinition, figureDefinition } from '@sophora/domain/indicators/figure';
import { chooseVintage, perTenThousand } from '@sophora/domain/indicators/perTenThousand';
import { kindById } from '@sophora/domain/ledger/kinds';
import type { Plan } from '@sophora/domain/plan/plan';
import {
  type FigureContext,
  figureAt,
  figureContext,
  officialValues,
  sumsOver,
  total,
  valueOn,
} from '../indicators/index.ts';
import { activePlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';

/** A number with where it comes from, or why there is none. */
export interface Reading {
  readonly value: number | null;
  readonly source: ReadingSource | null;
  readonly why: Message | null;
}

export interface ReadingSource {
  readonly indicator: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly from: PlainDate | null;
  readonly asOf: PlainDate;
  readonly knownAt: number;
  readonly criterion: string | null;
  readonly street: string | null;
  readonly amount: number | null;
}

type Sums = Awaited<ReturnType<typeof figureAt>>;

/** Reads figures of a district for one form, each question to the database once. */
export class FigureReader {
  readonly context: FigureContext;
  readonly plan: Plan | null;
  readonly today: PlainDate;
  readonly #sums = new Map<string, Promise<Sums>>();
  readonly #first = new Map<string, Promise<PlainDate | null>>();

  constructor(context: FigureContext, plan: Plan | null, today: PlainDate) {
    this.context = context;
    this.plan = plan;
    this.today = today;
  }

  static async open(services: Services, district: string): Promise<FigureReader> {
    const context = await figureContext(services.pool, district);
    return new FigureReader(context, await activePlan(services.pool, district), services.today());
  }

  async read(binding: FigureBinding, period: Period): Promise<Reading> {
    const definition = figureDefinition(binding.indicator);
    if (!definition) return none({ code: 'form-unknown' });
    const days = windowDays(binding.window, period);
    if (days.to > this.today) return none({ code: 'form-day-ahead', params: { day: days.to } });
    switch (binding.value) {
      case 'population':
        return this.#population(binding, definition, days);
      case 'target':
        return this.#target(binding, definition, days);
      case 'official':
        return this.#official(binding, definition, days);
      case 'value':
        return this.#rate(binding, definition, days);
      case 'perTenThousand':
        return this.#perTenThousand(binding, definition, days);
      case 'done':
      case 'gap':
        return this.#against(binding, definition, days, period);
      case 'growth':
      case 'change':
      case 'chain':
        return this.#compared(binding, definition, days, period);
      default: {
        const gained = definition.over === 'stock' && /^new/.test(binding.window);
        const now = await this.#amount(binding, definition, days);
        if (now.value === null) return now;
        if (!gained) return inUnit(now, binding.unit, definition);
        const earlier = await this.#amount(binding, definition, before({ from: days.from, to: days.to }, 0));
        if (earlier.value === null) return earlier;
        return inUnit({ ...now, value: now.value - earlier.value }, binding.unit, definition);
      }
    }
  }

  /** The sum of contributions in base units (things, fen); unknown where its file is missing or begins later. */
  async #amount(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const source = this.#source(binding, definition, days);
    const missing = this.#missing(definition);
    if (missing) return { value: null, source, why: missing };
    const first = await this.#firstDay(binding.indicator);
    if (first !== null && days.to < first)
      return { value: null, source, why: { code: 'form-no-data-so-early', params: { first, to: first } } };
    const { sums } = await this.#sumsAt(definition, days);
    const value = this.#narrowed(binding, sums);
    if (value === null) return { value: null, source, why: { code: 'form-not-by-street' } };
    const unsaid = definition.measure === 'fen' ? await this.#withoutAmount(definition, days) : 0;
    const amountsMissing: Message | null =
      unsaid > 0 ? { code: 'form-amounts-missing', params: { count: unsaid } } : null;
    if (amountsMissing && value === 0) return { value: null, source, why: amountsMissing };
    const dataTo = this.context.dataTo.get(definition.indicator.kind);
    const late = dataTo !== undefined && dataTo < days.to;
    return {
      value,
      source: { ...source, amount: value },
      why: amountsMissing ?? (late ? { code: 'form-data-to', params: { dataTo } } : null),
    };
  }

  /** Records of the window that do not say their amount: a sum of nothing else is not known to be nothing. */
  async #withoutAmount(definition: FigureDefinition, days: Days): Promise<number> {
    const { pool, district } = this.context;
    const request = { district, indicator: definition.indicator.id, criterion: '?no-amount' };
    const since = definition.over === 'flow' ? days.from : undefined;
    const [count = 0] = await sumsOver(pool, request, [days.to], since);
    return count;
  }

  #narrowed({ criterion, dim, street }: FigureBinding, sums: Sums['sums']): number | null {
    if (dim !== undefined) return street === undefined ? (sums.byDim.get(dim) ?? 0) : null;
    const streets = sums.byCriterion.get(this.#criterion(criterion));
    return street === undefined ? total(streets) : (streets?.get(street) ?? 0);
  }

  /** 战略性新兴产业 is read by classification alone or with keywords, as the district has set. */
  #criterion(criterion: string | undefined): string {
    return criterion === 'A' ? `A.${this.context.settings.seiReading}` : (criterion ?? '');
  }

  #sumsAt(definition: FigureDefinition, days: Days): Promise<Sums> {
    const since = definition.over === 'flow' ? days.from : undefined;
    const key = [definition.indicator.id, days.to, since].join(' ');
    let found = this.#sums.get(key);
    if (!found) {
      found = figureAt(this.context, definition.indicator.id, {
        asOf: days.to,
        since,
        scope: { streets: 'all', units: 'all' },
      });
      this.#sums.set(key, found);
    }
    return found;
  }

  #firstDay(indicator: string): Promise<PlainDate | null> {
    let found = this.#first.get(indicator);
    if (!found) {
      found = this.context.pool
        .query<{ day: PlainDate | null }>(
          `SELECT min(day)::text AS day FROM figure_delta, unnest(days) AS day
           WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND dim = ''`,
          [this.context.district, indicator],
        )
        .then(({ rows }) => rows[0]?.day ?? null);
      this.#first.set(indicator, found);
    }
    return found;
  }

  #missing(definition: FigureDefinition): Message | null {
    const kind = definition.needs.find(
      (need) => need !== 'population' && (this.context.kindCounts.get(need) ?? 0) === 0,
    );
    return kind === undefined
      ? null
      : { code: 'form-file-missing', params: { kind: kindById(kind)?.label.zh ?? kind } };
  }

  #source(binding: FigureBinding, definition: FigureDefinition, days: Days): ReadingSource {
    return {
      indicator: binding.indicator,
      label: definition.label,
      from: definition.over === 'flow' ? days.from : null,
      asOf: days.to,
      knownAt: this.context.publishedSeq,
      criterion: binding.criterion ?? binding.dim ?? null,
      street: binding.street ?? null,
      amount: null,
    };
  }

  async #compared(
    binding: FigureBinding,
    definition: FigureDefinition,
    days: Days,
    period: Period,
  ): Promise<Reading> {
    const months = { month: 1, quarter: 3, half: 6, year: 12 };
    const back =
      binding.value === 'chain'
        ? before(
            days,
            binding.window === 'month' ? 1 : binding.window === 'quarter' ? 3 : months[period.span],
          )
        : yearBefore(days);
    const [now, then] = [
      await this.#amount(binding, definition, days),
      await this.#amount(binding, definition, back),
    ];
    if (now.value === null) return now;
    if (then.value === null) return then;
    if (binding.value === 'change')
      return inUnit({ ...now, value: now.value - then.value }, binding.unit, definition);
    if (then.value === 0)
      return { value: null, source: now.source, why: { code: 'form-growth-from-nothing' } };
    return { ...now, value: rounded(((now.value - then.value) / then.value) * 100, 2) };
  }

  async #perTenThousand(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const now = await this.#amount(binding, definition, days);
    const vintage = chooseVintage(this.context.vintages, days.to, this.context.settings.populationPolicy);
    if (now.value === null) return now;
    if (!vintage || binding.street !== undefined)
      return { ...now, value: null, why: { code: 'form-no-population' } };
    return { ...now, value: perTenThousand(now.value, vintage.persons).value };
  }

  async #population(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const vintage = chooseVintage(this.context.vintages, days.to, this.context.settings.populationPolicy);
    const source = { ...this.#source(binding, definition, days), label: kindById('population')!.label };
    if (!vintage || binding.street !== undefined)
      return { value: null, source, why: { code: 'form-no-population' } };
    const size = formUnit(binding.unit)?.size ?? 1;
    return {
      value: rounded(vintage.persons / size, 4),
      source: { ...source, amount: vintage.persons },
      why: null,
    };
  }

  async #rate(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const source = this.#source(binding, definition, days);
    if (definition.as !== 'rate') return { value: null, source, why: { code: 'form-no-rate' } };
    const read = await valueOn(this.context, binding.indicator, { asOf: days.to, knownAt: undefined });
    const missing = this.#missing(definition) ?? (read.missing[0] as Message | undefined) ?? null;
    return {
      value: read.value,
      source: { ...source, amount: read.value },
      why: read.value === null ? missing : null,
    };
  }

  /** The target in base units, of what the binding measures. */
  #goal(binding: FigureBinding, definition: FigureDefinition): number | null {
    const target = this.plan?.targets.find((t) => t.indicator === binding.indicator);
    if (
      !target ||
      binding.street !== undefined ||
      binding.criterion !== undefined ||
      binding.dim !== undefined
    )
      return null;
    if (!['gte', 'gt', 'eq', 'newCount', 'first'].includes(target.comparator) || target.evaluator === 'rank')
      return null;
    return definition.indicator.id === 'navigation-projects'
      ? (target.value ?? this.context.settings.navigationTarget)
      : target.value;
  }

  async #target(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const source = this.#source(binding, definition, days);
    const goal = this.#goal(binding, definition);
    if (goal === null) return { value: null, source, why: { code: 'form-no-target' } };
    if (definition.per !== undefined || definition.as === 'rate') return { value: goal, source, why: null };
    return inUnit({ value: goal, source, why: null }, binding.unit, definition);
  }

  /** What the plan measures: per 10,000 residents, a rate, or what has come together since the target's own first day. */
  async #against(
    binding: FigureBinding,
    definition: FigureDefinition,
    days: Days,
    period: Period,
  ): Promise<Reading> {
    const goal = this.#goal(binding, definition);
    const source = this.#source(binding, definition, days);
    if (goal === null) return { value: null, source, why: { code: 'form-no-target' } };
    const target = this.plan!.targets.find((t) => t.indicator === binding.indicator)!;
    const from = target.window?.from ?? this.plan!.from;
    const now = definition.per
      ? await this.#perTenThousand(binding, definition, days)
      : definition.as === 'rate'
        ? await this.#rate(binding, definition, days)
        : await this.#amount(binding, definition, { from, to: minDate(period.asOf, target.due) });
    if (now.value === null) return now;
    if (binding.value === 'done')
      return goal === 0
        ? none({ code: 'form-no-target' })
        : { ...now, value: rounded((now.value / goal) * 100, 2) };
    const gap = { ...now, value: Math.max(0, rounded(goal - now.value, 4)) };
    return definition.per || definition.as === 'rate' ? gap : inUnit(gap, binding.unit, definition);
  }

  async #official(binding: FigureBinding, definition: FigureDefinition, days: Days): Promise<Reading> {
    const source = this.#source(binding, definition, days);
    const values = await officialValues(
      this.context.pool,
      this.context.district,
      binding.indicator,
      days.to,
      undefined,
    );
    const latest = values.at(-1);
    if (
      !latest ||
      binding.street !== undefined ||
      binding.criterion !== undefined ||
      binding.dim !== undefined
    )
      return { value: null, source, why: { code: 'form-no-official' } };
    // Circulars write money in 万元.
    const value = definition.measure === 'fen' ? latest.value * 1_000_000 : latest.value;
    const found = { value, source: { ...source, asOf: latest.asOf, amount: value }, why: null };
    return definition.per || definition.as === 'rate' ? found : inUnit(found, binding.unit, definition);
  }
}

function none(why: Message): Reading {
  return { value: null, source: null, why };
}

export function rounded(value: number, digits: number): number {
  return Math.round((value + Number.EPSILON * Math.sign(value)) * 10 ** digits) / 10 ** digits;
}

/** Base units into the unit the form states; without one a sum of money is given in 万元. */
function inUnit(reading: Reading, unit: string | null, definition: FigureDefinition): Reading {
  if (reading.value === null) return reading;
  const said = formUnit(unit ?? (definition.measure === 'fen' ? '万元' : '件'));
  if (!said || said.measure !== definition.measure)
    return { ...reading, value: null, why: { code: 'form-unit-mismatch', params: { unit: unit ?? '' } } };
  return { ...reading, value: rounded(reading.value / said.size, definition.measure === 'fen' ? 6 : 4) };
}
