import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { type FinalValue, takesBaseline, withBaselines } from '@sophora/domain/plan/baselines';
import { figureContext } from '../indicators/index.ts';
import { storeVersion } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { planById, type StoredPlan, viewOf } from './evaluation.ts';
import { type Moment, momentOf } from './moment.ts';

/** 承接基数: a later plan starts from what an earlier one came to on its last day, each base with where it was taken from. */
export async function giveBaselines(
  services: Services,
  actor: Actor,
  asked: { district: string; plan: string; from: string; moment: string | undefined },
): Promise<{ version: number; taken: number }> {
  const { pool } = services;
  const { district } = asked;
  const [first, second] = [
    await planById(pool, district, asked.from),
    await planById(pool, district, asked.plan),
  ];
  if (first.plan.to >= second.plan.from) throw new Refusal('plan-not-after');
  if (services.today() <= first.plan.to) throw new Refusal('plan-not-over', { to: first.plan.to });
  const finals = await finalValues(services, district, first, second, asked.moment);
  const plan = withBaselines(second.plan, finals);
  const taken = plan.targets.filter((t) => finals.some((f) => f.source === t.baseline?.source)).length;
  if (taken === 0) throw new Refusal('no-baselines');
  const version = await inTransaction(pool, async (client) => {
    await client.query('SELECT 1 FROM district WHERE code = $1 FOR UPDATE', [district]);
    const present = await planById(pool, district, asked.plan);
    if (present.version !== second.version) throw new Refusal('changed-meanwhile');
    const by = { actor: actorKey(actor), at: services.now() };
    const stored = await storeVersion(client, district, plan, by);
    await audit(client, {
      actor,
      district,
      action: 'plan.baselined',
      subject: `plan:${plan.id}`,
      params: { version: stored, from: first.plan.id, taken },
    });
    return stored;
  });
  return { version, taken };
}

async function finalValues(
  { pool }: Services,
  district: string,
  first: StoredPlan,
  second: StoredPlan,
  asked: string | undefined,
): Promise<FinalValue[]> {
  const moment = await momentOf(pool, district, first.plan, asked);
  const now = await figureContext(pool, district);
  const knownAt = moment?.knownAt ?? now.publishedSeq;
  const context = moment ? await figureContext(pool, district, knownAt) : now;
  const wanted = new Set(second.plan.targets.filter(takesBaseline).map((t) => t.indicator));
  const finals: FinalValue[] = [];
  for (const target of first.plan.targets) {
    if (target.indicator === null || !wanted.has(target.indicator)) continue;
    const on = target.due;
    const view = await viewOf(context, first.plan, target, addDays(on, 1) as PlainDate, knownAt);
    const official = view.headline === 'official' ? view.official : null;
    const fen = figureDefinition(target.indicator)?.measure === 'fen';
    const value = official
      ? fen
        ? Math.round(official.value * FEN_PER_WAN)
        : official.value
      : view.valueAtDue;
    if (value === null || target.evaluator === 'rank') continue;
    finals.push({
      indicator: target.indicator,
      value,
      on,
      source: sourceOf(first, moment, knownAt, official?.documentNumber),
    });
  }
  return finals;
}
const FEN_PER_WAN = 1_000_000;

/** Which document a base rests on: a baseline is never typed. */
function sourceOf(
  { plan }: StoredPlan,
  moment: Moment | null,
  knownAt: number,
  document: string | undefined,
): string {
  const what = document ?? (moment?.set ? `冻结数据第 ${moment.set.no} 号` : `台账第 ${knownAt} 号`);
  return `《${plan.title}》终期评估，${what}`;
}
