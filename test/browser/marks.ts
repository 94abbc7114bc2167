import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from './support/expect.ts';
import { dryRun, uploadFile, write } from './support/importing.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370104';
const LONG = { timeout: 120_000 };

const REGISTER = `注册号,类别,商标名称,注册人,申请日,注册公告日,有效期至,状态,状态日期
12000001,30,槐香居,济南槐香食品有限公司,2019-01-02,2020-01-07,2030-01-06,注册,2026-10-31
12000002,9,白雪松,济南白雪松科技有限公司,2019-01-02,2020-01-07,2030-01-06,注册,2026-10-31
`;

/** Two names compared without an account; then a gazette file, a hit with its last day to oppose, and the matter to tell the holder. */
export const marks: Journey = {
  name: 'Marks are compared publicly, a gazette is watched, a holder is told',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    const folder = mkdtempSync(join(tmpdir(), 'sophora-marks-'));
    try {
      await step(
        'anybody compares two names: verdict, the differing character, a sentence to paste',
        async () => {
          await page.context().clearCookies();
          await page.goto(`${url}/marks`);
          await page.locator('input[name=a]').fill('康师傅');
          await page.locator('input[name=b]').fill('康帅傅');
          await page.locator('.mark-verdict-similar').waitFor(LONG);
          expect((await page.locator('.mark-look .mark-char').allTextContents()).join(' ')).toBe('师 帅');
          expect(await page.locator('#mark-sentence').textContent()).toContain('5.1.5');
          await picture('marks-compare');
        },
      );

      await step('the register’s marks are imported and searched by sound and look', async () => {
        const file = join(folder, 'marks.csv');
        writeFileSync(file, REGISTER);
        await signIn(page, url);
        await uploadFile(page, DISTRICT, file, 'marks');
        await dryRun(page);
        await write(page);
        await page.goto(`${url}/d/${DISTRICT}/marks?name=${encodeURIComponent('槐乡居')}`);
        await page.locator('.mark-hit-name', { hasText: '槐香居' }).waitFor(LONG);
        await picture('marks-search');
      });

      await step('a gazette file brings a hit side by side with its last day to oppose', async () => {
        const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
        const file = join(folder, 'gazette.csv');
        writeFileSync(
          file,
          `申请号,国际分类,商标名称,申请人名称,初步审定公告日\n78000001,30,槐乡居,某某食品有限公司,${day}\n78000002,12,千里马车,某某汽车有限公司,${day}\n`,
        );
        await page.goto(`${url}/d/${DISTRICT}/marks/watch`);
        await page.locator('header button.btn-primary').click();
        await page.locator('dialog input[name=file]').setInputFiles(file);
        await page.locator('dialog button[type=submit]').click();
        const hit = page.locator('.mark-watch > li', { hasText: '槐乡居' });
        await hit.waitFor(LONG);
        expect(await page.locator('.mark-watch > li').count()).toBe(1);
        expect(await hit.textContent()).toMatch(/异议最后一日 \d{4}-\d{2}-\d{2}/);
        await hit.locator('button[aria-expanded]').click();
        await hit.locator('.mark-pair').waitFor(LONG);
        await picture('marks-watch');
      });

      await step('one click opens the matter in which the holder is told', async () => {
        await page.locator('.mark-watch > li button.btn-primary').click();
        await page.waitForURL(/\/matters\/[0-9a-f-]{36}/, LONG);
        const offered = page.locator('.matter-actions');
        await offered.waitFor();
        expect(await offered.textContent()).toContain('登记已提示权利人');
        await page.goto(`${url}/d/${DISTRICT}/marks/watch?view=taken`);
        await page.locator('.mark-watch .tag-good', { hasText: '待提示权利人' }).waitFor();
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
