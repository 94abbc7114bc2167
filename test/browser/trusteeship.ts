import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from './support/expect.ts';
import { dryRun, uploadFile, write } from './support/importing.ts';
import type { Journey } from './support/journey.ts';
import { signIn, useOneTimeLink } from './support/signIn.ts';

const DISTRICT = '370104';
const FIRM = '看护试验有限公司';
const PATENTS = `申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日
201910601862.2,一种看护试验钻床,2019-07-21,2020-01-03,2021-03-01,${FIRM},B23B39/00,有效,2026-10-31
`;
const ANNUITIES = '申请号,年度,缴费日期,缴费金额\n201910601862.2,7,2025-07-21,2000\n';

/** A firm's clerk gets an account and answers on a phone: what do I owe by when, and why; and what a letter asks. */
export const trusteeship: Journey = {
  name: 'A firm is entrusted, and its clerk reads on a phone what is owed by when and why',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    const folder = mkdtempSync(join(tmpdir(), 'sophora-trust-'));
    let phone: Page | undefined;
    let invitation = '';
    try {
      await step('a patent and its annuities are imported', async () => {
        await signIn(page, url);
        for (const [kind, text] of [
          ['patents', PATENTS],
          ['annuities', ANNUITIES],
        ] as const) {
          const file = join(folder, `${kind}.csv`);
          writeFileSync(file, text);
          await uploadFile(page, DISTRICT, file, kind);
          await dryRun(page);
          await write(page);
        }
      });

      await step('the office registers the firm, and gives its clerk an account', async () => {
        invitation = await inviteClerk(page);
        await page.goto(`${url}/d/${DISTRICT}/portfolios`);
        await page.locator('header button.btn-primary').click();
        await page.locator('dialog select[name=unit]').selectOption({ label: FIRM });
        expect(await page.locator('dialog input[name=holder]').inputValue()).toBe(FIRM);
        await page.locator('dialog input[name=basis]').fill('托管协议第1号');
        await page.locator('dialog button[type=submit]').click();
        await page.locator('td', { hasText: '托管协议第1号' }).waitFor();
        await picture('trusteeship');
      });

      await step('signed in on a phone the clerk sees what is owed by when without a tap', async () => {
        const context = await (page.context().browser() as Browser).newContext({
          viewport: { width: 390, height: 844 },
          locale: 'zh-CN',
        });
        phone = await context.newPage();
        await useOneTimeLink(phone, `${url}${invitation}`);
        await phone.waitForURL(/\/mine$/);
        const right = phone.locator('.docket-item', { hasText: '一种看护试验钻床' });
        await right.waitFor();
        expect(await right.textContent()).toContain('2026-07-21');
        expect(await right.textContent()).toMatch(/元/);
        const wide = await phone.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide).toBe(await phone.evaluate<number>('document.documentElement.clientWidth'));
      });

      await step('one tap says why', async () => {
        await phone!.locator('.docket-item button').first().click();
        await phone!.locator('.docket-why ol li').first().waitFor();
        expect(await phone!.locator('.docket-why').textContent()).toContain('2019-07-21');
      });

      await step('what the clerk notes down is kept, and the office does not read it', async () => {
        await phone!.getByRole('button', { name: '记一项' }).click();
        await phone!.locator('dialog input[required]').fill('配方一号');
        await phone!.locator('dialog button[type=submit]').click();
        await phone!.locator('.trust-facts', { hasText: '配方一号' }).waitFor();
        await page.reload();
        await page.locator('td', { hasText: '托管协议第1号' }).waitFor();
        expect((await page.locator('main').textContent()) ?? '').not.toMatch(/配方/);
      });

      await step('an official letter put in as a PDF is read, what it does not say is asked', async () => {
        const file = join(folder, '通知书.pdf');
        await letterAsPdf(page, file);
        await phone!.goto(`${url}/d/${DISTRICT}/letters`);
        await phone!.locator('[data-testid=letter-file]').setInputFiles(file);
        const card = phone!.locator('.letter-card');
        await card.waitFor();
        const fields = card.locator('.input');
        expect(await fields.nth(0).inputValue()).toBe('further-action');
        expect(await fields.nth(1).inputValue()).toBe('201910601862.2');
        await card.locator('option', { hasText: '看护试验钻床' }).waitFor({ state: 'attached' });
        expect(await fields.nth(3).inputValue()).toBe('2026-11-10');
        expect(await fields.nth(4).inputValue()).toBe('');
      });

      await step('confirmed it has its last day and says why; the office has no part in it', async () => {
        await phone!.locator('.letter-card .input').nth(4).selectOption('electronic');
        await phone!.getByRole('button', { name: '确认' }).click();
        // Two months from the day of issue: 10 January 2027 is a Sunday.
        await phone!.locator('.letter-head', { hasText: '2027-01-11' }).waitFor();
        await phone!.locator('.letter-card summary').click();
        expect(await phone!.locator('.letter-card ol').textContent()).toContain('2026-11-10');
        const wide = await phone!.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide).toBe(await phone!.evaluate<number>('document.documentElement.clientWidth'));
        await page.goto(`${url}/d/${DISTRICT}/letters`);
        await page.locator('.center-state').waitFor();
      });

      await step('a question goes to the office in one step, and its answer comes back', async () => {
        await phone!.goto(`${url}/d/${DISTRICT}/mine`);
        await phone!.getByRole('button', { name: '问一句' }).click();
        await phone!.locator('dialog textarea').fill('第八年年费逾期了，还能补缴吗？');
        await phone!.locator('dialog select').selectOption({ index: 1 });
        await phone!.locator('dialog button[type=submit]').click();
        await phone!.waitForURL(/\/matters\//);
        const path = new URL(phone!.url()).pathname;
        await page.goto(`${url}${path}`);
        await page.getByRole('button', { name: '答复' }).first().click();
        await page
          .locator('dialog textarea, dialog input[type=text]')
          .first()
          .fill('可以，在滞纳期内加收滞纳金。');
        await page.locator('dialog button[type=submit]').click();
        await page.getByText('已答复').first().waitFor();
        await phone!.reload();
        await phone!.getByText('可以，在滞纳期内加收滞纳金。').first().waitFor();
      });

      await step('the firm gives an agency its mandate and takes it back; the office sees both', async () => {
        const agency = await inviteAgency(page);
        await phone!.goto(`${url}/d/${DISTRICT}/mine`);
        await phone!.getByRole('button', { name: '委托代理机构' }).click();
        await phone!.locator('dialog select').selectOption({ label: agency });
        await phone!.locator('dialog input.input').first().fill('委托书第9号');
        await phone!.locator('dialog button[type=submit]').click();
        await phone!.locator('.trust-facts', { hasText: '委托书第9号' }).waitFor();
        await page.goto(`${url}/d/${DISTRICT}/portfolios`);
        await page.locator('td', { hasText: '委托书第9号' }).waitFor();
        phone!.once('dialog', (dialog) => void dialog.accept());
        await phone!.getByRole('button', { name: '撤回' }).click();
        await phone!.getByText('没有委托给任何机构').waitFor();
        await page.reload();
        await page.locator('td', { hasText: '托管协议第1号' }).first().waitFor();
        expect(await page.locator('td', { hasText: '委托书第9号' }).count()).toBe(0);
        await phone!.context().close();
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The office invites the clerk of an agency in one step; the name of the agency. */
async function inviteAgency(page: Page): Promise<string> {
  const agency = '看护试验代理机构';
  await page.goto(page.url().replace(/\/d\/(\d+)\/.*/, '/d/$1/portfolios'));
  await page.getByRole('button', { name: '邀请经办人' }).click();
  await page.locator('dialog select').selectOption('delegated');
  const fields = page.locator('dialog input.input');
  // Whose rights, which agency, on what ground, who, under what name.
  for (const [i, value] of [
    '另一委托人有限公司',
    agency,
    '委托书第8号',
    '代理人',
    `agent-${Date.now()}`,
  ].entries())
    await fields.nth(i).fill(value);
  await page.locator('dialog button[type=submit]').click();
  await page.locator('.link-once input').waitFor();
  expect(await page.locator('.link-once input').inputValue()).toContain('/welcome#');
  return agency;
}

/** A letter as the office of patents prints it: headings apart, the number with a label, a line broken in a sentence. */
async function letterAsPdf(page: Page, file: string): Promise<void> {
  const printer = await page.context().newPage();
  await printer.setContent(`<meta charset="utf-8"><body style="font: 14px 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif">
    <p>申请号：201910601862.2</p><p style="text-align: right">发文日：2026年11月10日</p>
    <h1 style="text-align: center; letter-spacing: 6px">第二次审查意见通知书</h1>
    <p>发明创造名称：一种看护试验钻床</p><p>申请人应当在收到本通知书之日起两个月内<br>陈述意见，期满未答复的，该申请视为撤回。</p>`);
  writeFileSync(file, await printer.pdf({ format: 'A4' }));
  await printer.close();
}

/** The unit of the firm and an account in it; the path of the one-time link. */
async function inviteClerk(page: Page): Promise<string> {
  const made = (await page.evaluate(`(async () => {
    const me = await (await fetch('/api/me')).json();
    const post = async (path, body) => (await fetch('/api/d/${DISTRICT}/' + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': me.csrf },
      body: JSON.stringify(body),
    })).json();
    const unit = await post("units", { type: "outside", name: "${FIRM}", document: "托管协议第1号" });
    const grant = { role: 'enterprise', unitId: unit.unit?.unitId ?? unit.unitId };
    return post('people', { name: '经办人', login: 'clerk-' + Date.now(), grant });
  })()`)) as { link?: { path: string } };
  const path = made.link?.path;
  if (path === undefined) throw new Error(`no account: ${JSON.stringify(made)}`);
  return path;
}
