import type { Page } from 'playwright-core';
import { expect } from './support/expect.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370199';
const LONG = { timeout: 600_000 };
const TARGETS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'];
/** Clicks from any number to the row of the file it stands in. */
const MOST = 3;

/** Every target of the plan down to a row of a file, and the pages between, none of which may be a dead end. */
export const targets: Journey = {
  name: 'Each of the nine targets opens to rows of files in three clicks',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    const at = (path: string) => `${url}/d/${DISTRICT}${path}`;
    const open = async (path: string) => {
      await page.goto(at(path));
      await page.locator('h1').first().waitFor();
    };
    const cockpit = async () => {
      await open('');
      await card(page, 'T1').waitFor();
    };

    await step('the demonstration is there, its nine targets with a value each', async () => {
      await signIn(page, url);
      await demonstrationLoaded(page, url);
      await cockpit();
      expect(await page.locator('article.target .target-value a').count()).toBe(TARGETS.length);
    });

    for (const target of TARGETS) {
      await step(`${target}: from its value to the row of a file`, async () => {
        await cockpit();
        const clicks = await clicksToRow(page, [
          card(page, target).locator('.target-value a'),
          // A place among peers stands in the circular's table, any other value is the amount of its list.
          target === 'T7'
            ? page.locator('table.plain tr[aria-current=true] a').first()
            : page.locator('.figure-parts dd a').first(),
          page.locator('a[href*="/rows/"]').first(),
        ]);
        expect(clicks <= MOST).toBe(true);
      });
    }

    await step('the value of the due day and that of today each open to their own figure', async () => {
      await cockpit();
      const shown = await card(page, 'T1').locator('.target-value a').textContent();
      const today = await card(page, 'T1').locator('.target-today').textContent();
      await card(page, 'T1').locator('.target-value a').click();
      await page.locator('.figure-value', { hasText: shown ?? '?' }).waitFor();
      await cockpit();
      await card(page, 'T1').locator('.target-today').click();
      await page.locator('.figure-value', { hasText: today ?? '?' }).waitFor();
    });

    await step('official values open to the circular’s row, population to its communiqué', async () => {
      await cockpit();
      const official = page.locator('article.target footer a[href*="/officialValues/"]');
      const count = await official.count();
      expect(count > 2).toBe(true);
      for (let i = 0; i < count; i++) {
        await cockpit();
        await clicksToRow(page, [official.nth(i), page.locator('a[href*="/rows/"]').first()]);
      }
      await cockpit();
      await clicksToRow(page, [
        card(page, 'T1').locator('.target-value a'),
        page.locator('.figure-parts a[href*="/registers/population/"]'),
        page.locator('a[href*="/rows/"]').first(),
      ]);
    });

    await step('every indicator of the library opens to the row of a file', async () => {
      await open('/figures');
      const links = page.locator('main a[href*="/figures/"]');
      await links.first().waitFor();
      const paths = new Set<string>();
      for (const link of await links.all())
        paths.add(new URL((await link.getAttribute('href')) ?? '', url).pathname);
      expect(paths.size > 20).toBe(true);
      for (const path of paths) {
        await page.goto(url + path);
        await page.locator('.figure-parts dd a').first().waitFor();
        const clicks = await clicksToRow(page, [
          page.locator('.figure-parts dd a').first(),
          page.locator('a[href*="/rows/"]').first(),
        ]);
        expect(1 + clicks <= MOST).toBe(true);
      }
    });

    await step('the difference list: each side of a difference opens to its row', async () => {
      for (const list of ['', '?list=pledges', '?list=marks']) {
        await open(`/differences${list}`);
        const sides = page.locator('td[data-label] a[href*="/registers/"]');
        await sides.first().waitFor();
        await clicksToRow(page, [sides.first(), page.locator('a[href*="/rows/"]').first()]);
        await page.goBack();
      }
    });

    await step(
      'the cheapest path: a switch moves the figure it would give, a record opens to its row',
      async () => {
        await open('/path/high-value-inventions');
        const outcome = page.locator('.path-sums');
        await outcome.waitFor();
        const before = await outcome.textContent();
        await page.locator('.path-switches input[type=checkbox]').last().click();
        await page.waitForFunction(
          `document.querySelector('.path-sums')?.textContent !== ${JSON.stringify(before)}`,
        );
        await picture('path');
        await clicksToRow(page, [
          page.locator('.path-list a[href*="/registers/"]').first(),
          page.locator('a[href*="/rows/"]').first(),
        ]);
      },
    );

    await step(
      'taken apart: street, then class, the neighbours in sight, then records and a row',
      async () => {
        await open('/figures/high-value-inventions/breakdown');
        await page.locator('.breakdown-part').first().click();
        const second = page.locator('.breakdown-column').nth(1);
        await second.locator('.breakdown-part').first().waitFor();
        expect((await page.locator('.breakdown-column').first().locator('.breakdown-part').count()) > 5).toBe(
          true,
        );
        await clicksToRow(page, [
          second.locator('.breakdown-total a'),
          page.locator('a[href*="/rows/"]').first(),
        ]);
      },
    );

    await step('the final evaluation: each value opens to its figure, and on to a row', async () => {
      await open('/evaluation');
      const values = page.locator('td.num a[href*="/figures/"]');
      await values.first().waitFor();
      expect((await values.count()) >= TARGETS.length).toBe(true);
      await picture('evaluation');
      await clicksToRow(page, [
        values.first(),
        page.locator('.figure-parts dd a').first(),
        page.locator('a[href*="/rows/"]').first(),
      ]);
    });

    await step('frozen figures: a value opens as it was known then', async () => {
      await open('/freezes');
      await page.locator('main td a').first().click();
      const values = page.locator('td.num a[href*="knownAt="]');
      await values.first().waitFor();
      await clicksToRow(page, [
        values.first(),
        page.locator('.figure-parts dd a').first(),
        page.locator('a[href*="/rows/"]').first(),
      ]);
    });

    await step('data quality: a check opens to its rows, a row to its record', async () => {
      await open('/quality');
      const check = page.locator('main a[href*="/quality/"]').first();
      await check.click();
      await page.locator('main a[href*="/registers/"]').first().waitFor();
      await clicksToRow(page, [
        page.locator('main a[href*="/registers/"]').first(),
        page.locator('a[href*="/rows/"]').first(),
      ]);
    });
  },
};

const card = (page: Page, target: string) =>
  page.locator('article.target', { has: page.locator('.target-id', { hasText: new RegExp(`^${target}$`) }) });

/** Clicks one thing after another; the last leads to a row that stands in its file. Returns how many it took. */
async function clicksToRow(page: Page, way: readonly ReturnType<Page['locator']>[]): Promise<number> {
  for (const link of way) await link.click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}\/rows\/\d+\/\d+/);
  await page.locator('main table tr').nth(1).waitFor();
  return way.length;
}

/** The demonstration is made in the background from the first start on. */
async function demonstrationLoaded(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/d/${DISTRICT}/freezes`);
  await page.waitForFunction(
    `fetch('/api/d/${DISTRICT}/jobs').then((r) => r.json()).then(({ jobs }) =>
       jobs.some((j) => j.kind === 'demo.load' && j.state === 'done') &&
       !jobs.some((j) => j.state === 'waiting' || j.state === 'running'))`,
    undefined,
    { ...LONG, polling: 2000 },
  );
}
