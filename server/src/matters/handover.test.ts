import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadHandover, handover } from '@sophora/contract/handover';
import { makeAnswerLink } from '@sophora/contract/matterAnswers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../ledger/index.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
const folder = mkdtempSync(join(tmpdir(), 'handover-'));
beforeAll(async () => {
  s = await supervisionWorld();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await s?.world.close();
});

test('a post is handed over with what is open, where it stands, and whom to call; phantoms are named', async () => {
  const mine = await s.dispatched({ title: '本单位的' });
  await s.take('owner', mine, 'sign', { handler: '经办人甲' });
  await s.take('owner', mine, 'progress', { progress: '已开会' });
  await s.dispatched({ title: '没人动的', lead: s.other });
  const unit = s.world.units.department;
  await s.ask('anna', makeAnswerLink, {
    params: { matter: mine },
    body: { unit, recipient: '王经办', actions: ['answer'] },
  });
  const { json } = await s.ask('anna', handover);
  expect((json.matters as { title: string }[]).map((m) => m.title)).toEqual(
    expect.arrayContaining(['本单位的', '没人动的']),
  );
  expect(json.contacts).toMatchObject([
    {
      unit: '测试department',
      people: ['测试department'],
      handlers: ['王经办', '经办人甲'],
      open: 1,
      phantom: false,
    },
    { unit: '第二责任单位', open: 1, phantom: true },
  ]);
  const own = await s.ask('anna', handover, { query: `?unit=${unit}` });
  expect(own.json).toMatchObject({
    unit: '测试department',
    matters: [{ title: '本单位的', handler: '经办人甲', lastNote: '已开会', links: 1, state: 'inHand' }],
    contacts: [{ unit: '测试department' }],
  });
});

test('the same goes out as a workbook with a sheet for each part', async () => {
  const { response } = await s.ask('anna', downloadHandover);
  const path = join(folder, 'handover.xlsx');
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const { info } = await inspect(path);
  expect(info.sheets.map((sheet) => sheet.name)).toEqual(['在办事项', '文件怎么读', '联系人']);
  expect((await s.ask('owner', handover)).status).toBe(403);
});
