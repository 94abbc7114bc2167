import { textOf } from '@sophora/domain/matters/facts';
import type { Run, StepTaken } from '../matters/index.ts';

/** What a step on a batch does to its filings: notices and the return table go out for all of them at once. */
const TO_PARTS: Readonly<Record<string, { readonly from: readonly string[]; readonly action: string }>> = {
  approveNotice: { from: ['listed'], action: 'notify' },
  sendReturn: { from: ['notified', 'withdrawing', 'stated', 'unreached'], action: 'sendUp' },
  cancel: { from: ['listed'], action: 'remove' },
};

export async function batchEffect({ district, id, action, run }: StepTaken): Promise<void> {
  const cascade = TO_PARTS[action];
  if (!cascade) return;
  const { rows } = await run.client.query<{ id: string }>(
    `SELECT matter_id AS id FROM matter
     WHERE district_code = $1 AND parent_id = $2 AND procedure = 'screening-item' AND state = ANY ($3) ORDER BY matter_id`,
    [district, id, cascade.from],
  );
  const input = cascade.action === 'remove' ? { reason: '批次登记撤销' } : {};
  for (const part of rows) await run.act({ id: part.id, action: cascade.action, input });
}

/**
 * 认定与恢复: a finding of CNIPA enters the ledger and moves every figure that counted the filing; what a remedy or a
 * correction takes back moves them back. A withdrawal does neither.
 */
export async function itemEffect(step: StepTaken): Promise<void> {
  if (step.action === 'find') await enterFinding(step);
  else if (RESTORING.has(step.action)) await takeBack(step);
}

const RESTORING: ReadonlySet<string> = new Set(['uphold', 'correct', 'clear']);

async function enterFinding({ district, id, after, run }: StepTaken): Promise<void> {
  const { client } = run;
  const number = textOf(after.facts, 'number');
  await client.query(
    `INSERT INTO abnormal_finding (district_code, number, seq, matter_id, found_on, document)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      district,
      number,
      await run.ledgerEntry(),
      id,
      textOf(after.facts, 'foundOn'),
      textOf(after.facts, 'resultDocument'),
    ],
  );
  await judgeAgain(client, district, number);
  await run.open({
    procedure: 'screening-clawback',
    input: { title: `核对资助:${textOf(after.facts, 'title')}`, number },
    links: [{ kind: 'patent-filing', id: number, role: 'subject' }],
    parent: id,
  });
}

/** Every standing finding on the filing, whichever list brought it. */
async function takeBack({ district, after, run }: StepTaken): Promise<void> {
  const { client } = run;
  const number = textOf(after.facts, 'number');
  const { rows } = await client.query<{ item: string }>(
    'SELECT matter_id AS item FROM abnormal_finding WHERE district_code = $1 AND number = $2 AND undone_seq IS NULL',
    [district, number],
  );
  if (rows.length === 0) return;
  await client.query(
    'UPDATE abnormal_finding SET undone_seq = $3 WHERE district_code = $1 AND number = $2 AND undone_seq IS NULL',
    [district, number, await run.ledgerEntry()],
  );
  await judgeAgain(client, district, number);
  const tasks = await client.query<{ id: string }>(
    `SELECT matter_id AS id FROM matter
     WHERE district_code = $1 AND parent_id = ANY ($2) AND procedure = 'screening-clawback' AND closed_on IS NULL`,
    [district, rows.map((r) => r.item)],
  );
  for (const task of tasks.rows) await run.act({ id: task.id, action: 'lapse', input: {} });
}

async function judgeAgain(client: Run['client'], district: string, number: string): Promise<void> {
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id)
     SELECT $1, 'patents', record_id FROM alias
     WHERE district_code = $1 AND kind = 'patents' AND scheme = 'application' AND value = $2
     ON CONFLICT DO NOTHING`,
    [district, number],
  );
}
