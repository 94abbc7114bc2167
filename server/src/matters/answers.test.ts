import * as contract from '@sophora/contract/matterAnswers';
import { getMatter } from '@sophora/contract/matters';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE } from '../../../test/support/world.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
beforeAll(async () => {
  s = await supervisionWorld();
});
afterAll(() => s?.world.close());

const PDF = Buffer.from('%PDF-1.7\n一份佐证');

async function link(
  matter: string,
  actions = ['sign', 'progress', 'answer'],
  more: Record<string, unknown> = {},
) {
  const answer = await s.ask('anna', contract.makeAnswerLink, {
    params: { matter },
    body: { unit: s.world.units.department, recipient: '王经办', actions, ...more },
  });
  const [, , , id, key] = /^(\/answer\/(\d{6})\/([^#]+))#(.+)$/.exec(String(answer.json.path)) ?? [];
  return { ...answer, id: id!, key: key! };
}

const look = (id: string, key: string) =>
  call(s.world, contract.lookAtAnswer, undefined, { params: { link: id }, body: { key } });

const answer = async (id: string, key: string, action: string, input: Record<string, unknown> = {}) => {
  const { json } = await look(id, key);
  return call(s.world, contract.actByAnswer, undefined, {
    params: { link: id },
    body: { key, action, seq: json.seq, input },
  });
};

function send(path: string, bytes: Uint8Array, headers: Record<string, string>) {
  return s.world.app.request(`http://sophora.test${path}`, {
    method: 'POST',
    headers: { host: 'sophora.test', 'content-type': 'application/octet-stream', ...headers },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
}

test('a holder of a link signs, hands in a file and answers without an account; the log says through which link', async () => {
  const matter = await s.dispatched({ task: '报送建设进度', support: [s.other] });
  const made = await link(matter);
  const { json: seen } = await look(made.id, made.key);
  expect(seen).toMatchObject({
    title: '地标大厦建设方案',
    task: '报送建设进度',
    unit: '测试department',
    own: [],
  });
  // Least data: no names of colleagues, no other unit, no figures.
  expect(JSON.stringify(seen)).not.toMatch(/第二责任单位|测试office|support/);
  expect((await answer(made.id, made.key, 'sign')).json.state).toBe('inHand');
  const file = await send(
    `/api/answers/${HERE}/${made.id}/files?fileName=${encodeURIComponent('进度.pdf')}&type=document`,
    PDF,
    { 'x-answer-key': made.key },
  );
  const { sha256 } = (await file.json()) as { sha256: string };
  const done = await answer(made.id, made.key, 'answer', {
    answer: '已开工',
    evidence: [`sha256:${sha256} 进度.pdf`],
  });
  expect(done.json.state).toBe('answered');
  const view = await s.ask('anna', getMatter, { params: { matter } });
  expect((view.json.log as { actor: { name: { zh: string } } }[]).at(-1)?.actor.name.zh).toBe(
    '王经办（测试department，免登录链接）',
  );
  const files = await s.ask('auditor', contract.listEvidence, { params: { matter } });
  expect(files.json.files).toMatchObject([
    { fileName: '进度.pdf', format: 'pdf', type: 'document', named: true },
  ]);
  const bytes = await s.ask('auditor', contract.downloadEvidence, { params: { matter, sha256 } });
  expect(Buffer.from(await bytes.response.arrayBuffer())).toEqual(PDF);
  expect((await s.ask('stranger', contract.downloadEvidence, { params: { matter, sha256 } })).status).toBe(
    200,
  );
});

test('whoever made the link is not the second person who passes what came through it', async () => {
  const matter = await s.dispatched();
  const { id, key } = await link(matter);
  await answer(id, key, 'sign');
  await answer(id, key, 'answer', { answer: '已办', evidence: ['纪要3号'] });
  expect((await s.take('anna', matter, 'pass')).json.code).toBe('matter-second-person');
  expect((await s.take('bai', matter, 'pass')).json.state).toBe('reviewed');
});

test('a link does only what it carries, for its own matter and unit', async () => {
  const matter = await s.dispatched();
  const { id, key } = await link(matter, ['sign']);
  await answer(id, key, 'sign');
  expect((await answer(id, key, 'answer', { answer: 'x' })).json.code).toBe('answer-link-other');
  expect((await answer(id, key, 'withdraw', { reason: 'x' })).json.code).toBe('answer-link-other');
  const elsewhere = await call(s.world, contract.lookAtAnswer, undefined, {
    params: { link: id, district: '370105' },
    body: { key },
  });
  expect(elsewhere.json.code).toBe('answer-link-gone');
  expect((await link(matter, ['close'])).json.code).toBe('answer-link-actions');
  expect((await link(matter, ['sign'], { unit: s.other })).json.code).toBe('answer-link-unit');
  // Passed on to another unit, the matter is no longer seen from here.
  const declined = await s.dispatched();
  const other = await link(declined);
  await s.take('owner', declined, 'decline', { reason: '不属本单位' });
  await s.take('anna', declined, 'redirect', { lead: s.other, reason: '改派' });
  expect((await look(other.id, other.key)).json.code).toBe('not-found');
});

test('expired, withdrawn and wrong links get the same answer, and guessing is slowed down', async () => {
  const matter = await s.dispatched();
  const { id, key } = await link(matter, ['sign'], { days: 1 });
  expect((await look(id, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).json.code).toBe(
    'answer-link-gone',
  );
  await s.itIs('2026-11-25');
  expect((await look(id, key)).json.code).toBe('answer-link-gone');
  const second = await link(matter, ['sign']);
  expect((await look(second.id, second.key)).status).toBe(200);
  await s.ask('bai', contract.revokeAnswerLink, { params: { matter, link: second.id } });
  expect((await look(second.id, second.key)).json.code).toBe('answer-link-gone');
  const { json } = await s.ask('anna', contract.listAnswerLinks, { params: { matter } });
  expect((json.links as { state: string; uses: number }[]).map((l) => [l.state, l.uses])).toEqual([
    ['revoked', 1],
    ['expired', 0],
  ]);
  const codes = [];
  for (let i = 0; i < 12; i += 1) codes.push((await look(id, 'A'.repeat(43))).json.code);
  expect(codes.at(-1)).toBe('login-throttled');
  await s.itIs('2026-11-26');
});

test('a link that is used like a program is told to wait', async () => {
  const matter = await s.dispatched();
  const { id, key } = await link(matter, ['sign']);
  await s.world.services.db
    .updateTable('answer_link')
    .set({ window_from: s.world.services.now(), window_uses: 119 })
    .where('link_id', '=', id)
    .execute();
  expect((await look(id, key)).status).toBe(200);
  expect((await look(id, key)).json).toMatchObject({ code: 'answer-link-busy', params: { minutes: 10 } });
});

test('evidence is what its bytes say; a program, another matter’s file and an unknown hash are refused', async () => {
  const matter = await s.dispatched();
  const put = (bytes: Uint8Array, name: string) =>
    send(`/api/d/${HERE}/matters/${matter}/files?fileName=${encodeURIComponent(name)}&type=document`, bytes, {
      cookie: s.session('owner').cookie,
      'x-csrf-token': s.session('owner').csrf,
    });
  expect((await put(Buffer.from('MZ\u0090\0'), '照片.pdf')).status).toBe(400);
  const first = await put(PDF, '甲.pdf');
  const again = await put(PDF, '乙.pdf');
  expect([await first.json(), await again.json()]).toMatchObject([
    { fileName: '甲.pdf' },
    { fileName: '甲.pdf' },
  ]);
  await s.take('owner', matter, 'sign');
  const wrong = await s.take('owner', matter, 'answer', {
    answer: '已办',
    evidence: [`sha256:${'0'.repeat(64)} 没有.pdf`],
  });
  expect(wrong.json).toMatchObject({ code: 'matter-no-such-file', params: { name: '没有.pdf' } });
});

test('every step of a link is in the audit log, under the link and whoever made it', async () => {
  const { rows } = await s.world.services.pool.query<{ action: string; actor: string }>(
    `SELECT DISTINCT action, split_part(actor, ':', 1) AS actor FROM audit_entry WHERE action LIKE 'matter.link%' OR actor LIKE 'link:%' ORDER BY 1, 2`,
  );
  expect(rows.map((r) => `${r.action} ${r.actor}`)).toEqual([
    'matter.acted link',
    'matter.file-added link',
    'matter.link-made person',
    'matter.link-opened link',
    'matter.link-revoked person',
  ]);
});
