import type { Json } from '@sophora/domain/basics/json';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { SETTINGS, type SettingDefinition, settingAllows } from '@sophora/domain/indicators/settings';
import type pg from 'pg';
import { appendEntry, lockLedger } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';

export interface StoredSetting {
  key: string;
  value: Json;
  actor: string;
  reason: string;
  at: Date;
}

/** The last change of each setting of a district. */
export async function lastChanges(pool: pg.Pool, district: string): Promise<Map<string, StoredSetting>> {
  const { rows } = await pool.query<StoredSetting>(
    'SELECT DISTINCT ON (key) key, value, actor, reason, at FROM setting WHERE district_code = $1 ORDER BY key, seq DESC',
    [district],
  );
  return new Map(rows.map((r) => [r.key, r]));
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
  input: { district: string; key: string; value: Json; reason: string; actor: string; at: Date },
): Promise<number> {
  const definition = settingDefinition(input.key);
  if (!settingAllows(definition, input.value)) throw new Refusal('setting-value');
  await lockLedger(client, input.district);
  const seq = await appendEntry(client, {
    district: input.district,
    kind: 'setting',
    actor: input.actor,
    at: input.at,
    subject: input.key,
    params: { value: input.value, reason: input.reason },
  });
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
