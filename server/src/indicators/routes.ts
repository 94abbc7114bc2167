import {
  exportDifferences as exportDifferencesEndpoint,
  listDifferences,
} from '@sophora/contract/differences';
import * as contract from '@sophora/contract/figures';
import { may } from '@sophora/domain/access/actor';
import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { FIGURES, figureDefinition } from '@sophora/domain/indicators/figure';
import { SETTINGS } from '@sophora/domain/indicators/settings';
import { monthEnds } from '@sophora/domain/indicators/trend';
import { kindById } from '@sophora/domain/ledger/kinds';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type BehindRequest, recordsBehind } from './behind.ts';
import { breakdownOf } from './breakdown.ts';
import { citedOf } from './citedOf.ts';
import { compareOfficialList } from './differences.ts';
import { dimensionLabel } from './dimensions.ts';
import { exportBehind } from './exportBehind.ts';
import { exportDifferences } from './exportDifferences.ts';
import { figureAt, figureContext, shownValue, streetNames } from './figures.ts';
import { forecastOf } from './forecast.ts';
import { periodsOf } from './periods.ts';
import { streetTrend } from './streetTrend.ts';
import { ratesOn } from './survey.ts';
import { windowOf } from './valued.ts';
import { sumsOver, windowStart } from './window.ts';

export const routes: readonly Route[] = [
  route(contract.listFigures, async ({ params, query, scope, services }) => {
    const context = await figureContext(services.pool, params.district, query.knownAt);
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const figures = [];
    for (const { indicator } of FIGURES)
      figures.push((await figureAt(context, indicator.id, { asOf, knownAt: query.knownAt, scope })).figure);
    return { asOf, knownAt: query.knownAt ?? context.publishedSeq, figures };
  }),

  route(contract.getFigure, async ({ params, query, scope, services }) => {
    const context = await figureContext(services.pool, params.district, query.knownAt);
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const { figure, sums } = await figureAt(context, params.indicator, {
      asOf,
      knownAt: query.knownAt,
      scope,
      since: query.since as PlainDate | undefined,
      street: query.street,
    });
    const definition = figureDefinition(params.indicator)!;
    // Breakdowns are kept for the whole district only.
    const whole = scope.streets === 'all' && query.street === undefined;
    const byDim = whole ? [...sums.byDim].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) : [];
    return {
      figure,
      periods: await periodsOf(
        context,
        definition,
        asOf,
        query.street === undefined ? (scope.streets === 'all' ? undefined : scope.streets) : [query.street],
      ),
      ...(await citedOf(context, params.indicator, asOf, query.knownAt)),
      byDim: byDim
        .filter(([key]) => !key.startsWith('survey:'))
        .map(([key, amount]) => {
          const [dimension = '', value = ''] = splitOnce(key, ':');
          return { dimension, value, label: dimensionLabel(dimension, value), amount };
        }),
      definition: {
        id: definition.indicator.id,
        version: definition.indicator.version,
        summary: definition.indicator.rules[0]!.statement,
        rules: definition.indicator.rules.map((r) => ({
          id: r.id,
          label: r.label,
          sentence: r.statement,
          source: r.source.document,
          article: r.source.article ?? '',
          validFrom: r.validFrom,
          validTo: null,
          confidence: r.source.certainty,
          code: r.code,
        })),
        settings: SETTINGS.filter((s) => s.indicators.includes(definition.indicator.id)).map((s) => {
          const value = context.settings[s.key as keyof typeof context.settings];
          return { key: s.key, label: s.label, value, isDefault: value === s.default };
        }),
        code: definition.indicator.rules[0]!.code,
      },
    };
  }),

  route(contract.getTrend, async ({ params, query, scope, services }) => {
    const context = await figureContext(services.pool, params.district);
    const definition = figureDefinition(params.indicator);
    if (!definition) throw new Refusal('not-found');
    const months = boundedMonths(query.from as PlainDate, query.to as PlainDate);
    if (definition.as === 'rate') {
      const rates = await ratesOn(services.pool, params.district, params.indicator, months);
      return { points: rates.map(({ n, rate }, i) => ({ month: months[i]!, numerator: n, value: rate })) };
    }
    const sums = await sumsOver(
      services.pool,
      {
        district: params.district,
        indicator: params.indicator,
        criterion: query.criterion,
        street: query.street,
        streets: scope.streets === 'all' ? undefined : scope.streets,
      },
      months,
      windowStart(definition, query.to as PlainDate, query.from as PlainDate),
    );
    return {
      points: months.map((month, i) => ({
        month,
        numerator: sums[i]!,
        value: shownValue(context, definition, sums[i]!, month).value,
      })),
    };
  }),

  route(contract.getStreetTrend, async ({ params, query, scope, services }) => {
    const { pool } = services;
    const { district, indicator } = params;
    const definition = figureDefinition(indicator);
    if (!definition) throw new Refusal('not-found');
    const from = query.from as PlainDate;
    const months = boundedMonths(from, query.to as PlainDate);
    const [streets, names] = await Promise.all([
      streetTrend(pool, { district, definition, from, scope }, months),
      streetNames(pool, district),
    ]);
    return {
      months,
      streets: [...streets].map(([street, amounts]) => ({
        street,
        name: names.get(street) ?? (street === 'unassigned' ? '未归属' : street),
        amounts,
      })),
    };
  }),

  route(contract.getForecast, async ({ params, query, scope, services }) => {
    const definition = figureDefinition(params.indicator);
    // Of the whole district only: a street is too small to be carried on.
    if (!definition || scope.streets !== 'all') throw new Refusal('not-found');
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const to = query.to as PlainDate;
    if (asOf < to) boundedMonths(asOf, to);
    return forecastOf(await figureContext(services.pool, params.district), definition, asOf, to);
  }),

  route(contract.getBreakdown, async ({ params, query, actor, scope, services }) => {
    const request = await behind(services, params, query, scope);
    return breakdownOf(services.pool, request, query.by, may(actor, 'records.personal', params.district));
  }),

  route(contract.figureRecords, async ({ params, query, scope, services }) => {
    const { asOf, ...rest } = query;
    const request = await behind(services, params, { ...rest, asOf }, scope);
    return recordsBehind(services.pool, request, {
      limit: query.size,
      offset: (query.page - 1) * query.size,
    });
  }),

  route(listDifferences, async ({ params, query, services }) => {
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const compared = await compareOfficialList(services.pool, params.district, query.list, asOf);
    const { differences, ...totals } = compared;
    const counts: Record<string, number> = {};
    for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
    const shown = differences.filter((d) => query.kind === undefined || d.kind === query.kind);
    const rows = shown.slice((query.page - 1) * query.size, query.page * query.size).map((d) => ({
      ...d,
      detail: wire(d.detail),
      because: d.because ? wire(d.because) : null,
      todo: wire(d.todo),
    }));
    return { ...totals, counts, rows };
  }),

  route(exportDifferencesEndpoint, async ({ params, query, actor, services }) => {
    const { district } = params;
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const compared = await compareOfficialList(services.pool, district, query.list, asOf);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district,
        action: 'records.exported',
        subject: `differences:${query.list}`,
        params: { format: 'xlsx', asOf },
      }),
    );
    return exportDifferences(services, district, query.list, compared, query.kind);
  }),

  route(contract.exportFigure, async ({ params, query, scope, actor, services }) => {
    const request = await behind(services, params, query, scope);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'records.exported',
        subject: `figure:${params.indicator}`,
        params: { format: query.format, asOf: request.asOf },
      }),
    );
    return exportBehind(
      services,
      request,
      kindById(figureDefinition(params.indicator)!.indicator.kind)!,
      query.format,
    );
  }),
];

function wire({ code, params }: Message) {
  return { code, params: { ...params } };
}

async function behind(
  services: Parameters<Route['handle']>[0]['services'],
  params: { district: string; indicator: string },
  query: {
    asOf?: string | undefined;
    knownAt?: number | undefined;
    since?: string | undefined;
    criterion: string;
    street?: string | undefined;
    dim?: string | undefined;
    ipc?: string | undefined;
    holder?: string | undefined;
  },
  scope: BehindRequest['scope'],
): Promise<BehindRequest> {
  const { rows } = await services.pool.query<{ published_seq: number }>(
    'SELECT published_seq FROM district WHERE code = $1',
    [params.district],
  );
  const definition = figureDefinition(params.indicator);
  if (!rows[0] || !definition) throw new Refusal('not-found');
  const asOf = (query.asOf ?? services.today()) as PlainDate;
  const knownAt =
    query.knownAt === undefined || query.knownAt >= rows[0].published_seq ? undefined : query.knownAt;
  const since = query.since as PlainDate | undefined;
  const window = await windowOf(services.pool, params.district, definition, { asOf, since, knownAt });
  return {
    district: params.district,
    indicator: params.indicator,
    asOf: window.asOf,
    since: window.since,
    knownAt,
    publishedSeq: rows[0].published_seq,
    criterion: query.criterion,
    street: query.street,
    dim: query.dim,
    ipc: query.ipc,
    holder: query.holder,
    scope,
  };
}

/** Fifty years: beyond, a request is a mistake. */
const MOST_MONTHS = 600;

function boundedMonths(from: PlainDate, to: PlainDate): PlainDate[] {
  if (from > to) throw new Refusal('dates-reversed');
  const months = monthEnds(from, to);
  if (months.length > MOST_MONTHS) throw new Refusal('invalid-input');
  return months;
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
