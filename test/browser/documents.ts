import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from './support/expect.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370104';
const LONG = { timeout: 120_000 };

/** A quarter is frozen, its report drafted, read page by page on the screen, written to the end and taken away as .docx and PDF. */
export const documents: Journey = {
  name: 'A quarter is frozen, its report is drafted, previewed and downloaded',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    await step('the figures of the third quarter are frozen', async () => {
      await signIn(page, url);
      await page.goto(`${url}/d/${DISTRICT}/freezes`);
      await page.locator('.btn-primary', { hasText: '冻结' }).first().click();
      await page.locator('dialog select').selectOption('2026-Q3');
      await page.locator('dialog button[type=submit]').click();
      await page.locator('dialog a[href*="/freezes/"]').waitFor(LONG);
      await page.keyboard.press('Escape');
    });

    await step('the quarterly report is begun from them', async () => {
      await page.goto(`${url}/d/${DISTRICT}/documents`);
      await page.locator('select[name=template]').selectOption('quarterly-report');
      await page.locator('section form button[type=submit]').click();
      await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
      await page.locator('.documents-page').first().waitFor();
    });

    await step('what only people know is written, and the preview follows', async () => {
      await page.locator('#field-issuer').fill('槐荫区市场监督管理局');
      await page.locator('#field-recipient').fill('槐荫区人民政府');
      await page.locator('#field-recipient').press('Tab');
      await page.locator('.documents-page text', { hasText: '槐荫区人民政府' }).first().waitFor();
      await page.locator('#field-problems').fill('一是登记资料不全。');
      await page.locator('#field-problems').press('Tab');
      await page.locator('.documents-page text', { hasText: '登记资料不全' }).first().waitFor();
      await picture('document');
    });

    await step('what is not known says why instead of 0', async () => {
      const gaps = await page.locator('.documents-gaps').textContent();
      expect(gaps).toContain('不能判断');
    });

    await step('it is made, and comes down as .docx with its words and as PDF', async () => {
      await page.locator('header .btn-primary').click();
      await page.locator('.documents-issues li').first().waitFor(LONG);
      const parts = unzipSync(await taken(page.locator('.documents-issues a').first()));
      const words = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
      expect(words).toContain('2026年第三季度');
      expect(words).toContain('登记资料不全');
      const pdf = await taken(page.locator('.documents-issues a').nth(1));
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    });

    await step('the list shows it as made', async () => {
      await page.goto(`${url}/d/${DISTRICT}/documents`);
      await page.locator('table.plain tbody tr', { hasText: '第 1 稿' }).first().waitFor();
    });

    async function taken(link: ReturnType<typeof page.locator>): Promise<Uint8Array> {
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return readFileSync(await file.path());
    }
  },
};
