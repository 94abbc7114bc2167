import type { Page } from 'playwright-core';

export const PASSWORD = '槐树叶子-七月-2026';

/** Uses the one-time link: the password twice, and in. */
export async function useOneTimeLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const fields = page.locator('input[type=password]');
  await fields.first().waitFor();
  for (const field of await fields.all()) await field.fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/d\/\d{6}/);
}

/** Signs in with login and password, as on every later day. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.locator('input[type=password]').waitFor();
  await page.locator('input:not([type=password])').first().fill('admin');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/d\/\d{6}/);
}
