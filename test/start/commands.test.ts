import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { departures } from '../support/jsonSchema.ts';

const CLI = join(import.meta.dirname, '../../server/src/cli/main.ts');
const DOCS = join(import.meta.dirname, '../../docs/cli');
const LIST = `申请号,专利名称,申请人,申请日,授权公告日,法律状态
201710601862.3,一种钻床,济南某某机械有限公司,2017-07-21,2019-03-01,有效
201710601863.8,一种铣床,济南某某机械有限公司,2017-07-21,,
201710601863.1,一种镗床,济南某某机械有限公司,2017-07-21,,
`;
let database: TestDatabase;
let folder: string;
let list: string;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(`INSERT INTO district (code, name, kind) VALUES ('370104', '槐荫区', 'real')`);
  folder = mkdtempSync(join(tmpdir(), 'sophora-commands-'));
  list = join(folder, '专利 清单.csv');
  writeFileSync(list, LIST);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sophora(args: readonly string[], locale = 'zh_CN.UTF-8', url = database.url) {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, LC_ALL: locale, DATABASE_URL: url, SOPHORA_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: code as number, stdout, stderr };
}

/** What it printed, after a check against the published schema of the command. */
function printed(done: { stdout: string }, schema: string) {
  const value = JSON.parse(done.stdout);
  expect(departures(JSON.parse(readFileSync(join(DOCS, `${schema}.schema.json`), 'utf8')), value)).toEqual(
    [],
  );
  return value;
}

async function records(): Promise<number> {
  const { rows } = await database.pool.query('SELECT count(*) AS n FROM record');
  return rows[0].n;
}

describe('./sophora import', () => {
  it('checks without writing, and says which cell of which row is rejected and why', async () => {
    const done = await sophora(['import', 'patents', list, '--dry-run', '--json']);
    expect(done.code).toBe(0);
    const summary = printed(done, 'import');
    expect(summary).toMatchObject({
      kind: 'patents',
      file: '专利 清单.csv',
      headerRow: 1,
      rows: 3,
      new: 2,
      rejected: 1,
    });
    expect(summary.mapping).toMatchObject({ applicationNumber: '申请号', granted: '授权公告日' });
    expect(summary.rejections).toEqual([
      expect.objectContaining({ row: 4, column: '申请号', code: 'application-number-check' }),
    ]);
    expect(summary.rejections[0].message).toContain('校验位');
    expect(await records()).toBe(0);
  });

  it('writes nothing and ends with 1 when nobody can be asked', async () => {
    const done = await sophora(['import', 'patents', list]);
    expect(done).toMatchObject({ code: 1, stderr: '没有写入。要写入,请加 --yes。\n' });
    expect(done.stdout).toContain('新增 2');
    expect(await records()).toBe(0);
  });

  it('writes with --yes, and finds the same file the same the second time', async () => {
    const args = ['import', 'patents', list, '--yes', '--as-of', '2026-10-31', '--declare', 'region=370104'];
    const first = await sophora([...args, '--json']);
    expect(first.code).toBe(0);
    expect(printed(first, 'import')).toMatchObject({ new: 2, same: 0, rejected: 1 });
    expect(printed(await sophora([...args, '--json']), 'import')).toMatchObject({
      new: 0,
      same: 2,
      rejected: 1,
    });
    expect(await records()).toBe(2);
  });

  it('refuses a file whose every row is rejected, and still prints the reasons', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, LIST.split('\n').toSpliced(1, 2).join('\n'));
    const done = await sophora(['import', 'patents', wrong, '--yes', '--json'], 'C');
    expect(done.code).toBe(1);
    expect(printed(done, 'import')).toMatchObject({ rows: 1, rejected: 1 });
    expect(done.stderr).toContain('every row was rejected');
  });

  it('refuses a file that is no table, or not there, with the sentence and 1', async () => {
    const picture = join(folder, 'list.xlsx');
    writeFileSync(picture, Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'));
    const done = await sophora(['import', 'patents', picture, '--yes', '--json']);
    expect(done.code).toBe(1);
    expect(printed(done, 'error').error.message).toContain('这不是表格文件');
    const missing = await sophora(['import', 'patents', join(folder, 'none.csv'), '--json']);
    expect(missing.code).toBe(1);
    expect(printed(missing, 'error').error.message).toContain('没有文件');
  });

  it.each([
    [['import'], 'sei-ipc'],
    [['import', 'patent', 'x.csv'], 'patents'],
    [['import', 'patents', 'x.csv', '--rank', 'high'], 'gazette'],
    [['import', 'patents', 'x.csv', '--as-of', '2026-02-30'], '2026-02-30'],
    [['import', 'patents', 'x.csv', '--declare', 'colour=red'], 'validAsOf'],
    [['import', 'patents', 'x.csv', '--yess'], '--yess'],
  ])('takes %j for wrong usage and shows what would be right', async (args, hint) => {
    const done = await sophora([...args, '--json']);
    expect(done.code).toBe(2);
    expect(printed(done, 'error').error.message).toContain(hint);
  });
});

describe('./sophora backup and restore', () => {
  it('bring what was imported into another database, and refuse one that holds data', async () => {
    const archive = join(folder, '备份.sophora');
    const made = await sophora(['backup', archive, '--json']);
    expect(made.code).toBe(0);
    const { sha256, tables } = printed(made, 'backup');
    expect(tables.observation).toBeGreaterThan(0);
    const twice = await sophora(['backup', archive]);
    expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('已经存在') });
    const full = await sophora(['restore', archive, '--json']);
    expect(full.code).toBe(1);
    expect(printed(full, 'error').error).toMatchObject({ code: 'archive-not-empty' });
    const other = await testDatabase();
    try {
      const restored = await sophora(['restore', archive, '--judge', '--json'], undefined, other.url);
      expect(restored.code).toBe(0);
      expect(printed(restored, 'restore')).toMatchObject({ sha256, judged: true });
      const figures = (url?: string) =>
        sophora(['figures', '--as-of', '2026-10-31', '--json'], undefined, url);
      expect((await figures(other.url)).stdout).toBe((await figures()).stdout);
      const audit = await sophora(['audit', 'verify', '--json'], undefined, other.url);
      expect(printed(audit, 'audit')).toMatchObject({ ok: true });
    } finally {
      await other.close();
    }
  });

  it('say what is wrong with a file that is none', async () => {
    expect((await sophora(['restore', list])).stderr).toContain('不是槐枢的备份文件');
    expect((await sophora(['restore', join(folder, 'none')], 'C')).stderr).toContain('There is no file');
    expect((await sophora(['backup'])).code).toBe(2);
  });
});

describe('./sophora figures', () => {
  it('prints every figure at a day, and what was known before', async () => {
    const done = await sophora(['figures', '--as-of', '2026-10-31', '--json']);
    expect(done.code).toBe(0);
    const { figures, knownAt } = printed(done, 'figures');
    expect(knownAt).toBe(2);
    const valid = figures.find((f: { indicator: string }) => f.indicator === 'valid-inventions');
    expect(valid).toMatchObject({ value: 1, completeness: { records: 2, dataTo: '2026-10-31' } });
    const before = printed(await sophora(['figures', '--known-at', '0', '--json']), 'figures').figures;
    for (const figure of before)
      expect(figure).toMatchObject({ value: null, numerator: 0, completeness: { records: 0 } });
  });

  it('says in words what is missing', async () => {
    const done = await sophora(['figures']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('缺少文件:常住人口');
  });

  it('takes an unknown district or a wrong number for wrong usage', async () => {
    expect((await sophora(['figures', '--district', '110000'])).code).toBe(2);
    expect((await sophora(['figures', '--known-at', 'x'])).code).toBe(2);
  });
});

describe('./sophora demo', () => {
  it('writes the files, loads the district and removes it', async () => {
    const size = ['--seed', '7', '--scale', '0.01'];
    const files = await sophora(['demo', ...size, '--files', join(folder, 'demo'), '--json']);
    expect(files.code).toBe(0);
    expect(printed(files, 'demo').files.length).toBeGreaterThan(5);
    const before = await records();
    const loaded = printed(await sophora(['demo', ...size, '--json']), 'demo');
    expect(loaded.imported.patents).toBeGreaterThan(100);
    expect(await records()).toBeGreaterThan(before + 100);
    expect(printed(await sophora(['demo', '--remove', '--json']), 'demo')).toEqual({
      district: '370199',
      removed: true,
    });
    expect(await records()).toBe(before);
    expect((await sophora(['demo', '--remove'])).code).toBe(1);
    expect((await sophora(['demo', '--scale', '0'])).code).toBe(2);
  }, 300_000);
});
