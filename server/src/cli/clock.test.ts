import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** The clock reads no file and opens no database: a folder that cannot be used does not matter to it. */
function clock(line: string, language = 'en_US.UTF-8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'clock', ...line.split(' ')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: language,
      SOPHORA_HOME: '/dev/null/nowhere',
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
    },
  });
  return { status, stdout, stderr };
}

function schemaOf(name: string) {
  const path = new URL(`../../../docs/cli/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')));
}

const RIGHT = 'annuity --type invention --filed 2018-03-15 --granted 2021-06-01 --year 8';

test('an annuity paid in the fifth month with 85 % reduction: 300 and a surcharge of 500, as JSON of its schema', () => {
  const { status, stdout, stderr } = clock(`${RIGHT} --reduction 85 --paid 2025-09-15 --roll none --json`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const value = JSON.parse(stdout) as Record<string, unknown>;
  expect(value).toMatchObject({
    anniversary: '2025-03-15',
    due: '2025-03-15',
    baseFen: 30_000,
    surchargeFen: 50_000,
    totalFen: 80_000,
    band: '25%',
    lapsesAfter: '2025-09-15',
  });
  expect(schemaOf('clock-annuity').safeParse(value).error).toBeUndefined();
});

test('by default the due day and the ends of the bands are working days, the anniversary stays', () => {
  const value = JSON.parse(clock(`${RIGHT} --json`).stdout) as { bands: { to: string }[] };
  expect(value).toMatchObject({ anniversary: '2025-03-15', due: '2025-03-17' });
  expect(value.bands.map((b) => b.to)).toEqual([
    '2025-04-15',
    '2025-05-15',
    '2025-06-16',
    '2025-07-15',
    '2025-08-15',
    '2025-09-15',
  ]);
});

test('a period of two months over the national holiday, as JSON of its schema', () => {
  const { stdout } = clock('period --from 2026-08-03 --months 2 --law patent --json');
  const value = JSON.parse(stdout) as Record<string, unknown>;
  expect(value).toMatchObject({ end: '2026-10-08', unrolled: '2026-10-03', provisional: false });
  expect(schemaOf('clock-period').safeParse(value).error).toBeUndefined();
});

test('people get the answer on the first line and the steps below it, in their language', () => {
  expect(clock('period --from 2022-12-31 --months 2 --law patent').stdout.split('\n')[0]).toBe('2023-02-28');
  expect(clock(`${RIGHT} --paid 2025-09-17`, 'zh_CN.UTF-8').stdout).toContain(
    '专利权已终止;请求恢复共需 3500.00 元',
  );
});

test('what the law does not know is refused with code 1 and a sentence', () => {
  expect(clock(RIGHT.replace('--year 8', '--year 3'))).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Year 3 is before the year of grant (4); no annuity is due for it.\n',
  });
  expect(clock(RIGHT.replace('--year 8', '--year 21')).status).toBe(1);
  expect(clock(RIGHT.replace('--year 8', '--year 4')).stderr).toContain('notice to register was received');
});

test.each([
  [
    'annuity --type plant --filed 2018-03-15 --granted 2021-06-01 --year 8',
    'one of invention, utility, design',
  ],
  ['annuity --type design --filed 2018-02-30 --granted 2021-06-01 --year 8', '“2018-02-30” is none'],
  ['annuity --type design --filed 2018-03-15 --year 8', '--granted is missing'],
  [`${RIGHT} --reduction 80`, 'one of 70, 85'],
  ['period --from 2026-01-01 --law patent', 'Give one of'],
  ['period --from 2026-01-01 --months 2 --days 3 --law patent', 'Give one of'],
  ['period --from 2026-01-01 --months 0 --law patent', '1 to 1200'],
  ['period --from 2026-01-01 --months 2 --law canon', 'one of patent, trademark'],
  ['moon', 'Usage'],
])('clock %s is wrong usage', (line, words) => {
  const { status, stderr } = clock(line);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});

test('an official letter says what it is and asks how it was served, as JSON of its schema', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sophora-letter-'));
  const file = join(folder, 'letter.txt');
  await writeFile(file, '商标驳回通知书\n申请号:12345678\n发文日期:2026年3月2日\n');
  try {
    const { status, stdout } = clock(`letter ${file} --json`);
    expect(status).toBe(0);
    const value = JSON.parse(stdout) as Record<string, unknown>;
    expect(value).toMatchObject({ kinds: [{ id: 'refusal' }], questions: [{ code: 'channel' }] });
    expect(schemaOf('clock-letter').safeParse(value).error).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true });
  }
});
