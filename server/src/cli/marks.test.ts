import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'marks-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A home that cannot hold a database: the command must not want one. */
function sophora(...args: string[]) {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', SOPHORA_HOME: '/dev/null', DATABASE_URL: '' };
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env });
}

function fits(value: unknown, schema: string): void {
  const text = readFileSync(new URL(`../../../docs/cli/${schema}.schema.json`, import.meta.url), 'utf8');
  expect(z.fromJSONSchema(JSON.parse(text)).safeParse(value).error).toBeUndefined();
}

const LIST = join(folder, 'list.tsv');
writeFileSync(
  LIST,
  '\uFEFF康师傅\t30\t1001\n老干妈\t30\tG200\n康师傅\t32\t1002\r\nadidas\t25\t7\n𠮷野家\t43\t8',
);

test('an index is built, and searched like the list it was made of', () => {
  const index = join(folder, 'list.marks');
  const made = JSON.parse(sophora('marks', 'index', LIST, '--json').stdout);
  fits(made, 'marks-index');
  expect(made).toMatchObject({ index, marks: 5 });
  const [fromList, fromIndex] = [LIST, index].map((corpus) =>
    JSON.parse(sophora('marks', 'search', '康帅傅', '--corpus', corpus, '--json').stdout),
  );
  fits(fromList, 'marks-search');
  expect(fromIndex).toEqual(fromList);
  expect(fromList).toMatchObject({
    total: 2,
    rules: [{ rule: '5.1.5', total: 2, byClass: { 30: 1, 32: 1 } }],
  });
  expect(fromList.rules[0].hits[0]).toMatchObject({
    name: '康师傅',
    number: '1001',
    reason: expect.stringContaining('帅→师'),
  });
  const odd = JSON.parse(
    sophora('marks', 'search', '老于妈', '--corpus', index, '--class', '30', '--json').stdout,
  );
  expect(odd.rules[0].hits).toMatchObject([{ number: 'G200' }]);
});

test('a watch writes its hits with the last day to oppose, both where the law changes meanwhile', () => {
  const fresh = join(folder, 'new.tsv');
  const out = join(folder, 'hits.jsonl');
  writeFileSync(fresh, '康帅傅\t30\t9001\t2026-12-04\nadibas\t9\t9002\n无关\t1\t9003\t2026-06-13\n');
  const { stdout } = sophora('marks', 'watch', '--protected', LIST, '--new', fresh, '--out', out, '--json');
  fits(JSON.parse(stdout), 'marks-watch');
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  for (const value of lines) fits(value, 'marks-watch-hit');
  expect(lines.map((l) => [l.new.number, l.protected.number, l.sameClass])).toEqual([
    ['9001', '1001', true],
    ['9001', '1002', false],
    ['9002', '7', false],
  ]);
  expect(lines[0].opposition).toMatchObject({
    end: '2027-02-04',
    ends: [
      { end: '2027-03-04', document: '商标法(2019)' },
      { end: '2027-02-04', document: '商标法(2026)' },
    ],
  });
  expect(lines[2].opposition).toBeNull();
});

test('names are compared with their goods beside them', () => {
  const value = JSON.parse(sophora('marks', 'compare', '长城', '長城', '--goods', '33,12', '--json').stdout);
  fits(value, 'marks-compare');
  expect(value).toMatchObject({ verdict: 'similar', goods: { verdict: 'unrelated' } });
  expect(sophora('marks', 'compare', '长城', '長城', '--goods', '33')).toMatchObject({ status: 2 });
});

test('goods are compared by their groups, with the edition of the table', () => {
  const value = JSON.parse(sophora('marks', 'goods', '0101/1', '0101/2', '--json').stdout);
  fits(value, 'marks-goods');
  expect(value.verdict).toBe('unrelated');
  expect(sophora('marks', 'goods', 'x', '0101')).toMatchObject({ status: 2 });
});

test('a file that is no index, or is not there, is refused with a sentence; wrong usage with code 2', () => {
  const broken = join(folder, 'broken.marks');
  writeFileSync(broken, 'SOPHMARK\u0000\u0000');
  expect(sophora('marks', 'search', 'x', '--corpus', broken)).toMatchObject({ status: 1 });
  expect(sophora('marks', 'search', 'x', '--corpus', join(folder, 'none'))).toMatchObject({ status: 1 });
  expect(sophora('marks', 'search', 'x')).toMatchObject({ status: 2 });
});
