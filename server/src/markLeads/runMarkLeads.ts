import { findHoarding } from '@sophora/domain/marks/hoarding/findLeads';
import { HOARDING_SETTINGS } from '@sophora/domain/marks/hoarding/settings';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { copyRows, JsonCell } from '../platform/copy.ts';
import { inTransaction } from '../platform/transaction.ts';
import { readMarkRegister } from './readRegister.ts';
import type { StoredLead } from './shownLeads.ts';

export interface MarkLeadsContext {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  now(): Date;
  today(): string;
  progress(phase: string, done: number, total: number | null): void;
}

/** Looks through the register of marks and writes what it proposes, in one transaction. A lead keeps its id from run to run. */
export async function runMarkLeads(context: MarkLeadsContext): Promise<Record<string, number>> {
  const { pool, district, signal } = context;
  const register = await readMarkRegister(
    pool,
    district,
    context.today(),
    (read) => context.progress('screening-reading', read, null),
    signal,
  );
  const leads = findHoarding({
    ...register,
    settings: HOARDING_SETTINGS,
    onProgress: (done, total) => context.progress('screening-comparing', done, total),
  });
  signal.throwIfAborted();
  context.progress('screening-writing', 0, null);
  const names = new Map(register.applicants.map((a) => [a.id, a.name]));
  const bodies = leads.map(
    (lead): StoredLead => ({ ...lead, names: lead.members.map((id) => names.get(id) ?? id) }),
  );
  const stats = {
    filings: register.marks.length,
    applicants: register.applicants.length,
    known: register.known.length,
    passedOver: register.passedOver,
    leads: leads.filter((l) => l.level === 'lead').length,
    notes: leads.filter((l) => l.level === 'note').length,
  };
  await inTransaction(pool, async (client) => {
    const run = uuidv7();
    await writeLeads(client, district, bodies, context.today());
    await client.query(
      'INSERT INTO mark_lead_run (district_code, run_id, at, actor, stats) VALUES ($1, $2, $3, $4, $5)',
      [district, run, context.now(), context.actor, JSON.stringify(stats)],
    );
    await audit(client, {
      actor: context.actor,
      district,
      action: 'mark-leads.run',
      subject: `mark-leads:${run}`,
      params: { filings: stats.filings, leads: stats.leads },
    });
  });
  return stats;
}

async function writeLeads(
  client: pg.ClientBase,
  district: string,
  leads: readonly StoredLead[],
  today: string,
): Promise<void> {
  await client.query('UPDATE mark_lead SET present = false WHERE district_code = $1 AND present', [district]);
  await client.query(
    'CREATE TEMP TABLE new_mark_lead (lead_id text, level text, place integer, body jsonb) ON COMMIT DROP',
  );
  await copyRows(
    client,
    'new_mark_lead (lead_id, level, place, body)',
    leads.map((lead, place) => [lead.id, lead.level, place, new JsonCell(lead)]),
  );
  await client.query(
    `INSERT INTO mark_lead (district_code, lead_id, level, present, first_seen, last_seen, place, body)
     SELECT $1, lead_id, level, true, $2::date, $2::date, place, body FROM new_mark_lead
     ON CONFLICT (district_code, lead_id) DO UPDATE SET level = excluded.level, present = true,
       last_seen = excluded.last_seen, place = excluded.place, body = excluded.body`,
    [district, today],
  );
}
