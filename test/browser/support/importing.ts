import type { Page } from 'playwright-core';

const LONG = { timeout: 300_000 };

/** Drops a file on the import page and says what it holds; ends on the page of its batch. */
export async function uploadFile(page: Page, district: string, file: string, kind: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/d/${district}/imports`);
  await page.locator('[data-testid=import-file]').setInputFiles(file);
  await page
    .locator('label', { has: page.locator(`[data-kind=${kind}]`) })
    .or(page.locator(`[data-kind=${kind}]`))
    .first()
    .click();
  await page.locator('[data-testid=upload]').click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/, LONG);
  await page.locator('[data-state=uploaded]').waitFor(LONG);
}

export async function dryRun(page: Page): Promise<void> {
  await page.locator('[data-testid=check]').click();
  await page.locator('[data-state=staged]').waitFor(LONG);
}

export async function write(page: Page): Promise<void> {
  await page.locator('[data-testid=apply]').click();
  await page.locator('[data-state=applied]').waitFor(LONG);
}

/** The number on one tile of a dry run or result. */
export async function countOf(page: Page, result: string): Promise<number> {
  const text = (await page.locator(`[data-result=${result}]`).textContent()) ?? '';
  return Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(',', ''));
}
