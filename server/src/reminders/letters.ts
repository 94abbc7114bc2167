import { Readable } from 'node:stream';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type ReminderRight, reminderLetter } from '@sophora/domain/docket/reminderLetter';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { zipSync } from 'fflate';
import { writeDocx } from '../documents/index.ts';
import { download } from '../platform/http/download.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { type Firm, hasAccount } from './firms.ts';

/** Letters in one .zip; more firms are narrowed first. */
const MOST_LETTERS = 1000;

/** 提醒函: to each firm that nobody with an account looks after. */
export async function letters(
  services: Services,
  district: string,
  firms: readonly Firm[],
): Promise<Response> {
  const unreached = firms.filter((firm) => !hasAccount(firm));
  if (unreached.length === 0) throw new Refusal('reminders-none');
  if (unreached.length > MOST_LETTERS) throw new Refusal('reminders-too-many', { most: MOST_LETTERS });
  const { rows } = await services.pool.query<{ name: string; kind: string }>(
    'SELECT name, kind FROM district WHERE code = $1',
    [district],
  );
  const { name, kind } = rows[0]!;
  const numbers = await numbersOf(
    services,
    district,
    unreached.flatMap(({ rows: rights }) => rights.map(({ id }) => id)),
  );
  const made = {
    issuer: `${name}市场监督管理局知识产权科`,
    day: services.today(),
    mark: kind === 'demo' ? '演示数据' : null,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [i, { holder, rows: rights }] of unreached.entries()) {
    const letter = reminderLetter(
      holder,
      rights.map((row): ReminderRight => {
        const { number = '', title = row.title } = numbers.get(row.id) ?? {};
        const due = row.due as PlainDate;
        return {
          number,
          title,
          what: row.what,
          year: row.year,
          due,
          lastDay: row.lastDay as PlainDate,
          nowFen: row.nowFen,
        };
      }),
      made,
    );
    files[`${String(i + 1).padStart(3, '0')} ${fileName(holder)}.docx`] = await writeDocx(letter);
  }
  const bytes = zipSync(files, { level: 0 });
  return download(Readable.from([Buffer.from(bytes)]), `期限提醒函-${made.day}.zip`);
}

/** What no file system takes is left out. */
function fileName(holder: string): string {
  return holder.replace(/[\\/:*?"<>|\p{C}]/gu, '').slice(0, 60);
}

async function numbersOf(
  { pool }: Services,
  district: string,
  ids: readonly string[],
): Promise<Map<string, { number: string; title: string }>> {
  const { rows } = await pool.query<{
    id: string;
    kind: string;
    application: string | null;
    mark: string | null;
    title: string | null;
    name: string | null;
  }>(
    `SELECT record_id AS id, kind, facts ->> 'applicationNumber' AS application, facts ->> 'number' AS mark,
       facts ->> 'title' AS title, facts ->> 'name' AS name
     FROM record WHERE district_code = $1 AND kind IN ('patents', 'marks') AND record_id = ANY ($2::uuid[])`,
    [district, ids],
  );
  return new Map(
    rows.map(({ id, kind, application, mark, title, name }) => [
      id,
      kind === 'marks'
        ? { number: mark ?? '', title: name ?? '' }
        : { number: application === null ? '' : formatApplicationNumber(application), title: title ?? '' },
    ]),
  );
}
