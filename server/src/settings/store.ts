import type { Json } from '@sophora/domain/basics/json';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { SETTINGS, type SettingDefinition, settingAllows } from '@sophora/domain/indicators/settings';
import type pg from 'pg';
import { appendEntry, type DocumentBasis, insertDocument, lockLedger } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';

export interface StoredSetting {
  key: string;
  value: Json;
  actor: string;
  reason: string;
  at: Date;
  /** The document it rests on, where one was named. */
  document: DocumentBasis | null;
}

/** The last change of each setting of a district. */
export async function lastChanges(pool: pg.Pool, district: string): Promise<Map<string, StoredSetting>> {
  const { rows } = await pool.query<StoredSetting>(
    `SELECT DISTINCT ON (s.key) s.key, s.value, s.actor, s.reason, s.at, ${BASIS} AS document
     FROM setting s LEFT JOIN document d ON d.district_code = s.district_code AND d.seq = s.seq
     WHERE s.district_code = $1 ORDER BY s.key, s.seq DESC`,
    [district],
  );
  return new Map(rows.map((r) => [r.key, r]));
}

const BASIS = `CASE WHEN d.seq IS NULL THEN NULL ELSE jsonb_build_object('title', d.title, 'number', d.number,
  'issuer', d.issuer, 'issuedOn', d.issued_on, 'note', d.note) END`;

/** The document that a setting rests on, now or at an earlier ledger sequence. */
export async function documentOfSetting(
  pool: pg.Pool,
  district: string,
  key: string,
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<DocumentBasis | null> {
  const { rows } = await pool.query<{ document: DocumentBasis | null }>(
    `SELECT ${BASIS} AS document FROM setting s LEFT JOIN document d ON d.district_code = s.district_code AND d.seq = s.seq
     WHERE s.district_code = $1 AND s.key = $2 AND s.seq <= $3 ORDER BY s.seq DESC LIMIT 1`,
    [district, key, knownAt],
  );
  return rows[0]?.document ?? null;
}

export function settingDefinition(key: string): SettingDefinition {
  const found = SETTINGS.find((s) => s.key === key);
  if (!found) throw new Refusal('setting-unknown', { key });
  return found;
}

/**
 * Changes a setting in the caller's transaction: an entry of the ledger like any other. Every record it may touch is
 * judged again under that sequence. Returns the sequence.
 */
export async function changeSetting(
  client: pg.ClientBase,
  input: {
    district: string;
    key: string;
    value: Json;
    reason: string;
    document?: DocumentBasis | null;
    actor: string;
    at: Date;
  },
): Promise<number> {
  const definition = settingDefinition(input.key);
  if (!settingAllows(definition, input.value)) throw new Refusal('setting-value');
  const document = input.document ?? null;
  if (definition.cited && input.value !== null && document === null)
    throw new Refusal('figure-without-document');
  await lockLedger(client, input.district);
  const seq = await appendEntry(client, {
    district: input.district,
    kind: 'setting',
    actor: input.actor,
    at: input.at,
    subject: input.key,
    params: {
      value: input.value,
      reason: input.reason,
      ...(document === null ? {} : { document: document.title }),
    },
  });
  if (document !== null) await insertDocument(client, input.district, seq, document);
  await client.query(
    'INSERT INTO setting (district_code, key, seq, value, actor, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [input.district, input.key, seq, JSON.stringify(input.value), input.actor, input.reason, input.at],
  );
  const kinds = new Set(
    FIGURES.filter((f) => definition.indicators.includes(f.indicator.id)).map((f) => f.indicator.kind),
  );
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id)
     SELECT district_code, kind, record_id FROM record WHERE district_code = $1 AND kind = ANY ($2) ON CONFLICT DO NOTHING`,
    [input.district, [...kinds]],
  );
  return seq;
}
