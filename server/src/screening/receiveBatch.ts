import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/screening';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { batchResultOf } from '@sophora/domain/screening/resultWords';
import { storeFile } from '../ledger/index.ts';
import { type Acting, type Run, steps } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { type BatchRow, readBatchFile } from './batchFile.ts';

type Received = OutputOf<typeof contract.receiveScreeningBatch>;
type Recorded = OutputOf<typeof contract.recordBatchResults>;
type Unread = Received['unread'][number];

/** 接收批次: the list becomes a matter with the deadline of its document, each filing a part of it. The file is kept. */
export async function receiveBatch(
  acting: Acting,
  path: string,
  query: QueryOf<typeof contract.receiveScreeningBatch>,
): Promise<Received> {
  const rows = await readBatchFile(path, query.fileName);
  const unread: Unread[] = [];
  const listed = new Map<string, BatchRow>();
  for (const row of rows) {
    if (row.number === undefined) unread.push(unreadRow(row, 'screening-row-number'));
    else if (listed.has(row.number)) unread.push(unreadRow(row, 'screening-row-repeated'));
    else listed.set(row.number, row);
  }
  if (listed.size === 0) throw new Refusal('screening-no-numbers');
  const { title, document, issuer, due } = query;
  const matter = await steps(acting, async (run) => {
    const opened = await run.open({
      procedure: 'screening-batch',
      input: { title, document, issuer, due, receivedOn: query.receivedOn ?? acting.services.today() },
    });
    await keepFile(acting, run, path, opened.id, 'list');
    for (const [number, row] of listed)
      await run.open({
        procedure: 'screening-item',
        parent: opened.id,
        input: {
          title: `${formatApplicationNumber(number)} ${row.title}`.trim(),
          number,
          applicants: row.applicants,
          agency: row.agency,
          due,
        },
        links: [{ kind: 'patent-filing', id: number, role: 'subject' }],
      });
    await audit(run.client, {
      actor: acting.actor,
      district: acting.district,
      action: 'screening.listed',
      subject: `matter:${opened.id}`,
      params: { filings: listed.size },
    });
    return opened.id;
  });
  return { matter, listed: listed.size, unread };
}

const RESULT_ACTIONS = { found: 'find', withdrawn: 'confirmWithdrawn', cleared: 'clear' } as const;

/** 登记上级结果: what the file says clearly is recorded filing by filing in one transaction; the rest is said row by row. */
export async function recordResults(
  acting: Acting,
  path: string,
  batch: string,
  query: QueryOf<typeof contract.recordBatchResults>,
): Promise<Recorded> {
  const rows = await readBatchFile(path, query.fileName);
  const counts = { found: 0, withdrawn: 0, cleared: 0 };
  const unread: Unread[] = [];
  await steps(acting, async (run) => {
    const { document, decidedOn } = query;
    await run.act({ id: batch, action: 'recordResult', input: { document } });
    await keepFile(acting, run, path, batch, 'result');
    const items = await openItems(run, acting.district, batch);
    for (const row of rows) {
      const item = row.number === undefined ? undefined : items.get(row.number);
      const result = batchResultOf(row.result);
      if (row.number === undefined) unread.push(unreadRow(row, 'screening-row-number'));
      else if (!item) unread.push(unreadRow(row, 'screening-row-not-listed'));
      else if (!result) unread.push(unreadRow(row, 'screening-row-unclear'));
      else if (item.state !== 'returned') unread.push(unreadRow(row, 'screening-row-decided'));
      else {
        const input =
          result === 'found' ? { document, foundOn: decidedOn } : result === 'cleared' ? { document } : {};
        const taken = await run.act({ id: item.id, action: RESULT_ACTIONS[result], input });
        item.state = taken.state;
        counts[result]++;
      }
    }
    await audit(run.client, {
      actor: acting.actor,
      district: acting.district,
      action: 'screening.results',
      subject: `matter:${batch}`,
      params: counts,
    });
  });
  return { ...counts, unread };
}

async function openItems(
  { client }: Run,
  district: string,
  batch: string,
): Promise<Map<string, { id: string; state: string }>> {
  const { rows } = await client.query<{ id: string; state: string; number: string }>(
    `SELECT matter_id AS id, state, facts ->> 'number' AS number FROM matter
     WHERE district_code = $1 AND parent_id = $2 AND procedure = 'screening-item'`,
    [district, batch],
  );
  return new Map(rows.map(({ number, ...item }) => [number, item]));
}

const unreadRow = (row: BatchRow, code: string): Unread => ({
  row: row.row,
  text: [row.written, row.title, row.result].filter((part) => part !== '').join(' '),
  why: { code },
});

async function keepFile(
  { services, district }: Acting,
  { client }: Run,
  path: string,
  matter: string,
  role: string,
): Promise<void> {
  const { sha256 } = await storeFile(client, district, path, 'application/octet-stream', services.now());
  await client.query(
    `INSERT INTO matter_link (district_code, matter_id, subject_kind, subject_id, role)
     VALUES ($1, $2, 'file', $3, $4) ON CONFLICT DO NOTHING`,
    [district, matter, sha256, role],
  );
}
