import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { screeningTruth, TUNING_SEED } from '@sophora/domain/screening/truth/truth';
import { expect } from './support/expect.ts';
import { dryRun, uploadFile, write } from './support/importing.ts';
import type { Journey } from './support/journey.ts';
import { signIn } from './support/signIn.ts';

const DISTRICT = '370104';
const LONG = { timeout: 120_000 };

/** From a list of filings to a lead with its texts side by side, its check, and a list from above. */
export const screening: Journey = {
  name: 'Filings are screened, a lead is checked, a list from above is received',
  width: 1440,
  height: 900,
  async run({ page, url, step, picture }) {
    const folder = mkdtempSync(join(tmpdir(), 'sophora-screening-'));
    try {
      await step('a list of published filings is imported', async () => {
        const file = join(folder, 'filings.csv');
        writeFileSync(file, filings());
        await signIn(page, url);
        await uploadFile(page, DISTRICT, file, 'patents');
        await dryRun(page);
        await write(page);
      });

      await step('screening the register proposes the three filings with one text', async () => {
        await page.goto(`${url}/d/${DISTRICT}/screening`);
        await page.locator('.screen-facts button, .card button.btn-primary').first().click();
        await page.locator('.screen-item', { hasText: '文字相同' }).first().waitFor(LONG);
        expect(await page.locator('.screen-item', { hasText: '联合一号有限公司' }).count()).toBe(1);
        await picture('screening-queue');
      });

      await step('the lead shows the texts side by side, the ties and what speaks against it', async () => {
        await page.locator('.screen-item', { hasText: '联合一号有限公司' }).locator('a').first().click();
        await page.locator('.screen-pair article').nth(1).waitFor();
        expect(await page.locator('.screen-text').first().textContent()).toMatch(/本(发明|实用新型|申请)/);
        await page.locator('table.plain', { hasText: '某某专利代理事务所' }).first().waitFor();
        await picture('screening-lead');
      });

      await step(
        'beginning the check opens a matter in which no notice of the district is possible',
        async () => {
          await page.locator('header button.btn-primary').click();
          await page.waitForURL(/\/matters\/[0-9a-f-]{36}/);
          await page.locator('.matter-actions').waitFor();
          const offered = (await page.locator('.matter-actions').textContent()) ?? '';
          expect(offered).toContain('邀请约谈（自愿）');
          expect(offered).not.toMatch(/通知/);
        },
      );

      await step('a list from above is received, what cannot be read is said row by row', async () => {
        const list = join(folder, 'list.csv');
        writeFileSync(
          list,
          `申请号,发明名称,申请人\n${numberOf(1)},一种装置,联合一号有限公司\n不是号码,甲,乙\n`,
        );
        await page.goto(`${url}/d/${DISTRICT}/screening/batches`);
        await page.locator('header button.btn-primary').click();
        await page.locator('dialog input[name=file]').setInputFiles(list);
        for (const [name, value] of [
          ['title', '第一批核查清单'],
          ['document', '函〔2026〕1号'],
          ['issuer', '市局'],
          ['due', '2026-12-31'],
        ] as const)
          await page.locator(`dialog input[name=${name}]`).fill(value);
        await page.locator('dialog button[type=submit]').click();
        await page.locator('dialog .note-warn').waitFor();
        expect(await page.locator('dialog .note-warn').textContent()).toContain('第 3 行');
        await page.locator('dialog a.btn-primary').click();
        await page.locator('td', { hasText: numberOf(1) }).waitFor();
        await picture('screening-batch');
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const digitsOf = (serial: number): string => `20251${String(8_000_000 + serial * 37).slice(0, 7)}`;
const numberOf = (serial: number): string => `${digitsOf(serial)}.${checkCharacter(digitsOf(serial))}`;

/** Thirty unrelated filings, and three of one text under several names with one agency. */
function filings(): string {
  const truth = screeningTruth(TUNING_SEED, 400, 0);
  const names = ['', '联合一号有限公司', '联合二号有限公司', '联合三号有限公司'];
  const rows = Array.from({ length: 33 }, (_, i) => {
    const one = i >= 1 && i <= 3;
    const text = truth.text(one ? 300 : i).replaceAll(',', '，');
    const day = `2025-${String(1 + (i % 9)).padStart(2, '0')}-15`;
    const name = one ? names[i]! : `试验${i}号有限公司`;
    return [
      numberOf(i),
      `一种装置${i}`,
      day,
      '2025-12-02',
      name,
      'B23B39/00',
      '审中',
      one ? '某某专利代理事务所' : '',
      text,
    ].join();
  });
  return `${['申请号,专利名称,申请日,公开（公告）日,申请（专利权）人,主分类号,法律状态,专利代理机构,摘要', ...rows].join('\n')}\n`;
}
