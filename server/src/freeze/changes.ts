import type { OutputOf } from '@sophora/contract/endpoint';
import type { freezeChangedRecords, freezeChanges } from '@sophora/contract/freeze';
import type { Actor } from '@sophora/domain/access/actor';
import { type Json, sameJson } from '@sophora/domain/basics/json';
import { recordChange } from '@sophora/domain/freeze/causes';
import type { FrozenFigure, FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { mainWindow, type WindowId } from '@sophora/domain/freeze/windows';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { indicatorById } from '@sophora/domain/indicators/library';
import { settingByKey } from '@sophora/domain/indicators/settings';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { actorNames } from '../access/index.ts';
import { figureContext, loadSettings, ruleVersionsAt } from '../indicators/index.ts';
import { activeVersion, planOfVersion } from '../plan/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { changedRecords, type ShareQuery, touchedIndicators } from './changedRecords.ts';
import { changedSources } from './changedSources.ts';
import { frozenNumbersOf } from './compute.ts';
import { type EntryOf, entriesBehind } from './entries.ts';
import { titlesOf } from './titles.ts';

type Changes = OutputOf<typeof freezeChanges>;
type Records = OutputOf<typeof freezeChangedRecords>;
type Named = (entries: readonly EntryOf[]) => Changes['sources'][number]['entries'];

export interface Reader {
  readonly services: Services;
  readonly actor: Actor;
  readonly district: string;
}

/** 冻结之后的变化: what the frozen values would be now, and what changed beside the records themselves. */
export async function changesSince(reader: Reader, frozen: FrozenSet): Promise<Changes> {
  const { services, district } = reader;
  const { pool } = services;
  const context = await figureContext(pool, district);
  const [from, to] = [frozen.knownAt, context.publishedSeq];
  const plan = frozen.plan && (await planOfVersion(pool, district, frozen.plan.id, frozen.plan.version));
  const again = await frozenNumbersOf(context, {
    period: frozen.period,
    knownAt: to,
    plan: plan && { plan, version: frozen.plan!.version },
  });
  const touched = await touchedIndicators(pool, district, from, to);
  const figures: Changes['figures'] = [];
  for (const figure of frozen.figures) {
    const later = again.figures.find((f) => f.indicator === figure.indicator);
    const values = differingValues(figure, later);
    const official = moved(figure.official?.text ?? null, later?.official?.text ?? null);
    const main = mainWindow(figure.over);
    const records = touched.has(figure.indicator)
      ? (await recordsOfWindow(pool, district, frozen, figure, main, to)).total
      : 0;
    const { indicator, label, unit, over } = figure;
    if (values.length > 0 || official || records > 0)
      figures.push({ indicator, label, unit, over, main, values, official, records });
  }
  const active = await activeVersion(pool, district);
  return {
    knownAt: from,
    now: to,
    figures,
    targets: targetsMoved(frozen, again.targets),
    ...(await basisMoved(reader, frozen, from, to)),
    plan: planMoved(
      frozen,
      active && { title: active.plan.title, id: active.plan.id, version: active.version },
    ),
  };
}

/** What figures rest on beside records: settings, rule versions and the small registers, each change with its entries. */
export async function basisMoved(
  reader: Reader,
  then: Pick<FrozenSet, 'settings' | 'ruleVersions'>,
  from: number,
  to: number,
): Promise<Pick<Changes, 'settings' | 'rules' | 'sources'>> {
  const { district } = reader;
  const { pool } = reader.services;
  const { sources, touches } = await changedSources(pool, district, from, to);
  const causes = await entriesBehind(pool, district, [
    ...touches,
    { record: NO_RECORD, seqs: await settingSeqs(pool, district, from, to) },
  ]);
  const named = await naming(reader, [...causes.values()].flat());
  const entries = named(causes.get(NO_RECORD) ?? []);
  return {
    settings: await settingsMoved(pool, district, then, entries),
    rules: await rulesMoved(pool, district, then, entries, to),
    sources: sources.map((s) => ({
      ...s,
      label: kindById(s.kind)!.label,
      entries: named(causes.get(s.recordId) ?? []),
    })),
  };
}

/** Entries that belong to no record are looked up under this. */
const NO_RECORD = '00000000-0000-0000-0000-000000000000';

/** One page of the records behind a difference of a frozen value, each with its causes. */
export async function changedRecordsOf(
  reader: Reader,
  frozen: FrozenSet,
  asked: Page & { indicator: string; window: WindowId | undefined },
): Promise<Records> {
  const figure = frozen.figures.find((f) => f.indicator === asked.indicator);
  const id = asked.window ?? (figure && mainWindow(figure.over));
  const window = figure?.values.find((v) => v.window === id);
  if (!window) throw new Refusal('not-found');
  const { pool } = reader.services;
  const to = await publishedSeq(pool, reader.district);
  const between = { indicator: asked.indicator, window, from: frozen.knownAt, to };
  return { window: window.window, ...(await recordsMoved(reader, between, asked)) };
}

export interface Page {
  readonly streets: readonly string[] | 'all';
  readonly limit: number;
  readonly offset: number;
}

/** The records whose share of a window is another one at the later of two sequences. */
export async function recordsMoved(
  reader: Reader,
  between: Omit<ShareQuery, 'district' | 'streets'>,
  page: Page,
): Promise<Omit<Records, 'window'>> {
  const { district } = reader;
  const { pool } = reader.services;
  const definition = figureDefinition(between.indicator);
  if (!definition) throw new Refusal('not-found');
  const query = { ...between, district, streets: page.streets };
  const { rows, total, difference } = await changedRecords(pool, query, page);
  const causes = await entriesBehind(
    pool,
    district,
    rows.map((r) => ({ record: r.id, seqs: r.seqs })),
  );
  const named = await naming(reader, [...causes.values()].flat());
  const { kind } = definition.indicator;
  const ids = rows.map((r) => r.id);
  const titles = await titlesOf(pool, district, kind, ids, between.from);
  return {
    since: between.window.since,
    until: between.window.until,
    measure: definition.measure,
    total,
    difference,
    rows: rows.map((r) => ({
      kind,
      id: r.id,
      title: titles.get(r.id)?.title ?? '',
      there: titles.get(r.id)?.there ?? false,
      change: recordChange(r.before, r.after),
      before: r.before,
      after: r.after,
      streetsBefore: [...r.streetsBefore],
      streetsAfter: [...r.streetsAfter],
      entries: named(causes.get(r.id) ?? []),
    })),
  };
}

async function publishedSeq(pool: pg.Pool, district: string): Promise<number> {
  const { rows } = await pool.query<{ published_seq: number }>(
    'SELECT published_seq FROM district WHERE code = $1',
    [district],
  );
  return rows[0]!.published_seq;
}

async function naming({ services, actor, district }: Reader, entries: readonly EntryOf[]): Promise<Named> {
  const names = await actorNames(
    services,
    actor,
    district,
    entries.map((e) => e.actor),
  );
  return (some) => some.map(({ actor: by, ...entry }) => ({ ...entry, by: names(by) }));
}

function recordsOfWindow(
  pool: pg.Pool,
  district: string,
  frozen: FrozenSet,
  figure: FrozenFigure,
  id: WindowId,
  to: number,
): Promise<{ total: number }> {
  const window = figure.values.find((v) => v.window === id)!;
  const query = {
    district,
    indicator: figure.indicator,
    window,
    from: frozen.knownAt,
    to,
    streets: 'all' as const,
  };
  return changedRecords(pool, query, { limit: 1, offset: 0 });
}

function differingValues(
  figure: FrozenFigure,
  later: FrozenFigure | undefined,
): Changes['figures'][number]['values'] {
  return figure.values.flatMap(({ window, since, until, text, value }) => {
    const now = later?.values.find((v) => v.window === window);
    if (now?.text === text && now?.value === value) return [];
    return [{ window, since, until, frozen: text, now: now?.text ?? null }];
  });
}

function moved(
  frozen: string | null,
  now: string | null,
): { frozen: string | null; now: string | null } | null {
  return frozen === now ? null : { frozen, now };
}

function targetsMoved(frozen: FrozenSet, again: FrozenSet['targets']): Changes['targets'] {
  return frozen.targets.flatMap((target) => {
    const later = again.find((t) => t.id === target.id);
    const shown = (t: typeof later) => t?.textAtDue ?? t?.text ?? null;
    const value = moved(shown(target), shown(later));
    const light = moved(target.light, later?.light ?? null);
    const { id, title, unit, evaluator } = target;
    return value || light
      ? [{ id, title, unit, evaluator, frozen: shown(target), now: shown(later), light }]
      : [];
  });
}

async function settingSeqs(pool: pg.Pool, district: string, from: number, to: number): Promise<number[]> {
  const { rows } = await pool.query<{ seq: number }>(
    `SELECT seq FROM ledger_entry WHERE district_code = $1 AND kind IN ('setting', 'rules') AND seq > $2 AND seq <= $3 ORDER BY seq`,
    [district, from, to],
  );
  return rows.map((r) => r.seq);
}

async function settingsMoved(
  pool: pg.Pool,
  district: string,
  frozen: Pick<FrozenSet, 'settings'>,
  entries: Changes['sources'][number]['entries'],
): Promise<Changes['settings']> {
  const now = await loadSettings(pool, district);
  return Object.entries(frozen.settings).flatMap(([key, then]) => {
    const value = (now as unknown as Record<string, Json>)[key] ?? null;
    if (sameJson(then, value)) return [];
    const entry = entries.filter((e) => e.cause === 'setting' && e.subject === key).at(-1) ?? null;
    return [
      { key, label: settingByKey(key)?.label ?? { zh: key, en: key }, frozen: then, now: value, entry },
    ];
  });
}

async function rulesMoved(
  pool: pg.Pool,
  district: string,
  frozen: Pick<FrozenSet, 'ruleVersions'>,
  entries: Changes['sources'][number]['entries'],
  to: number,
): Promise<Changes['rules']> {
  const now = await ruleVersionsAt(pool, district, to);
  return Object.entries(frozen.ruleVersions).flatMap(([indicator, then]) => {
    const version = now[indicator];
    if (version === undefined || version === then) return [];
    const changedIn = (e: (typeof entries)[number]) =>
      e.cause === 'rules' && Object.hasOwn((e.params.versions ?? {}) as object, indicator);
    return [
      {
        indicator,
        label: indicatorById(indicator)?.label ?? { zh: indicator, en: indicator },
        frozen: then,
        now: version,
        entry: entries.filter(changedIn).at(-1) ?? null,
      },
    ];
  });
}

function planMoved(
  { plan }: FrozenSet,
  active: { title: string; id: string; version: number } | null,
): Changes['plan'] {
  const named = (p: { title: string; version: number } | null) => (p ? `${p.title} (${p.version})` : '');
  if (plan?.id === active?.id && plan?.version === active?.version) return null;
  return { frozen: named(plan), now: named(active) };
}
