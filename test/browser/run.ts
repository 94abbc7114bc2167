import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { startSophora } from '../support/runningSophora.ts';
import type { Journey, Visit } from './journey.ts';

/**
 * Runs the journeys (`*.journey.ts`, each `export default journey('sentence', async (visit) => …)`) in a real browser, one fresh
 * Sophora per file. `node test/browser/run.ts [REPORT.json] [NAME …]`; screenshots go to test-results/.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..');
const SHOTS = join(ROOT, 'test-results');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const LIMIT_MS = 240_000;

const wanted = process.argv.slice(2).filter((a) => !a.endsWith('.json'));
const report = process.argv[2]?.endsWith('.json') ? process.argv[2] : undefined;
const files = readdirSync(HERE)
  .filter((name) => name.endsWith('.journey.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((w) => name.includes(w)))
  .sort();
const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

if (!CHROMIUM) {
  console.log('skipped: no Chromium on this machine');
  counts.numPendingTests = files.length;
} else {
  mkdirSync(SHOTS, { recursive: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags() });
  for (const file of files) await runFile(browser, file);
  await browser.close();
}
if (report) writeFileSync(report, JSON.stringify(counts));
process.exit(counts.numFailedTests > 0 ? 1 : 0);

function flags(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

async function runFile(browser: Browser, file: string): Promise<void> {
  const { default: journey } = (await import(pathToFileURL(join(HERE, file)).href)) as { default: Journey };
  if (journey.skip) {
    console.log(`- ${journey.name}: ${journey.skip}`);
    counts.numPendingTests++;
    return;
  }
  const begun = performance.now();
  const home = mkdtempSync(join(tmpdir(), 'sophora-browser-'));
  const sophora = await startSophora({ home, args: journey.startArguments });
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  const visit: Visit = {
    page,
    context,
    url: sophora.url,
    administratorLink: sophora.administratorLink!,
    shot: async (name) => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
    allowProblem: (part) => problems.splice(0, problems.length, ...problems.filter((p) => !p.includes(part))),
  };
  try {
    await withLimit(journey.run(visit));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    counts.numPassedTests++;
    console.log(`✓ ${journey.name} (${Math.round(performance.now() - begun)} ms)`);
  } catch (error) {
    counts.numFailedTests++;
    console.log(`✗ ${journey.name}\n${error instanceof Error ? error.stack : error}\n${problems.join('\n')}`);
    await page.screenshot({ path: join(SHOTS, `failed-${file}.png`) }).catch(() => undefined);
  } finally {
    await context.close();
    await sophora.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function withLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
