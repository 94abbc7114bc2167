import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { documents } from './documents.ts';
import { marks } from './marks.ts';
import { newcomer } from './newcomer.ts';
import { office } from './office.ts';
import { phone } from './phone.ts';
import { screening } from './screening.ts';
import { supervision } from './supervision.ts';
import { chromiumPath, openChromium } from './support/chromium.ts';
import { type Journey, type Tally, travel } from './support/journey.ts';
import { useOneTimeLink } from './support/signIn.ts';
import { type RunningSophora, startSophora } from './support/sophora.ts';
import { targets } from './targets.ts';
import { trusteeship } from './trusteeship.ts';

/**
 * The browser journeys, in order, against the real system on a folder of its own. Prints what holds and the counts; a
 * path as first argument gets the counts as JSON, in the shape the unit tests leave theirs.
 */
const JOURNEYS: readonly Journey[] = [
  newcomer,
  phone,
  supervision,
  screening,
  trusteeship,
  documents,
  office,
  marks,
  targets,
];
/** `SOPHORA_JOURNEYS=firm` travels only those whose name has the word. */
const ONLY = process.env.SOPHORA_JOURNEYS ? new RegExp(process.env.SOPHORA_JOURNEYS, 'i') : undefined;
const CLIENT = fileURLToPath(new URL('../../web/dist/index.html', import.meta.url));

async function main(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const chromium = chromiumPath();
  const missing =
    chromium === undefined ? 'Chromium is missing' : existsSync(CLIENT) ? '' : 'the web client is not built';
  if (missing !== '' || chromium === undefined) {
    console.log(`browser journeys skipped: ${missing}`);
    return { ...tally, skipped: JOURNEYS.length };
  }
  const browser = await openChromium(chromium);
  try {
    const sophora = await startSophora();
    try {
      if (ONLY !== undefined) await setPassword(browser, sophora);
      for (const journey of JOURNEYS)
        if (ONLY === undefined || ONLY.test(journey.name)) await open(browser, journey, sophora, tally);
    } finally {
      await sophora.stop();
    }
  } finally {
    await browser.close();
  }
  return tally;
}

/** What the first journey does for those after it. */
async function setPassword(browser: Browser, sophora: RunningSophora): Promise<void> {
  const page = await browser.newPage();
  await useOneTimeLink(page, sophora.link);
  await page.close();
}

async function open(
  browser: Browser,
  journey: Journey,
  sophora: RunningSophora,
  tally: Tally,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: journey.width, height: journey.height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await travel(journey, { page, url: sophora.url, link: sophora.link }, tally);
  await context.close();
}

const { passed, failed, skipped } = await main();
const report = process.argv[2];
if (report !== undefined) {
  writeFileSync(
    report,
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: skipped,
      numTodoTests: 0,
      numFailedTestSuites: 0,
    }),
  );
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
