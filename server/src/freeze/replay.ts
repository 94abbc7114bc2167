import type { ReplayView } from '@sophora/contract/freeze';
import { type Json, sameJson } from '@sophora/domain/basics/json';
import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { differingNumbers, frozenNumbers } from '@sophora/domain/freeze/numbers';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { planOfVersion } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/transaction.ts';
import { frozenSetOf } from './compute.ts';
import { contentOf, getSet, type StoredSet } from './store.ts';

export type ReplayResult = Pick<ReplayView, 'same' | 'checked' | 'differences' | 'contributions' | 'context'>;

/**
 * 回放: works a frozen set out again from the ledger as known at its sequence, by the plan's version of then, and compares
 * every number to the digit, the digest of the contributions, the settings, the rule versions and the population.
 */
export async function replay(
  pool: pg.Pool,
  district: string,
  set: StoredSet,
  signal?: AbortSignal,
): Promise<ReplayResult> {
  const frozen = await contentOf(pool, district, set);
  const { period, knownAt } = frozen;
  const plan = frozen.plan && (await planOfVersion(pool, district, frozen.plan.id, frozen.plan.version));
  const request = { district, period, knownAt, plan: plan && { plan, version: frozen.plan!.version } };
  return compare(frozen, await frozenSetOf(pool, request, signal));
}

/** Replays and keeps what was found. */
export async function replayAndKeep(
  pool: pg.Pool,
  district: string,
  setId: string,
  by: { readonly actor: string; readonly at: Date },
  signal?: AbortSignal,
): Promise<ReplayResult> {
  const set = await getSet(pool, district, setId);
  const result = await replay(pool, district, set, signal);
  await inTransaction(pool, async (client) => {
    await client.query(
      `INSERT INTO frozen_replay (district_code, set_id, replay_id, same, result, actor, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [district, setId, uuidv7(), result.same, JSON.stringify(result), by.actor, by.at],
    );
    await audit(client, {
      actor: by.actor,
      district,
      action: 'figures.replayed',
      subject: `freeze:${setId}`,
      params: { no: set.no, same: result.same, differences: result.differences.length },
    });
  });
  return result;
}

export async function replaysOf(
  pool: pg.Pool,
  district: string,
  setId: string,
): Promise<(ReplayResult & { id: string; actor: string; at: Date })[]> {
  const { rows } = await pool.query<{ id: string; result: ReplayResult; actor: string; at: Date }>(
    `SELECT replay_id AS id, result, actor, at FROM frozen_replay WHERE district_code = $1 AND set_id = $2
     ORDER BY at DESC, replay_id DESC LIMIT 100`,
    [district, setId],
  );
  return rows.map(({ result, ...row }) => ({ ...result, ...row }));
}

/** Both sides held against each other. What a later program counts besides was not frozen and is not compared. */
export function compare(frozen: FrozenSet, later: FrozenSet): ReplayResult {
  const again: FrozenSet = {
    ...later,
    settings: only(later.settings, frozen.settings),
    ruleVersions: only(later.ruleVersions, frozen.ruleVersions),
    contributions: later.contributions.filter((c) => Object.hasOwn(frozen.ruleVersions, c.indicator)),
    figures: later.figures.filter((f) => Object.hasOwn(frozen.ruleVersions, f.indicator)),
  };
  const differences = differingNumbers(frozen, again);
  const digests = new Map(again.contributions.map((c) => [c.indicator, c]));
  const then = new Map(frozen.contributions.map((c) => [c.indicator, c]));
  const contributions = [...new Set([...then.keys(), ...digests.keys()])].sort().flatMap((indicator) => {
    const [a, b] = [then.get(indicator), digests.get(indicator)];
    return a?.hash === b?.hash ? [] : [{ indicator, frozenRows: a?.rows ?? null, rows: b?.rows ?? null }];
  });
  const context = (['settings', 'vintages', 'ruleVersions'] as const).filter(
    (part) => !sameJson(frozen[part] as unknown as Json, again[part] as unknown as Json),
  );
  return {
    same: differences.length === 0 && contributions.length === 0 && context.length === 0,
    checked: frozenNumbers(frozen).length,
    differences,
    contributions,
    context,
  };
}

function only<T>(values: Readonly<Record<string, T>>, asked: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(asked, key)));
}
