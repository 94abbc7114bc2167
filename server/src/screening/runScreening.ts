import type { Filing } from '@sophora/domain/screening/filing';
import { type Lead, withContinuation } from '@sophora/domain/screening/leads/lead';
import { SCREENING_RULES } from '@sophora/domain/screening/settings';
import type { Pairs } from '@sophora/domain/screening/text/pairs';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/transaction.ts';
import { digestOf, readRegister } from './registerFilings.ts';
import { knownPairs, knownTexts, presentLeads, type StoredPair, writeRun } from './runStore.ts';
import { byNumber, FEW, notAssessable, PARTS, type Part, screenFilings } from './screenFilings.ts';
import type { LeadAbout } from './shownLeads.ts';

export interface RunContext {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  now(): Date;
  today(): string;
  progress(phase: string, done: number, total: number | null): void;
}

/**
 * 线索筛查 over the registers: every filing is read, only what is new or has another text is compared again, and the leads
 * are written in one transaction. A lead keeps its id; one that swallowed others says which.
 */
export async function runScreening(context: RunContext): Promise<Record<string, number>> {
  const { pool, district, signal } = context;
  const register = await readRegister(
    pool,
    district,
    (read) => context.progress('screening-reading', read, null),
    signal,
  );
  const { filings } = register;
  filings.sort(byNumber);
  const numbers = filings.map((f) => f.filing.number);
  const digests = new Map(filings.map((f) => [f.filing.number, digestOf(f)]));
  const known = await knownTexts(pool, district, SCREENING_RULES);
  const pairs = await knownPairs(pool, district);
  const again = bereft(pairs, known, digests);
  const stays = numbers.map((number) => known.get(number) === digests.get(number) && !again.has(number));
  const total = filings.length;
  const changed = stays.filter((same) => !same).length;
  const whole = changed > FEW || changed === total;
  const order = whole ? numbers.map((_, i) => i) : inOrderOf(stays);
  const found = await screenFilings(
    {
      filings,
      order: Uint32Array.from(order),
      split: whole ? 0 : total - changed,
      ...(whole ? {} : { known: pairsAmong(pairs, numbers, stays) }),
      ...(register.holders ? { holders: register.holders } : {}),
      ...(register.transfers ? { transfers: register.transfers } : {}),
    },
    { signal, onProgress: (done, total) => context.progress('screening-comparing', done, total) },
  );
  signal.throwIfAborted();
  context.progress('screening-writing', 0, null);
  const leads = withContinuation(found.leads, await presentLeads(pool, district));
  const stats = {
    filings: found.filings.filter((f) => !f.prior).length,
    prior: found.filings.filter((f) => f.prior).length,
    withoutText: found.filings.filter((f, i) => !f.prior && found.lengths[i] === 0).length,
    compared: whole ? total : changed,
    leads: leads.length,
    inLeads: new Set(leads.flatMap((lead) => lead.members)).size,
    spared: found.spared.length,
  };
  const byNumbers = new Map(found.filings.map((f) => [f.number, f]));
  await inTransaction(pool, async (client) => {
    const run = uuidv7();
    await writeRun(client, district, {
      run,
      at: context.now(),
      today: context.today(),
      actor: context.actor,
      rules: SCREENING_RULES,
      stats,
      notAssessable: notAssessable(register.fields),
      digests,
      pairs: storedPairs(found.pairs, numbers),
      leads: leads.map((lead) => ({ lead, about: aboutOf(lead, byNumbers) })),
      spared: found.spared,
    });
    await audit(client, {
      actor: context.actor,
      district,
      action: 'screening.run',
      subject: `screening:${run}`,
      params: { filings: stats.filings, leads: stats.leads },
    });
  });
  return stats;
}

/** What was paired with a text that changed or is gone: it may have stood for others, and is compared again. */
function bereft(
  pairs: readonly StoredPair[],
  known: ReadonlyMap<string, string>,
  digests: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const lost = (number: string) => known.get(number) !== digests.get(number);
  return new Set(pairs.flatMap(({ a, b }) => (lost(a) ? [b] : lost(b) ? [a] : [])));
}

/** What a list says of a lead without opening it. */
function aboutOf(lead: Lead, filings: ReadonlyMap<string, Filing>): LeadAbout {
  const members = lead.members.flatMap((number) => filings.get(number) ?? []);
  const days = members.flatMap((f) => (f.filed === undefined ? [] : [f.filed])).sort();
  return {
    title: members[0]?.title ?? '',
    applicants: [...new Set(members.flatMap((f) => f.applicants))].slice(0, MOST_NAMES),
    filedFrom: days[0] ?? null,
    filedTo: days.at(-1) ?? null,
  };
}

const MOST_NAMES = 20;

/** What stays as it was first, what is new or changed behind it. */
function inOrderOf(stays: readonly boolean[]): number[] {
  const indices = stays.map((_, i) => i);
  return [...indices.filter((i) => stays[i]), ...indices.filter((i) => !stays[i])];
}

/** Pairs of an earlier run of which both ends are as they were. */
function pairsAmong(
  pairs: readonly StoredPair[],
  numbers: readonly string[],
  stays: readonly boolean[],
): Record<Part, Pairs[]> {
  const index = new Map(numbers.map((number, i) => [number, i]));
  const columns = (part: Part): Pairs => {
    const held = pairs.flatMap((p) => {
      const [a, b] = [index.get(p.a), index.get(p.b)];
      return p.part === part && a !== undefined && b !== undefined && stays[a] && stays[b]
        ? [{ a, b, relation: p.relation, share: p.share }]
        : [];
    });
    return {
      a: Uint32Array.from(held, (p) => p.a),
      b: Uint32Array.from(held, (p) => p.b),
      relation: Uint8Array.from(held, (p) => p.relation),
      share: Float32Array.from(held, (p) => p.share),
    };
  };
  return { abstract: [columns('abstract')], frame: [columns('frame')], claim: [columns('claim')] };
}

/** Each pair once, the one that agrees further. */
function* storedPairs(
  byPart: Readonly<Record<Part, readonly Pairs[]>>,
  numbers: readonly string[],
): Generator<StoredPair> {
  for (const part of PARTS) {
    const best = new Map<number, StoredPair>();
    for (const { a, b, relation, share } of byPart[part])
      for (let i = 0; i < a.length; i++) {
        const [x, y] = [Math.min(a[i]!, b[i]!), Math.max(a[i]!, b[i]!)];
        const key = x * numbers.length + y;
        const before = best.get(key);
        if (before && before.share >= share[i]!) continue;
        best.set(key, { a: numbers[x]!, b: numbers[y]!, part, relation: relation[i]!, share: share[i]! });
      }
    yield* best.values();
  }
}
