import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './lib/checks.mjs';
import { runPinned } from './lib/pinnedNode.mjs';
import { run, say } from './lib/say.mjs';
import { hasSystemPostgres } from './lib/testTools.mjs';
import { setUp } from './setup.mjs';

const VITEST = 'node_modules/vitest/vitest.mjs';

/** What is run a second time on the system's own PostgreSQL: the schema, and everything that replays the ledger. */
const ON_SYSTEM_POSTGRES = [
  'db/',
  'ledger/import',
  'ledger/registers',
  'freeze/',
  'indicators/',
  'plan/',
  'platform/auditChain',
].map((part) => `server/src/${part}`);

/** Runs a test runner and reads the counts that it leaves; one that leaves none has failed. */
async function suite(zh, en, runner) {
  say(`— ${zh}`, `— ${en}`);
  const folder = mkdtempSync(join(tmpdir(), 'sophora-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runner(report);
    const counts = readReport(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** vitest's JSON, which the browser runner writes too. */
function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests || (numFailedTestSuites ?? 0),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitest(report, args = [], environment = {}) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runPinned(VITEST, ['run', ...reporters, ...args], environment);
}

function onSystemPostgres() {
  return suite('系统自带的 PostgreSQL', "the system's own PostgreSQL", (report) =>
    vitest(report, ['--project', 'server', ...ON_SYSTEM_POSTGRES], { SOPHORA_TEST_ENGINE: 'system' }),
  );
}

await run(async () => {
  setUp({ tests: true });
  say('— 检查', '— checks');
  const results = [
    await runChecks(),
    await suite('单元与服务器测试', 'unit and server tests', (report) => vitest(report)),
    await suite('浏览器测试', 'browser journeys', (report) => runPinned('test/browser/run.ts', [report])),
    hasSystemPostgres() ? await onSystemPostgres() : { passed: 0, failed: 0, skipped: 1 },
  ];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
});
