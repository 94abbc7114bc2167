import type { Browser, Page } from 'playwright-core';
import { expect } from './support/expect.ts';
import type { Journey } from './support/journey.ts';
import { signIn, useOneTimeLink } from './support/signIn.ts';

const DISTRICT = '370104';
const FILE = { name: '进度说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n已开工') };

/**
 * A task of the plan becomes a supervised matter: opened, approved by a second person, sent out, answered on a phone by a
 * link without an account with a file as evidence, passed and closed by two people.
 */
export const supervision: Journey = {
  name: 'A task of the plan is supervised from opening to closing, answered on a phone without an account',
  width: 1280,
  height: 800,
  async run({ page, url, link, step, picture }) {
    let second: Page | undefined;
    let phone: Page | undefined;
    let address = '';

    await step('the plan leads to a new matter with what the plan says filled in', async () => {
      await enter(page, url, link);
      await page.goto(`${url}/d/${DISTRICT}/plan`);
      await page.locator('a[href*="/matters/new?task="]').first().click();
      await page.locator('select[name=lead]').waitFor();
      expect(await page.locator('input[name=title]').inputValue()).toContain('建设');
      await page.locator('input[name=due]').fill('2027-06-30');
      await page.locator('form button[type=submit]').click();
      await page.waitForURL(/\/matters\/[0-9a-f-]{36}$/);
    });

    await step('a second person approves it; whoever opened it sends it out', async () => {
      second = await colleague(page, url);
      await second.goto(page.url());
      await act(second, '审核通过');
      await page.reload();
      await act(page, '下发');
      await page.getByText('待签收').first().waitFor();
    });

    await step('a link is made for somebody without an account', async () => {
      await page.getByRole('button', { name: '发链接' }).click();
      await page.locator('input[name=recipient]').fill('王经办');
      await page.locator('dialog button[type=submit]').click();
      address = await page.locator('[data-testid=answer-link]').inputValue();
      expect(address).toContain(`/answer/${DISTRICT}/`);
      await page.keyboard.press('Escape');
      await picture('matter');
    });

    await step(
      'on a phone the link signs, takes a file and answers, without scrolling to the side',
      async () => {
        const browser = page.context().browser() as Browser;
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
        phone = await context.newPage();
        await phone.goto(address);
        await phone.locator('.answer-send', { hasText: '签收' }).click();
        await phone.getByText('办理中').first().waitFor();
        await phone.getByRole('tab', { name: '反馈', exact: true }).click();
        await phone.locator('textarea[name=answer]').fill('项目已经开工，主体完成三成。');
        await phone.locator('[data-testid=evidence-file]').setInputFiles(FILE);
        await phone.locator('.evidence-files', { hasText: FILE.name }).waitFor();
        const wide = await phone.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide).toBe(await phone.evaluate<number>('document.documentElement.clientWidth'));
        await phone.locator('.answer-send', { hasText: '反馈' }).click();
        await phone.getByText('待复核').first().waitFor();
      },
    );

    await step('who made the link cannot pass it; a second person passes, the first closes', async () => {
      await page.reload();
      await page.locator('summary', { hasText: '暂时不能办理' }).waitFor();
      await second!.reload();
      await act(second!, '复核通过');
      await page.reload();
      await act(page, '办结销号');
      await page.getByText('已办结销号').first().waitFor();
      const file = page.locator('a', { hasText: FILE.name });
      expect((await file.getAttribute('href')) ?? '').toContain('/files/');
    });

    await step('the closed matter takes nothing more by its link', async () => {
      await phone!.reload();
      await phone!.getByText('这件事项已经办结').waitFor();
      await phone!.context().close();
      await second!.context().close();
    });
  },
};

async function enter(page: Page, url: string, link: string): Promise<void> {
  await page.goto(link);
  const fresh = await Promise.race([
    page
      .locator('input[type=password]')
      .first()
      .waitFor()
      .then(() => true),
    page
      .locator('.note-bad')
      .first()
      .waitFor()
      .then(() => false),
  ]);
  // An earlier journey has used the link already.
  if (fresh) await useOneTimeLink(page, link);
  else await signIn(page, url);
}

/** Takes an action of the page: its button, then the form as it stands. */
async function act(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** A second person of the office, signed in beside the first. */
async function colleague(page: Page, url: string): Promise<Page> {
  const made = (await page.evaluate(`(async () => {
    const me = await (await fetch('/api/me')).json();
    const answer = await fetch('/api/d/${DISTRICT}/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': me.csrf },
      body: JSON.stringify({ name: '第二人', login: 'second-' + Date.now(), grant: { role: 'office' } }),
    });
    return answer.json();
  })()`)) as { link?: { path: string } };
  const path = made.link?.path;
  if (path === undefined) throw new Error(`no second person: ${JSON.stringify(made)}`);
  const context = await (page.context().browser() as Browser).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
  });
  const other = await context.newPage();
  await useOneTimeLink(other, `${url}${path}`);
  return other;
}
