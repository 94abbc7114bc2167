import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../docs/cli/plan.schema.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'plan-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A home that cannot hold a database: the command must not want one. */
function sophora(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', SOPHORA_HOME: '/dev/null', DATABASE_URL: '' };
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
}

const TEXT = [
  '青山区品牌建设工作方案(2024—2026年)',
  '一、工作目标',
  '(一)商标数量稳步增长。有效注册商标量突破8万件。',
  '二、重点任务',
  '(一)宣传品牌。利用“4·26”世界知识产权日开展宣传。(责任单位:区市场监管局、区财政局)',
  '三、保障措施',
  '(一)加强领导。形成合力。',
].join('\n');

test('a plan document is printed as JSON of its schema, without a database', () => {
  const path = join(folder, 'plan.txt');
  writeFileSync(path, TEXT);
  const { status, stdout } = sophora('plan', 'read', path, '--json');
  expect(status).toBe(0);
  const value = JSON.parse(stdout);
  expect(z.fromJSONSchema(SCHEMA).safeParse(value).error).toBeUndefined();
  expect(value.targets).toMatchObject([
    { id: 'T1', indicator: '有效注册商标量', comparator: 'gt', value: 80000, unit: '件', due: '2026-12-31' },
  ]);
  expect(value.owners).toMatchObject([
    { units: ['区市场监管局', '区财政局'], leads: [], leadsPresumed: ['区市场监管局'] },
  ]);
});

test('a file that is not there is refused with code 1, a missing name is wrong usage', () => {
  expect(sophora('plan', 'read', join(folder, 'none.txt'))).toMatchObject({ status: 1 });
  expect(sophora('plan', 'read')).toMatchObject({ status: 2, stderr: 'Usage: ./sophora plan read FILE\n' });
});
