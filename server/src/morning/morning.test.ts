import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as matters from '@sophora/contract/matters';
import * as contract from '@sophora/contract/morning';
import { addDays } from '@sophora/domain/basics/plainDate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { drain, figureAt, figureContext } from '../indicators/index.ts';
import { checkBatch, receiveFile, updateBatch, writeBatch } from '../ledger/index.ts';

let world: World;
let office: Session;
beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office', HERE, world.units.department));
}, 120_000);
afterAll(() => world.close());

const HEAD = '案号,案件类型,立案日期,结案日期,当事人,区县';
const FIRST = [
  `槐市监处罚〔2026〕1号,商标,2026-08-03,2026-09-10,甲公司,${HERE}`,
  `槐市监处罚〔2026〕2号,商标,2026-09-02,2026-10-12,乙公司,${HERE}`,
];

async function importCases(name: string, lines: readonly string[]): Promise<void> {
  const { services } = world;
  const path = join(services.home, name);
  writeFileSync(path, `${[HEAD, ...lines].join('\n')}\n`);
  const never = new AbortController().signal;
  const actor = 'cli:test';
  const batch = await receiveFile(services, { district: HERE, kind: 'cases', path, fileName: name, actor });
  await updateBatch(services.pool, batch, {
    asOf: '2026-10-31' as never,
    declarations: { region: HERE },
  });
  await checkBatch(services, HERE, batch.id, never, () => undefined);
  await writeBatch(services, HERE, batch.id, actor, never, () => undefined);
  await drain(services.pool, HERE);
}

const changes = async () =>
  (await call(world, contract.morningChanges, office)).json as unknown as contract.MorningChanges;

describe('what changed since the last working day', () => {
  it('a file that came today is the reason', async () => {
    await importCases('十月案件.csv', FIRST);
    const { told } = await changes();
    expect(told.find((c) => c.indicator === 'case-count')).toMatchObject({
      before: 0,
      after: 2,
      causes: [{ cause: 'import', amount: 2, file: '十月案件.csv' }],
    });
  });

  it('days later nothing has changed until something comes, and a day that comes is a reason of its own', async () => {
    const { services } = world;
    const later = new Date(services.now().getTime() + 7 * 86_400_000);
    services.setNow(later);
    office = await world.signIn(await world.person('office', HERE, world.units.department));
    const { told, since, today } = await changes();
    expect(told).toEqual([]);
    await importCases('补报案件.csv', [
      ...FIRST,
      `槐市监处罚〔2026〕3号,商标,2026-09-02,2026-10-20,丙公司,${HERE}`,
      `槐市监处罚〔2026〕4号,商标,2026-09-02,${today},丁公司,${HERE}`,
    ]);
    const after = await changes();
    const cases = after.told.find((c) => c.indicator === 'case-count')!;
    expect(cases).toMatchObject({ before: 2, after: 4 });
    expect(cases.causes).toEqual(
      expect.arrayContaining([
        { cause: 'import', amount: 1, file: '补报案件.csv' },
        { cause: 'began', amount: 1, file: null },
      ]),
    );
    const scope = { units: 'all', streets: 'all' } as const;
    const context = await figureContext(services.pool, HERE);
    const then = await figureAt(context, 'case-count', { asOf: since as never, knownAt: 1, scope });
    const now = await figureAt(context, 'case-count', { asOf: today as never, scope });
    expect([then.figure.numerator, now.figure.numerator]).toEqual([cases.before, cases.after]);
  });
});

describe('what the day asks of a person', () => {
  it('a request due this week waits for the hand-in; it is due on its day', async () => {
    const { services } = world;
    const today = services.today();
    await call(world, matters.openMatter, office, {
      body: { procedure: 'incoming', input: { title: '月报', issuer: '市局', due: today } },
    });
    const { json } = await call(world, contract.morning, office);
    expect(json).toMatchObject({
      due: [{ title: '月报', light: 'yellow' }],
      answer: [{ who: '市局', why: 'request' }],
      week: [{ title: '月报', issuer: '市局', forms: [] }],
      others: [],
    });
  });

  it('what another unit holds and is nearly due can be reminded with one click, then urged the next day', async () => {
    const { services } = world;
    const second = await world.signIn(await world.person('office', HERE, world.units.department));
    const due = addDays(services.today(), 1);
    const opened = await call(world, matters.openMatter, office, {
      body: { procedure: 'supervision', input: { title: '核查', lead: world.units.street, due } },
    });
    const matter = opened.json.id as string;
    let seq = opened.json.seq as number;
    const act = async (who: Session, action: string) => {
      const params = { matter };
      const taken = await call(world, matters.actOnMatter, who, { params, body: { action, seq, input: {} } });
      seq = taken.json.seq as number;
      return taken.status;
    };
    expect([await act(second, 'approve'), await act(office, 'dispatch')]).toEqual([200, 200]);
    const others = async () => (await call(world, contract.morning, office)).json.others;
    expect(await others()).toMatchObject([{ id: matter, seq, rung: 'remind', level: 0 }]);
    expect(await act(office, 'remind')).toBe(200);
    expect(await others()).toMatchObject([{ id: matter, rung: null, level: 1 }]);
    services.setNow(new Date(services.now().getTime() + 86_400_000));
    office = await world.signIn(await world.person('office', HERE, world.units.department));
    expect(await others()).toMatchObject([{ id: matter, rung: 'urge', level: 1 }]);
  });

  it('a street sees what was given to it, and none of what superiors ask of the office', async () => {
    const street = await world.signIn(await world.person('street', HERE, world.units.street));
    const { json } = await call(world, contract.morning, street);
    expect(json).toMatchObject({ due: [{ title: '核查' }], mine: 1, answer: [], week: [], others: [] });
  });
});
