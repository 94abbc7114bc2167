import type { MatterView } from '@sophora/contract/matters';
import { actorKey } from '@sophora/domain/access/actor';
import { judgeRow } from '@sophora/domain/ledger/row';
import { evidenceOf } from '@sophora/domain/matters/evidence';
import { listOf } from '@sophora/domain/matters/facts';
import type { Matter } from '@sophora/domain/matters/fold';
import { type OutcomeCells, outcomeOn } from '@sophora/domain/matters/outcome';
import type pg from 'pg';
import { getKind, writeForm } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Acting, Stepping } from './act.ts';
import { getMatter } from './reach.ts';
import { loadUnits } from './units.ts';

/** Says what closing a matter will write into a register, or that it writes nothing; judged as a row of a file is. */
export async function setOutcome(
  acting: Acting,
  matter: string,
  given: { readonly kind: string; readonly cells: OutcomeCells } | null,
): Promise<void> {
  const { services, district, actor } = acting;
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  if (given) {
    const kind = getKind(given.kind);
    const wrong = judgeRow(kind, outcomeOn(kind, given.cells, today, []), today).problems.filter(
      (p) => p.level === 'reject',
    );
    if (wrong.length > 0)
      throw new Refusal(
        'invalid-input',
        undefined,
        wrong.map((p) => ({ path: p.field ?? '', code: p.message.code })),
      );
  }
  await inTransaction(services.pool, async (client) => {
    const stored = await getMatter(client, acting, units, matter, 'FOR UPDATE');
    if (stored.matter.closedOn !== null) throw new Refusal('matter-parent-closed');
    await client.query('DELETE FROM matter_outcome WHERE district_code = $1 AND matter_id = $2', [
      district,
      matter,
    ]);
    if (given)
      await client.query(
        `INSERT INTO matter_outcome (district_code, matter_id, kind, cells, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [district, matter, given.kind, JSON.stringify(given.cells), actorKey(actor), services.now()],
      );
    await audit(client, {
      actor,
      district,
      action: 'matter.outcome-set',
      subject: `matter:${matter}`,
      params: { kind: given?.kind ?? null },
    });
  });
}

/** In the transaction of the closing step: the record is added, or completed where the register already knows it. */
export async function writeOutcome(
  client: pg.ClientBase,
  acting: Stepping,
  stored: { readonly id: string; readonly title: string },
  matter: Matter,
  lead: string,
): Promise<boolean> {
  const { services, district, actor } = acting;
  const { rows } = await client.query<{ kind: string; cells: OutcomeCells }>(
    'SELECT kind, cells FROM matter_outcome WHERE district_code = $1 AND matter_id = $2 AND seq IS NULL',
    [district, stored.id],
  );
  const outcome = rows[0];
  if (!outcome) return false;
  const kind = getKind(outcome.kind);
  const on = matter.closedOn!;
  const evidence = listOf(matter.facts, 'evidence').map((text) => evidenceOf(text).name);
  const values = outcomeOn(kind, outcome.cells, on, evidence);
  const { id, seq } = await writeForm(client, {
    district,
    kind,
    record: await knownRecord(
      client,
      district,
      kind.id,
      judgeRow(kind, values, on).records[0]?.identifiers ?? [],
    ),
    values,
    document: {
      title: stored.title,
      number: '',
      issuer: lead,
      issuedOn: on,
      note: `matter:${stored.id}`,
    },
    actor: actorKey(actor),
    at: services.now(),
    today: on,
  });
  await client.query(
    'UPDATE matter_outcome SET record_id = $3, seq = $4 WHERE district_code = $1 AND matter_id = $2',
    [district, stored.id, id, seq],
  );
  await audit(client, {
    actor,
    district,
    action: 'matter.outcome-written',
    subject: `matter:${stored.id}`,
    params: { kind: kind.id, record: id, seq },
  });
  return true;
}

async function knownRecord(
  client: pg.ClientBase,
  district: string,
  kind: string,
  identifiers: readonly { readonly scheme: string; readonly value: string }[],
): Promise<string | undefined> {
  for (const { scheme, value } of identifiers) {
    const { rows } = await client.query<{ record_id: string }>(
      'SELECT record_id FROM alias WHERE district_code = $1 AND kind = $2 AND scheme = $3 AND value = $4',
      [district, kind, scheme, value],
    );
    if (rows[0]) return rows[0].record_id;
  }
  return undefined;
}

/** What closing will write, or has written. */
export async function outcomeOf(
  pool: pg.Pool,
  district: string,
  matter: string,
): Promise<MatterView['matter']['outcome']> {
  const { rows } = await pool.query<{
    kind: string;
    cells: OutcomeCells;
    record_id: string | null;
    seq: number | null;
  }>('SELECT kind, cells, record_id, seq FROM matter_outcome WHERE district_code = $1 AND matter_id = $2', [
    district,
    matter,
  ]);
  const row = rows[0];
  return row ? { kind: row.kind, cells: { ...row.cells }, record: row.record_id, seq: row.seq } : null;
}
