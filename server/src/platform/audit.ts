import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { AuditAction } from '@sophora/domain/access/auditActions';
import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Db } from './services.ts';

export interface AuditFact {
  /** An actor, or its key where only that was kept (`person:<id>`, a background job). */
  readonly actor: Actor | string;
  /** District code; `*` for the whole installation. */
  readonly district: string;
  readonly action: AuditAction;
  /** What it was done to, as `kind:id`. */
  readonly subject: string;
  /** Small and without personal data: codes, counts, ids, digests of what was before and after. */
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Appends to the audit log inside the caller's transaction: what is written is logged, what is rolled back is not.
 * Rows are free of any chain, so writers never wait for one another; `sealAudit` chains them later.
 */
export async function audit(tx: Db | ClientBase, fact: AuditFact): Promise<void> {
  const values = [
    fact.district,
    uuidv7(),
    typeof fact.actor === 'string' ? fact.actor : actorKey(fact.actor),
    fact.action,
    fact.subject,
    JSON.stringify(fact.params ?? {}),
  ] as const;
  if ('insertInto' in tx) {
    await sql`${sql.raw(INSERT)} (${sql.join(values)}, clock_timestamp())`.execute(tx);
  } else {
    await tx.query(`${INSERT} ($1, $2, $3, $4, $5, $6, clock_timestamp())`, [...values]);
  }
}

const INSERT = 'INSERT INTO audit_entry (district_code, entry_id, actor, action, subject, params, at) VALUES';
