import type { PlainDate } from '../basics/plainDate.ts';
import { chineseDay, trimmed } from '../documents/chineseText.ts';
import type { Block, ComposedDocument, Run } from '../documents/model.ts';
import { DOCKET_KINDS, type DocketKind } from './entry.ts';

/** One right in a letter: what is due, by when, and what it costs today; null: nothing to pay is known. */
export interface ReminderRight {
  readonly number: string;
  readonly title: string;
  readonly what: DocketKind;
  readonly year: number;
  readonly due: PlainDate;
  readonly lastDay: PlainDate;
  readonly nowFen: number | null;
}

/**
 * 期限提醒函: one letter to one holder with all its rights. A free service and no agency: it says so, and that the notices of the
 * national office decide.
 */
export function reminderLetter(
  holder: string,
  rights: readonly ReminderRight[],
  { issuer, day, mark }: { readonly issuer: string; readonly day: PlainDate; readonly mark: string | null },
): ComposedDocument {
  const title = '知识产权期限提醒函';
  const blocks: Block[] = [
    { is: 'title', text: title },
    { is: 'recipient', runs: say(`${holder}：`) },
    paragraph(
      `截至${chineseDay(day)}，按登记信息推算，贵单位有${rights.length}件知识产权的手续须在下列日期前办理，逾期可能丧失权利：`,
    ),
    {
      is: 'table',
      table: {
        caption: '须办理的手续',
        columns: [
          { header: '号码', share: 24, align: 'left' },
          { header: '名称', share: 30, align: 'left' },
          { header: '手续', share: 16, align: 'left' },
          { header: '应办理日', share: 15, align: 'center' },
          { header: '最迟', share: 15, align: 'center' },
        ],
        rows: rights.map((right) =>
          [right.number, right.title, whatOf(right), right.due, right.lastDay].map((text) => say(text)),
        ),
      },
    },
    ...sums(rights),
    paragraph(
      '本函是公益提醒，不代办手续；期限和金额以国家知识产权局的通知为准，由权利人自行负责。已经办理或者决定放弃的，请告知我们。',
    ),
    { is: 'signature', issuer: say(issuer), day: say(chineseDay(day)) },
  ];
  return { title, head: { form: 'plain' }, blocks, imprint: null, mark, numbers: [], gaps: [] };
}

function sums(rights: readonly ReminderRight[]): Block[] {
  const fen = rights.reduce((sum, { nowFen }) => sum + (nowFen ?? 0), 0);
  return fen === 0
    ? []
    : [paragraph(`今日办理，上列各项合计约${trimmed(fen / 100, 2)}元（含已产生的滞纳金）。`)];
}

function whatOf({ what, year }: ReminderRight): string {
  return year > 0 ? `第${year}年年费` : DOCKET_KINDS[what].zh;
}

const say = (text: string): readonly Run[] => [{ text }];
const paragraph = (text: string): Block => ({ is: 'paragraph', runs: say(text) });
