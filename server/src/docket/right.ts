import type { docketOfRight } from '@sophora/contract/docket';
import type { OutputOf } from '@sophora/contract/endpoint';
import { type Scope, seesStreet } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { annuity } from '@sophora/domain/deadlines/annuity';
import { reductionRequestBy } from '@sophora/domain/deadlines/docket';
import { renewal } from '@sophora/domain/deadlines/markRenewal';
import { costOn, type DocketEntry } from '@sophora/domain/docket/entry';
import { patentRight } from '@sophora/domain/docket/patentDocket';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type DocketCase, docketEntry, WATCHED_KINDS } from './entries.ts';
import { presentEntry } from './list.ts';
import { loadDocketCases } from './load.ts';

type Right = Omit<OutputOf<typeof docketOfRight>, 'calls'>;

/** The next deadline of one right, worked out from its facts as they are now, with every step. */
export async function rightDocket(
  pool: pg.Pool,
  asked: { district: string; kind: string; record: string; scope: Scope; today: PlainDate },
): Promise<Right> {
  const { district, kind, record, scope, today } = asked;
  if (!WATCHED_KINDS.includes(kind)) throw new Refusal('not-found');
  const one = await inTransaction(pool, async (client) => {
    const cases = await loadDocketCases(client, district, kind, [record]);
    return cases[0];
  });
  if (one === undefined) throw new Refusal('not-found');
  if (!seesStreet(scope, one.street)) throw new Refusal('outside-scope');
  const named = await pool.query<{ title: string; holder: string | null }>(
    `SELECT r.title, h.label AS holder FROM record r
     LEFT JOIN reference h ON h.district_code = $1 AND h.kind = $2 AND h.record_id = $3 AND h.role = 'party' AND h.position = 0
     WHERE r.district_code = $1 AND r.kind = $2 AND r.record_id = $3`,
    [district, kind, record],
  );
  const entry = docketEntry(one, today);
  return {
    today,
    title: named.rows[0]!.title,
    holder: named.rows[0]!.holder,
    entry: entry === undefined ? null : presentEntry(entry, today),
    ...(entry === undefined ? { steps: [], rules: [] } : explained(one, entry, today)),
    reductionBy: entry?.what === 'annuity' ? reductionRequestBy(entry.due) : null,
  };
}

/** 为何是这一天: event, rule, article and arithmetic of the entry. */
function explained(one: DocketCase, entry: DocketEntry, today: PlainDate): Pick<Right, 'steps' | 'rules'> {
  if (entry.what === 'renewal') {
    const found = renewal(entry.due);
    return found === undefined
      ? { steps: [], rules: [] }
      : { steps: found.steps.map(wire), rules: [{ ...found.rule }] };
  }
  const annuities = one.related.filter((r) => r.kind === 'annuities').map((r) => r.facts);
  const known = patentRight({ facts: one.facts, annuities });
  if (entry.what !== 'annuity' || known === undefined) return { steps: [], rules: [] };
  const result = annuity({ ...known.right, year: entry.year, asOf: today });
  if (!result.ok) return { steps: [wire(result.problem)], rules: [] };
  const { steps, rule, amountRules } = result.value;
  const { partPaid } = known.payments;
  const left = costOn(entry, today);
  const completing =
    partPaid?.year === entry.year && left !== null
      ? [{ code: 'annuity-part-paid', params: { paid: partPaid.fen / 100, yuan: left / 100 } }]
      : [];
  return {
    steps: [...steps, ...completing].map(wire),
    rules: [rule, ...amountRules].map((r) => ({ ...r })),
  };
}

const wire = (m: { code: string; params?: Readonly<Record<string, string | number>> }) => ({
  code: m.code,
  params: { ...m.params },
});
