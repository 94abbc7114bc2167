import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { DEMO_LOGIN } from './office.ts';

/** Tables that belong to a district, those others refer to last. */
const TABLES = [
  'official_issue',
  'official_document',
  'matter_outcome',
  'target_part',
  'matter_reminder',
  'answer_sheet',
  'answer_link',
  'matter_file',
  'frozen_replay',
  'frozen_decision',
  'frozen_set',
  'rule_version',
  'screening_member',
  'screening_lead',
  'screening_spared',
  'screening_pair',
  'screening_text',
  'screening_run',
  'abnormal_finding',
  'mark_lead',
  'mark_lead_run',
  'mark_hit',
  'mark_gazette',
  'mark_protected',
  'brand_visit',
  'brand_station',
  'notice_sent',
  'outbox',
  'notice_channel',
  'notice_receipt',
  'notice',
  'calendar_feed',
  'letter',
  'private_fact',
  'portfolio',
  'meeting',
  'form_fill',
  'form_binding',
  'form',
  'matter_link',
  'matter_unit',
  'matter_action',
  'matter',
  'plan_correction',
  'plan_draft',
  'plan_version',
  'deadline_call',
  'deadline',
  'dirty',
  'figure_delta',
  'contribution',
  'placement',
  'reference',
  'alias',
  'contested',
  'assignment',
  'record',
  'sealed_record',
  'register_size',
  'observation',
  'withdrawal',
  'batch_row',
  'batch',
  'source_reading',
  'file_chunk',
  'file',
  'document',
  'setting',
  'plan',
  'ledger_entry',
] as const;

/** Removes the demonstration district with everything in it (一键清除演示数据), in the caller's transaction. */
export async function removeDemo(client: pg.ClientBase, district: string): Promise<void> {
  const { rows } = await client.query<{ kind: string }>(
    'SELECT kind FROM district WHERE code = $1 FOR UPDATE',
    [district],
  );
  if (rows[0]?.kind !== 'demo') throw new Refusal('not-demo');
  for (const table of TABLES) await client.query(`DELETE FROM ${table} WHERE district_code = $1`, [district]);
  await client.query('DELETE FROM unit_succession WHERE district_code = $1', [district]);
  await client.query('DELETE FROM role_grant WHERE district_code = $1', [district]);
  await removePeople(client);
  await client.query('DELETE FROM unit WHERE district_code = $1', [district]);
  await client.query('DELETE FROM district WHERE code = $1', [district]);
}

/** The invented people, unless somebody has given one of them work elsewhere. */
async function removePeople(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.person_id AS id FROM account a WHERE a.login LIKE $1 || '%' AND a.password_hash IS NULL
       AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = a.person_id)`,
    [DEMO_LOGIN],
  );
  const ids = rows.map((r) => r.id);
  for (const table of ['one_time_link', 'session', 'account', 'person'])
    await client.query(`DELETE FROM ${table} WHERE person_id = ANY ($1::uuid[])`, [ids]);
}
