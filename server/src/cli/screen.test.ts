import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../docs/cli/screen.schema.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'screen-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A home that cannot hold a database: the command must not want one. */
function sophora(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', SOPHORA_HOME: '/dev/null', DATABASE_URL: '' };
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
}

const TEXT =
  '本实用新型公开了一种便携式土壤取样器，包括手柄、取样筒和刀头，所述取样筒的下端螺纹连接刀头，手柄焊接在取样筒的顶部，取样筒侧壁开设有观察窗，使用时旋转手柄使刀头切入土层。';
const LIST = [
  '申请号,名称,申请人,申请日,摘要',
  `202520000001.${checkCharacter('202520000001')},一种土壤取样器,甲公司,2025-03-01,${TEXT}`,
  `202520000002.${checkCharacter('202520000002')},一种土壤取样器,乙公司,2025-03-08,${TEXT}`,
].join('\n');

test('leads are printed as JSON of the schema, with their explanation, and an earlier run is continued', () => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, LIST);
  const { status, stdout } = sophora('screen', 'patents', path, '--json');
  expect(status).toBe(0);
  const value = JSON.parse(stdout);
  expect(z.fromJSONSchema(SCHEMA).safeParse(value).error).toBeUndefined();
  expect(value.leads).toMatchObject([{ kind: 'sameText', level: 'medium', measure: 'order77' }]);
  expect(value.leads[0].explanation).toContain('这是供人判断的线索,不是认定。');

  const previous = join(folder, 'previous.json');
  const old = { id: '0123456789abcdef', members: value.leads[0].members.slice(1) };
  writeFileSync(previous, JSON.stringify({ leads: [old] }));
  const again = sophora('screen', 'patents', path, '--previous', previous, '--json');
  expect(JSON.parse(again.stdout).leads[0].continues).toEqual([old.id]);
});

test('a file that is not there is refused with code 1, a missing name is wrong usage', () => {
  expect(sophora('screen', 'patents', join(folder, 'none.csv'))).toMatchObject({ status: 1 });
  expect(sophora('screen', 'patents')).toMatchObject({ status: 2 });
});
