import { type MarkCheckUp, markCheckUp } from '@sophora/contract/markCheckUp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, HERE } from '../../../../test/support/world.ts';
import { type MarkWorld, marksFile, markWorld } from '../markWorld.fixture.ts';

let world: MarkWorld;
let holder: string;
beforeAll(async () => {
  world = await markWorld();
  await world.put(
    'enterprises',
    '企业名称,统一社会信用代码,企业地址,行业\n济南锦绣川食品有限公司,91370104MA3C00001B,济南市槐荫区经七路605号,食品制造业\n',
  );
  await world.put(
    'marks',
    marksFile([
      ['槐香居', 30, '济南锦绣川食品有限公司'],
      ['槐香居', 35, '济南锦绣川食品有限公司', '期满未续展'],
      ['别家', 29, '山东某某食品有限公司'],
    ]),
  );
  const { rows } = await world.services.pool.query(
    `SELECT record_id FROM record WHERE district_code = $1 AND kind = 'enterprises'`,
    [HERE],
  );
  holder = rows[0].record_id;
});
afterAll(() => world?.close());

it('puts together a firm’s own marks, its trade and its trade name, and what it should look at', async () => {
  const { status, json } = await call(world, markCheckUp, world.who.auditor, { params: { holder } });
  const found = json as unknown as MarkCheckUp;
  expect(status).toBe(200);
  expect(found.holder).toMatchObject({ name: '济南锦绣川食品有限公司', tradeName: '锦绣川' });
  expect(found.counts).toEqual({ registered: 1, pending: 0, other: 1, classes: [30] });
  expect(found.marks.map((m) => m.name)).toEqual(['槐香居', '槐香居']);
  expect(found.findings.map((f) => f.kind)).toEqual([
    'coreUncovered',
    'tradeNameFree',
    'nonUse',
    'noneAbroad',
  ]);
  expect(found.findings[0]!.params).toEqual({ classes: '29,35', core: 0 });
});

it('shows an open publication near its mark with the day until which it can be opposed', async () => {
  const { pool } = world.services;
  const { rows } = await pool.query(
    `SELECT record_id::text AS id FROM record WHERE kind = 'marks' AND facts ->> 'name' = '槐香居' AND facts ->> 'class' = '30'`,
  );
  await pool.query(
    `INSERT INTO mark_gazette (district_code, gazette_id, title, file_name, sha256, state, counts, unread, uploaded_by, uploaded_at)
     VALUES ($1, '00000000-0000-7000-8000-000000000001', '第1961期', 'a.csv', '', 'done', '{}', '[]', 'cli:test', now())`,
    [HERE],
  );
  await pool.query(
    `INSERT INTO mark_hit (district_code, hit_id, gazette_id, fresh_name, fresh_class, fresh_number, applicant, agency, kept_kind, kept_id,
       kept_name, kept_class, kept_holder, rule, verdict, thousandths, due)
     VALUES ($1, '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '槐乡居', 30, '78000001', '', '', 'mark', $2,
       '槐香居', 30, '', '5.1.4', 'similar', 880, '2026-12-14')`,
    [HERE, rows[0].id],
  );
  const { json } = await call(world, markCheckUp, world.who.anna, { params: { holder } });
  expect((json as unknown as MarkCheckUp).findings[0]).toMatchObject({
    kind: 'nearPublications',
    level: 'act',
    on: '2026-12-14',
    params: { names: '槐乡居' },
    marks: [rows[0].id],
  });
});

it('is refused for a holder that there is not', async () => {
  const { json } = await call(world, markCheckUp, world.who.anna, {
    params: { holder: '00000000-0000-7000-8000-000000000009' },
  });
  expect(json.code).toBe('not-found');
});
