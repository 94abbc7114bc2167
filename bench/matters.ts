import { addDays, maxDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { decide } from '@sophora/domain/matters/decide';
import type { Matter } from '@sophora/domain/matters/fold';
import type { Facts } from '@sophora/domain/matters/procedure';
import { SUPERVISION } from '@sophora/domain/matters/supervision';
import { USUAL_WORKING_DAYS } from '@sophora/domain/matters/timing';
import { uuidv7 } from 'uuidv7';
import { checkMatters } from '../server/src/matters/index.ts';
import { writeStep } from '../server/src/matters/store.ts';
import { dayInChina } from '../server/src/platform/services.ts';
import { inTransaction } from '../server/src/platform/transaction.ts';
import { openOffice, spread } from './support/office.ts';
import { type BenchSystem, openBench, option, report } from './support/scaleDistrict.ts';

/**
 * A district's year of supervision: every queue page, one matter's page, one action, and the check of all states against
 * their logs. `node bench/matters.ts [--tasks 500] [--actions 20000] [--users 8] [--json]`
 */
const tasks = option('tasks', 500);
const actions = option('actions', 20_000);
const users = option('users', 8);
const DISTRICT = '370199';
const QUEUES = ['mine', 'overdue', 'warning', 'waiting', 'snoozed', 'open', 'closed'];
const ROUNDS = 12;
const UNITS = 30;

type Step = readonly [action: string, party: string, actor: string, input?: Facts];

/** A matter's life of about so many steps: dispatched, much reported, some of them answered, reviewed and closed. */
function lifeOf(n: number, steps: number): Step[] {
  const begun: Step[] = [
    ['approve', 'approver', 'person:b'],
    ['dispatch', 'office', 'person:a'],
    ['sign', 'owner', 'person:u'],
  ];
  const reported = Array.from(
    { length: Math.max(0, steps - 5) },
    (_, i): Step => [
      'progress',
      'owner',
      'person:u',
      { progress: `第 ${i + 1} 次进展`, evidence: [`台账 ${i + 1}`] },
    ],
  );
  const ended: Step[] = [
    ['answer', 'owner', 'person:u', { answer: '已办', evidence: ['总结'] }],
    ['pass', 'approver', 'person:a'],
    ['close', 'approver', 'person:b'],
  ];
  return [...begun, ...reported, ...ended.slice(0, n % 4)];
}

async function fill(bench: BenchSystem): Promise<number> {
  await bench.pool.query(
    `INSERT INTO district (code, name, kind, created_at) VALUES ($1, '测速区', 'real', now())`,
    [DISTRICT],
  );
  const units = Array.from({ length: UNITS }, () => uuidv7());
  await bench.pool.query(
    `INSERT INTO unit (district_code, unit_id, type, name, valid_from)
     SELECT $1, id, 'department', '单位 ' || n, '2000-01-01' FROM unnest($2::uuid[]) WITH ORDINALITY AS u (id, n)`,
    [DISTRICT, units],
  );
  const today = dayInChina(bench.now());
  const around = { relation: () => 'subordinate' as const, escalationsOpen: 0, partsOpen: 0 };
  let written = 0;
  for (let n = 0; n < tasks; n++) {
    const id = uuidv7();
    const begun = addDays(today, -330 + (n % 300));
    const opening = {
      ...USUAL_WORKING_DAYS,
      title: `第 ${n + 1} 项工作任务`,
      lead: units[n % UNITS]!,
      support: [units[(n + 7) % UNITS]!],
      due: maxDate(begun, addDays(today, (n % 90) - 30)),
    };
    const life: Step[] = [
      ['register', 'office', 'person:a', opening],
      ...lifeOf(n, Math.round(actions / tasks)),
    ];
    await inTransaction(bench.pool, async (client) => {
      let matter: Matter | undefined;
      for (const [i, [action, party, actor, input = {}]] of life.entries()) {
        const on = addDays(begun, Math.min(i, 29)) as PlainDate;
        const decision = decide(SUPERVISION, matter, { action, parties: [party], actor, input, on }, around);
        if (!decision.ok) throw new Error(`${action}: ${decision.refused.code}`);
        await writeStep(
          client,
          { district: DISTRICT, id, now: bench.now() },
          SUPERVISION,
          decision.entry,
          decision.matter,
        );
        matter = decision.matter;
        written += 1;
      }
    });
  }
  return written;
}

const bench = await openBench();
try {
  const written = await fill(bench);
  const office = await openOffice(bench, DISTRICT);
  await bench.pool.query('ANALYZE matter, matter_action, matter_unit');
  const results: Record<string, string> = {
    tasks: String(tasks),
    actions: String(written),
    'readers at once': String(users),
  };
  const { rows } = await bench.pool.query<{ id: string; seq: number; state: string }>(
    'SELECT matter_id AS id, seq, state FROM matter WHERE district_code = $1 ORDER BY matter_id',
    [DISTRICT],
  );
  const measure = async (name: string, ask: (n: number) => Promise<number>) => {
    let n = 0;
    const times: number[] = [];
    const reader = async () => {
      for (let i = 0; i < ROUNDS; i++) times.push(await ask(n++));
    };
    const before = process.cpuUsage();
    await Promise.all(Array.from({ length: users }, reader));
    const { user, system } = process.cpuUsage(before);
    // Wall clock says what a person waits on this machine now; processor time what one answer costs the server.
    results[name] =
      `${spread(times)}, ${((user + system) / 1000 / times.length).toFixed(1)} ms processor each`;
  };
  for (const queue of QUEUES) await office.get(`matters?queue=${queue}`);
  for (const queue of QUEUES)
    await measure(`queue ${queue}`, (n) => office.get(`matters?queue=${queue}&page=${1 + (n % 3)}`));
  await measure('queue, searched', (n) => office.get(`matters?queue=open&q=${n}`));
  await measure('one matter', (n) => office.get(`matters/${rows[(n * 37) % rows.length]!.id}`));
  const open = rows.filter((r) => r.state === 'inHand');
  await measure('one action', (n) => {
    const { id, seq } = open[n % open.length]!;
    return office.post(`matters/${id}/actions`, {
      action: 'progress',
      seq: seq + Math.floor(n / open.length),
      input: { progress: '进展' },
    });
  });
  const started = performance.now();
  const checked = await checkMatters(bench.pool, DISTRICT);
  results['all states against their logs'] =
    `${Math.round(performance.now() - started)} ms for ${checked.actions} actions, ${checked.differing.length} differ`;
  report(results);
} finally {
  await bench.close();
}
