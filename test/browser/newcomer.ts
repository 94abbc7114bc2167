import { sharedData } from '../support/sharedData.ts';
import { expect } from './support/expect.ts';
import { countOf, dryRun, uploadFile, write } from './support/importing.ts';
import type { Journey } from './support/journey.ts';
import { useOneTimeLink } from './support/signIn.ts';

const DISTRICT = '370104';
const PATENTS = 7_384;
const LONG = { timeout: 300_000 };

/**
 * A newcomer on the first day: the one-time link, a real city's patent list, its numbers, what the file does not say
 * declared, the figure that moves and the row of the file behind it, and the roll-back.
 */
export const newcomer: Journey = {
  name: 'A newcomer imports a real list and opens a figure down to a row of the file',
  width: 1280,
  height: 800,
  async run({ page, link, step, skip, picture }) {
    await step('the one-time link sets a password and leads to the district', async () => {
      await useOneTimeLink(page, link);
      expect(page.url()).toContain(`/d/${DISTRICT}`);
      await page.locator('h1').first().waitFor();
    });

    await step('the navigation leads to the import page', async () => {
      await page.locator(`a[href$="/d/${DISTRICT}/imports"]`).first().click();
      await page.locator('[data-testid=import-file]').waitFor({ state: 'attached' });
      await picture('imports');
    });

    const list = sharedData('patents/taian_patents_1985-2015.xlsx');
    const twin = sharedData('patents/taian_patents_1985-2015.csv');
    if (!list || !twin) {
      skip('the real list is imported, declared, opened and rolled back', 'the real files are not here');
      return;
    }

    await step('the file is read with every column recognised', async () => {
      await uploadFile(page, DISTRICT, list, 'patents');
      await page.locator('.ledger-preview').waitFor();
      await picture('import-reading');
    });

    await step(`the dry run finds ${PATENTS} new patents and rejects none`, async () => {
      await dryRun(page);
      expect(await countOf(page, 'new')).toBe(PATENTS);
      expect(await countOf(page, 'rejected')).toBe(0);
      await picture('import-dry-run');
    });

    await step('the batch is written, and no patent counts because its status is unknown', async () => {
      await write(page);
      await page.locator('[data-testid=figures-settled]').waitFor({ state: 'attached', ...LONG });
      const words = await page.locator('[data-testid=moved-figures]').textContent();
      expect(words ?? '').toContain('法律状态不明');
    });

    await step('the same list as CSV changes nothing: every row is the same', async () => {
      const batch = page.url();
      await uploadFile(page, DISTRICT, twin, 'patents');
      await dryRun(page);
      expect(await countOf(page, 'same')).toBe(PATENTS);
      expect(await countOf(page, 'new')).toBe(0);
      await page.goto(batch);
      await page.locator('[data-state=applied]').waitFor(LONG);
    });

    await step('what the file does not say is declared, and the figure moves', async () => {
      await page.locator('[data-testid=declare]').click();
      await page.locator('[aria-labelledby=ledger-declare-validAsOf]').fill('2015-12-31');
      await page.locator('[aria-labelledby=ledger-declare-validAsOf]').press('Tab');
      await page.locator('.ledger-dialog input[type=checkbox]').check();
      await page.locator('#ledger-reason').fill('来函说明本表均为本地有效专利');
      await page.locator('[data-testid=confirm]').click();
      // Before the declaration it stands at nought; the number comes when its job is done.
      await page.locator('[data-moved=valid-inventions]', { hasText: /→\s*[1-9]/ }).waitFor(LONG);
      await picture('import-result');
    });

    await step('the figure opens to its records and to the row of the file in three clicks', async () => {
      await page.locator('[data-moved=valid-inventions] a').click();
      await page.locator('.figure-parts a').first().waitFor();
      await picture('figure');
      await page.locator('.figure-parts a').first().click();
      await page.locator('a[href*="/rows/"]').first().click(LONG);
      await page.locator('.ledger-this-row').waitFor(LONG);
    });

    await step('the register finds a record by two characters', async () => {
      await page.goto(
        `${new URL(page.url()).origin}/d/${DISTRICT}/registers/patents?q=${encodeURIComponent('轴承')}&f.type=invention`,
      );
      await page.locator('.ledger-list-title a').first().waitFor();
      expect(await page.locator('[data-testid=record-count]').textContent()).toMatch(/\d/);
      await picture('register');
    });

    await step('one box finds a patent by its number as a person writes it', async () => {
      const title = (await page.locator('.ledger-list-title a').first().textContent()) ?? '';
      const number = title.split(' ')[0] ?? '';
      await page.keyboard.press('Control+k');
      await page.locator('.search input').fill(`ZL ${number.slice(0, 4)} ${number.slice(4)}`);
      await page.locator('.search-chosen', { hasText: title }).waitFor(LONG);
      await page.keyboard.press('Escape');
      await page.locator('.search').waitFor({ state: 'detached' });
    });

    await step('a record shows its facts, the figures it counts in, and the row of the file', async () => {
      await page.locator('.ledger-list-title a').first().click();
      await page.locator('.ledger-history').waitFor();
      await picture('record');
      await page.locator('.ledger-facts .ledger-origin a').first().click();
      await page.locator('.ledger-this-row').waitFor(LONG);
      expect(await page.locator('h1').textContent()).toContain('taian_patents_1985-2015.xlsx');
      await picture('file-row');
    });

    await step(
      'a record is corrected by a form that names its document, and the entry is undone',
      async () => {
        await page.goBack();
        await page.locator('.ledger-history').waitFor();
        const before = (await page.locator('h1').textContent()) ?? '';
        await page.locator('[data-testid=correct]').click();
        await page.locator('#ledger-input-title').fill('更正后的名称');
        await page.locator('[data-testid=save]').click();
        await page.locator('.ledger-dialog [role=alert]').waitFor(); // the document is asked for
        await page.locator('#ledger-doc-title').fill('手续合格通知书');
        await page.locator('[data-testid=save]').click();
        await page.locator('h1', { hasText: '更正后的名称' }).waitFor(LONG);
        await page.locator('.ledger-history', { hasText: '手续合格通知书' }).waitFor();
        await page.locator('[data-testid=undo]').first().click();
        await page.locator('#ledger-reason').fill('填错了');
        await page.locator('[data-testid=confirm]').click();
        await page.locator('h1', { hasText: before }).waitFor(LONG);
      },
    );

    await step('the batch is rolled back with a reason, and the register is empty again', async () => {
      await page.goto(`${new URL(page.url()).origin}/d/${DISTRICT}/imports`);
      const row = page.locator('.ledger-list tr', { hasText: 'taian_patents_1985-2015.xlsx' });
      await row.locator('a').click();
      await page.locator('[data-testid=withdraw]').click();
      await page.locator('#ledger-reason').fill('试用完毕');
      await page.locator('[data-testid=confirm]').click();
      await page.locator('[data-state=withdrawn]').waitFor(LONG);
      await page.goto(`${new URL(page.url()).origin}/d/${DISTRICT}/registers/patents`);
      await page.locator('.ledger-empty').waitFor();
    });
  },
};
