import { addDays, date } from '@sophora/domain/basics/plainDate';
import type { Page } from 'playwright-core';
import { TEMPLATES } from '../golden/forms/templates.ts';
import { expect } from './support/expect.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370104';
const LONG = { timeout: 120_000 };
const MINUTES = `一、（一）由区市场监管局牵头，下月20日前完成。
（二）会议决定，开展一次核查。`;

/** A superior's request comes in with its form, is bound, filled and handed in; the next month is one click. */
export const office: Journey = {
  name: 'A request comes in with a form, is filled and handed in; the next month one click fills it',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    const { name, file } = TEMPLATES[0]!;
    const due = addDays(date(new Date().toISOString().slice(0, 10)), 7);

    await step('the day begins with what is due, the targets one click away', async () => {
      await signIn(page, url);
      await page.waitForURL(new RegExp(`/d/${DISTRICT}/morning$`));
      await page.getByRole('heading', { name: '本周要交的表' }).waitFor();
      await page.locator('header + * a, main a', { hasText: '目标总览' }).first().click();
      await page.waitForURL(new RegExp(`/d/${DISTRICT}/?$`));
    });

    await step('a request is recorded with its day and that it recurs', async () => {
      await page.goto(`${url}/d/${DISTRICT}/requests`);
      await page.locator('a[href*="procedure=incoming"]').click();
      await page.locator('input[name=title]').fill('报送知识产权工作月报表');
      await page.locator('input[name=issuer]').fill('市市场监管局');
      await page.locator('input[name=due]').fill(due);
      await page.locator('select[name=every]').selectOption('month');
      await page.locator('form button[type=submit]').click();
      await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
    });

    await step('its form is dropped in and leads straight to its blanks', async () => {
      await page
        .locator('[data-testid=request-form-file]')
        .setInputFiles({ name, mimeType: 'application/vnd.ms-excel', buffer: file() });
      await page.waitForURL(/\/forms\/[0-9a-f-]{36}\?request=/, LONG);
      await page
        .getByRole('button', { name: /全部采用|采用/ })
        .first()
        .waitFor(LONG);
      await picture('form-blanks');
    });

    await step('the proposals are taken over and the form is filled', async () => {
      await page.getByRole('button', { name: /采用/ }).first().click();
      await fillForm(page);
      await page.getByRole('link', { name: '去报出' }).click();
      await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
      await page.getByText('已填好').waitFor();
      await picture('request');
    });

    await step('handing in closes it, and the next one stands there with the same form', async () => {
      await page.getByRole('button', { name: '报出', exact: true }).click();
      await page.getByText('已报出，事项办结。').waitFor();
      await page.getByRole('link', { name: /下一次已立好/ }).click();
      await page.getByText('可一键填报').waitFor();
    });

    await step('the next month one click fills it', async () => {
      await page.getByRole('button', { name: '一键填报' }).click();
      await page.getByText('已填好').waitFor(LONG);
      expect(await page.locator('.request-form a[download]').count()).toBe(1);
      await page.goto(`${url}/d/${DISTRICT}/requests`);
      await page.locator('table.plain', { hasText: '市市场监管局' }).waitFor();
      await picture('requests');
    });

    await step('what is due this week stands on the first page of the day', async () => {
      await page.goto(`${url}/d/${DISTRICT}/morning`);
      await page.locator('.morning').getByText('数字变了什么').waitFor();
      await picture('morning');
    });

    await step('minutes are read line by line, and a decision becomes a task', async () => {
      await page.goto(`${url}/d/${DISTRICT}/meetings?new=1`);
      await page.locator('input[name=title]').fill('知识产权工作领导小组会议');
      await page.locator('textarea[name=minutes]').fill(MINUTES);
      await page.locator('form button[type=submit]').click();
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
      await page.locator('.meeting-decision').nth(1).waitFor();
      expect(await page.locator('.meeting-decision').count()).toBe(2);
      await page.locator('select[name=lead-2]').selectOption({ index: 1 });
      await page.locator('input[name=due-2]').fill(addDays(due, 30));
      await page.locator('.meeting-decision').nth(1).getByRole('button', { name: '立项' }).click();
      await page.locator('.meeting-decision', { hasText: '已立项' }).waitFor();
      await picture('meeting');
    });
  },
};

async function fillForm(page: Page): Promise<void> {
  const fill = page.getByRole('button', { name: '一键填报' });
  await fill.and(page.locator(':enabled')).waitFor(LONG);
  await fill.click();
  await page.getByRole('link', { name: '去报出' }).waitFor(LONG);
}
