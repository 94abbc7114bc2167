import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@sophora/domain/basics/json';
import { sql } from 'kysely';
import type { Db } from './services.ts';

/** The chain begins here. */
const GENESIS = '0'.repeat(64);
const BATCH = 1000;
const LOCK = 7202;

interface Entry {
  district_code: string;
  entry_id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  params: Json;
}

interface Seal {
  seal_no: number;
  sealed_at: string;
  entries: number;
  total: number;
  previous_hash: string;
  hash: string;
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly seals: number;
  /** Sealed entries that were recomputed. */
  readonly entries: number;
  /** Entries that wait for the next seal. */
  readonly unsealed: number;
  /** Hash of the last seal. Noted elsewhere, it also proves that no whole seal was cut off the end. */
  readonly head: string;
  readonly problem: { readonly sealNo: number; readonly code: AuditProblem } | null;
}

export type AuditProblem = 'seal-missing' | 'chain-broken' | 'entry-missing' | 'content-changed';

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';
const ENTRY_COLUMNS = sql`district_code, entry_id, to_char(at AT TIME ZONE 'UTC', ${sql.lit(INSTANT)}) AS at, actor, action, subject, params`;
const SEAL_COLUMNS = sql`seal_no, to_char(sealed_at AT TIME ZONE 'UTC', ${sql.lit(INSTANT)}) AS sealed_at, entries, total, previous_hash, hash`;

/** Chains every entry committed so far; returns how many. Two sealers take turns, writers wait for neither. */
export async function sealAudit(db: Db): Promise<number> {
  let sealed = 0;
  for (let last = BATCH; last === BATCH; sealed += last) last = await sealBatch(db);
  return sealed;
}

async function sealBatch(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const { rows } = await sql<Entry>`
      SELECT ${ENTRY_COLUMNS} FROM audit_entry WHERE seal_no IS NULL ORDER BY entry_id, district_code LIMIT ${BATCH}`.execute(
      tx,
    );
    if (rows.length === 0) return 0;
    const before = (
      await sql<Seal>`SELECT ${SEAL_COLUMNS} FROM audit_seal ORDER BY seal_no DESC LIMIT 1`.execute(tx)
    ).rows[0];
    const no = (before?.seal_no ?? 0) + 1;
    const seal = {
      seal_no: no,
      sealed_at: (
        await sql<{
          now: string;
        }>`SELECT to_char(now() AT TIME ZONE 'UTC', ${sql.lit(INSTANT)}) AS now`.execute(tx)
      ).rows[0]!.now,
      entries: rows.length,
      total: Number(before?.total ?? 0) + rows.length,
      previous_hash: before?.hash ?? GENESIS,
    };
    const ids = rows.map((r) => r.entry_id);
    const districts = rows.map((r) => r.district_code);
    await sql`
      UPDATE audit_entry AS e SET seal_no = ${no}, seal_position = v.position
      FROM unnest(${districts}::text[], ${ids}::uuid[]) WITH ORDINALITY AS v (district_code, entry_id, position)
      WHERE e.district_code = v.district_code AND e.entry_id = v.entry_id`.execute(tx);
    await sql`
      INSERT INTO audit_seal (seal_no, sealed_at, entries, total, previous_hash, hash)
      VALUES (${no}, ${seal.sealed_at}, ${seal.entries}, ${seal.total}, ${seal.previous_hash}, ${hashOf(seal, rows)})`.execute(
      tx,
    );
    return rows.length;
  });
}

/** Each entry is hashed onto the one before it, and the seal's own facts onto the last. */
function hashOf(seal: Omit<Seal, 'hash'>, entries: readonly Entry[]): string {
  const chained = entries.reduce(
    (hash, e) => sha256(`${hash}\n${canonicalJson(entryJson(e))}`),
    seal.previous_hash,
  );
  const { seal_no, sealed_at, entries: count, total } = seal;
  return sha256(`${chained}\n${canonicalJson({ seal_no, sealed_at, entries: count, total: Number(total) })}`);
}

function entryJson({ district_code, entry_id, at, actor, action, subject, params }: Entry): Json {
  return { district_code, entry_id, at, actor, action, subject, params };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Recomputes the whole chain from one moment's snapshot and stops at the first seal that does not fit. */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const seals = (await sql<Seal>`SELECT ${SEAL_COLUMNS} FROM audit_seal ORDER BY seal_no`.execute(tx))
        .rows;
      const unsealed = await countWhere(tx, sql`seal_no IS NULL`);
      let head = GENESIS;
      let checked = 0;
      const verdict = (problem: AuditVerdict['problem']): AuditVerdict => ({
        ok: problem === null,
        seals: seals.length,
        entries: checked,
        unsealed,
        head,
        problem,
      });
      for (const [index, seal] of seals.entries()) {
        const sealNo = index + 1;
        if (seal.seal_no !== sealNo) return verdict({ sealNo, code: 'seal-missing' });
        if (seal.previous_hash !== head) return verdict({ sealNo, code: 'chain-broken' });
        const { rows } = await sql<Entry>`
          SELECT ${ENTRY_COLUMNS} FROM audit_entry WHERE seal_no = ${sealNo} ORDER BY seal_position`.execute(
          tx,
        );
        if (rows.length !== seal.entries || Number(seal.total) !== checked + rows.length)
          return verdict({ sealNo, code: 'entry-missing' });
        if (hashOf(seal, rows) !== seal.hash) return verdict({ sealNo, code: 'content-changed' });
        head = seal.hash;
        checked += rows.length;
      }
      const beyond = await countWhere(tx, sql`seal_no > ${seals.length}`);
      return verdict(beyond > 0 ? { sealNo: seals.length + 1, code: 'seal-missing' } : null);
    });
}

async function countWhere(tx: Db, condition: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM audit_entry WHERE ${condition}`.execute(
    tx,
  );
  return Number(rows[0]?.n ?? 0);
}
