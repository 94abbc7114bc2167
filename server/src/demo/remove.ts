import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

/** Tables that belong to a district, those others refer to last. */
const TABLES = [
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
  'notice_sent',
  'outbox',
  'notice_channel',
  'notice_receipt',
  'notice',
  'calendar_feed',
  'portfolio',
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
  await client.query('DELETE FROM unit WHERE district_code = $1', [district]);
  await client.query('DELETE FROM district WHERE code = $1', [district]);
}
