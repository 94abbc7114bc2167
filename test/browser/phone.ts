import { expect } from './support/expect.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370104';
const PAGES = [
  '',
  '/morning',
  '/requests',
  '/meetings',
  '/policies',
  '/imports',
  '/registers',
  '/registers/patents',
  '/queues/holders',
  '/sources',
  '/today',
  '/plan',
  '/plan/decomposition',
  '/plan/documents',
  '/figures',
  '/differences',
  '/freezes',
  '/evaluation',
  '/quality',
  '/docket',
  '/letters',
  '/portfolios',
  '/screening',
  '/screening/batches',
  '/screening/findings',
  '/marks',
  '/marks/compare',
  '/marks/watch',
  '/marks/names',
  '/marks/leads',
  '/marks/stations',
  '/forms',
  '/documents',
  '/matters/new',
  '/matters/calendar',
  '/matters/handover',
  '/notices',
  '/notices/channels',
  '/settings',
  '/settings/security',
  '/people',
  '/audit',
  '/ledger',
  '/jobs',
  '/account',
];

/** Pages whose heading is the name of the plan. */
const NAMED = ['', '/plan'];

/** On a phone: the pages of every day fit the width, the menu opens, the language changes. */
export const phone: Journey = {
  name: 'The pages of every day on a phone',
  width: 390,
  height: 844,
  async run({ page, url, step, picture }) {
    await step('signing in with login and password leads to the district', async () => {
      await signIn(page, url);
      expect(page.url()).toContain(`/d/${DISTRICT}`);
    });

    for (const path of PAGES) {
      await step(`/d/${DISTRICT}${path} needs no scrolling to the side`, async () => {
        await page.goto(`${url}/d/${DISTRICT}${path}`);
        await page.locator('h1').first().waitFor();
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        const width = await page.evaluate<number>('document.documentElement.clientWidth');
        expect(wide).toBe(width);
      });
    }

    await step('the menu opens and leads to the imports', async () => {
      await page.locator('button[aria-controls=nav]').click();
      await page.locator(`#nav a[href$="/d/${DISTRICT}/imports"]`).click();
      await page.locator('[data-testid=import-file]').waitFor({ state: 'attached' });
      await picture('phone-imports');
    });

    await step('every page speaks English when asked to', async () => {
      await page.locator('button[lang=en]').click();
      await page.locator('h1', { hasText: 'Imports' }).waitFor();
      const wrong: string[] = [];
      for (const path of PAGES) {
        await page.goto(`${url}/d/${DISTRICT}${path}`);
        await page.locator('h1').first().waitFor();
        const heading = (await page.locator('h1').first().textContent()) ?? '';
        // The name of the plan and of records stay what they are; headings of ours do not.
        if (!NAMED.includes(path) && /[\u4e00-\u9fff]/.test(heading)) wrong.push(`${path}: ${heading}`);
        const wide = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (wide > 0) wrong.push(`${path}: ${wide} px too wide`);
      }
      expect(wrong.join('; ')).toBe('');
    });
  },
};
