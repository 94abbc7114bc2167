import { toDayNumber } from '../../basics/plainDate.ts';
import { chineseDay } from '../chineseText.ts';
import type { Block } from '../model.ts';
import type { Template } from '../template.ts';
import type { Writer } from '../writer.ts';
import { areas } from './areas.ts';
import { body, contactNote, heading, imprint, letterHead, recipient, signature, title } from './elements.ts';
import { BODY, CONTACT, COPY_TO, ISSUER, PRINTER, RECIPIENT, SIGNED_ON } from './fields.ts';
import { sourcesAttachment } from './sources.ts';
import { formFoot, formHead, SIGNED_FORM } from './tables.ts';
import { lightSummary, targetTable } from './targets.ts';

/** 简报: the office's own bulletin, numbered by it, filled from a period's figures. */
const BULLETIN: Template = {
  id: 'bulletin',
  label: { zh: '简报', en: 'Bulletin (简报)' },
  genre: 'bulletin',
  group: 'house',
  periods: ['day', 'month', 'quarter', 'year'],
  fields: [
    {
      id: 'bulletinName',
      label: { zh: '简报名称', en: 'Name of the bulletin' },
      hint: { zh: '如：知识产权工作简报', en: 'as it stands at the head' },
      kind: 'line',
    },
    {
      id: 'issueNo',
      label: { zh: '期号', en: 'Issue' },
      hint: { zh: '如：第3期（总第15期）', en: 'as counted by the office' },
      kind: 'line',
      fresh: true,
    },
    { ...ISSUER, label: { zh: '编印单位', en: 'Issued by' } },
    { id: 'printedOn', label: { zh: '编印日期', en: 'Printed on' }, kind: 'line', fresh: true },
    { id: 'headline', label: { zh: '标题', en: 'Headline' }, kind: 'line', fresh: true },
    { ...BODY, optional: true },
    { ...COPY_TO, label: { zh: '报送、发送', en: 'Sent to' } },
    PRINTER,
  ],
  compose: (w) => {
    const text = (id: string) =>
      w
        .field(id)
        .map((r) => r.text)
        .join('');
    const name = text('headline');
    return {
      title: name,
      head: {
        form: 'bulletin',
        name: text('bulletinName'),
        issue: text('issueNo'),
        issuer: text('issuer'),
        day: text('printedOn'),
      },
      blocks: [
        title(name),
        body(w, 'body'),
        w.facts.set
          ? [
              heading(1, '目标进展'),
              w.paragraph`截至${chineseDay(w.facts.set.content.period.to)}，${lightSummary(w)}。`,
              { is: 'table' as const, table: targetTable(w) },
              heading(1, '主要数据'),
              ...areas(w),
              ...sourcesAttachment(w, null),
            ]
          : [],
      ],
      imprint: imprint(w),
    };
  },
};

/**
 * 提示函: a reminder of the IP office to the unit in charge of a matter. It is not 督办: 政府督查 belongs to the government's own body
 * (政府督查工作条例, in force since 2021-02-01, articles 6 and 7).
 */
const PROMPT_LETTER: Template = {
  id: 'prompt-letter',
  label: { zh: '提示函', en: 'Reminder letter (提示函)' },
  genre: 'prompt',
  group: 'house',
  periods: [],
  about: 'matter',
  fields: [
    ISSUER,
    {
      ...RECIPIENT,
      optional: true,
      hint: { zh: '不填则为责任单位', en: 'The unit in charge unless given' },
      fresh: true,
    },
    {
      id: 'asked',
      label: { zh: '提请事项', en: 'What is asked' },
      hint: { zh: '每行一段', en: 'A paragraph a line' },
      kind: 'text',
    },
    {
      id: 'answerBy',
      label: { zh: '反馈期限', en: 'Answer by' },
      hint: { zh: '如：2026年12月10日', en: 'a day' },
      kind: 'line',
      fresh: true,
    },
    CONTACT,
    SIGNED_ON,
    COPY_TO,
  ],
  compose: (w) => {
    const { matter } = w.facts;
    const name = `关于${matter?.title ?? ''}的提示函`;
    return {
      title: name,
      head: letterHead(w),
      blocks: [
        title(name),
        w.field('recipient').length > 0 || !matter
          ? recipient(w)
          : { is: 'recipient', runs: [{ text: `${matter.lead}：` }] },
        matterFacts(w),
        w.paragraphs('asked'),
        w.paragraph`请于${w.field('answerBy')}前将办理情况书面反馈。`,
        w.paragraph`特此提示。`,
        signature(w),
        contactNote(w),
      ],
      imprint: imprint(w, false),
    };
  },
};

function matterFacts(w: Writer): readonly Block[] {
  const { matter, today } = w.facts;
  if (!matter) return [];
  const task = matter.task === '' ? '' : `（工作方案任务${matter.task}）`;
  const support = matter.support.length === 0 ? '' : `，配合单位为${matter.support.join('、')}`;
  const deliverable = matter.deliverable === '' ? '' : `，应当形成${matter.deliverable}`;
  const due = matter.due === null ? '' : `，应于${chineseDay(matter.due)}前完成`;
  return [
    w.paragraph`“${matter.title}”${task}由你单位牵头办理${support}，于${chineseDay(matter.openedOn)}立项${due}${deliverable}。目前处于“${matter.state}”环节${daysLeft(w)}。`,
    matter.progress === ''
      ? w.paragraph`截至${chineseDay(today)}，没有收到进展情况。`
      : w.paragraph`最近一次报来的进展：${matter.progress}`,
  ];
}

function daysLeft(w: Writer) {
  const { matter, today } = w.facts;
  if (!matter?.due) return [];
  const days = toDayNumber(matter.due) - toDayNumber(today);
  const source = `事项期限${chineseDay(matter.due)}，今日${chineseDay(today)}`;
  const count = w.counted(
    'matter:days',
    Math.abs(days),
    days < 0 ? '已超过期限的天数' : '距期限天数',
    source,
  );
  if (days === 0) return w.say`，期限即为今日`;
  return days < 0 ? w.say`，已超过期限${count}天` : w.say`，距期限还有${count}天`;
}

/** 台账: tasks with owner, time, state, evidence – what a person lists; the figures behind them come from their own registers. */
const LEDGER: Template = {
  id: 'ledger-table',
  label: { zh: '台账', en: 'Ledger table (台账)' },
  genre: 'table',
  group: 'house',
  periods: [],
  fields: [
    { id: 'ledgerName', label: { zh: '台账名称', en: 'Name' }, kind: 'line' },
    ...SIGNED_FORM,
    {
      id: 'entries',
      label: { zh: '条目', en: 'Entries' },
      hint: {
        zh: '每行一条，用“｜”分隔：事项｜责任单位｜完成时限｜进展｜佐证',
        en: 'One a line, parted by ｜: task｜unit｜due｜progress｜evidence',
      },
      kind: 'list',
    },
  ],
  compose: (w) => {
    const name = w
      .field('ledgerName')
      .map((r) => r.text)
      .join('');
    const entries = w.list('entries');
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        formHead(w),
        {
          is: 'table',
          table: {
            caption: '',
            columns: [
              { header: '序号', share: 8, align: 'center' },
              { header: '事项', share: 30, align: 'left' },
              { header: '责任单位', share: 17, align: 'left' },
              { header: '完成时限', share: 13, align: 'center' },
              { header: '进展', share: 18, align: 'left' },
              { header: '佐证', share: 14, align: 'left' },
            ],
            rows:
              entries.length === 0
                ? [[[{ text: '1' }], w.field('entries'), [], [], [], []]]
                : entries.map((line, i) => [[{ text: String(i + 1) }], ...cells(line, 5)]),
          },
        },
        formFoot(w),
      ],
    };
  },
};

/** 佐证材料目录: which paper proves which target; the papers' own names and numbers are written by whoever keeps them. */
const EVIDENCE: Template = {
  id: 'evidence-catalogue',
  label: { zh: '佐证材料目录', en: 'Catalogue of evidence (佐证目录)' },
  genre: 'table',
  group: 'house',
  periods: ['day', 'quarter', 'year'],
  fields: [
    ...SIGNED_FORM,
    {
      id: 'papers',
      label: { zh: '佐证材料', en: 'Papers' },
      hint: {
        zh: '每行一份，用“｜”分隔：对应目标｜材料名称｜文号或日期｜页数',
        en: 'One a line, parted by ｜: target｜paper｜number or day｜pages',
      },
      kind: 'list',
    },
  ],
  compose: (w) => {
    const name = '佐证材料目录';
    const targets = w.facts.set?.content.targets ?? [];
    const official = targets.filter((t) => t.official !== null);
    const papers = w.list('papers');
    const rows = [
      ...official.map((t) => [
        t.title,
        t.official!.file || t.official!.issuer,
        `${t.official!.documentNumber}`,
        t.official!.page,
      ]),
      ...papers.map((line) => line.split(/[｜|]/)),
    ];
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        formHead(w),
        {
          is: 'table',
          table: {
            caption: '',
            columns: [
              { header: '序号', share: 9, align: 'center' },
              { header: '对应目标', share: 28, align: 'left' },
              { header: '材料名称', share: 33, align: 'left' },
              { header: '文号或日期', share: 19, align: 'left' },
              { header: '页', share: 11, align: 'center' },
            ],
            rows: [
              ...rows.map((row, i) => [[{ text: String(i + 1) }], ...cells(row.join('｜'), 4)]),
              ...(papers.length === 0
                ? [[[{ text: String(rows.length + 1) }], w.field('papers'), [], [], []]]
                : []),
            ],
          },
        },
        { is: 'flush', runs: w.say`说明：上级通报由系统按官方公布值的出处列出；其他材料由承办人补充。` },
        formFoot(w),
      ],
    };
  },
};

function cells(line: string, columns: number) {
  const parts = line.split(/[｜|]/).map((part) => part.trim());
  return Array.from({ length: columns }, (_, i) => (parts[i] ? [{ text: parts[i]! }] : []));
}

/** 宣传周总结: what was done in the week is known to people only; the numbers it boasts of come from the set. */
const PUBLICITY: Template = {
  id: 'publicity-week',
  label: { zh: '宣传周活动总结', en: 'Publicity week' },
  genre: 'material',
  group: 'ready',
  periods: ['day', 'month', 'quarter', 'year'],
  fields: [
    ISSUER,
    { id: 'theme', label: { zh: '活动主题', en: 'Theme' }, kind: 'line', fresh: true },
    {
      id: 'days',
      label: { zh: '活动时间', en: 'Days' },
      hint: { zh: '如：4月20日至26日', en: 'as it was held' },
      kind: 'line',
      fresh: true,
    },
    {
      id: 'events',
      label: { zh: '主要活动', en: 'Events' },
      hint: { zh: '每行一项：时间、地点、内容、参加人数', en: 'One a line: day, place, what, how many' },
      kind: 'text',
      fresh: true,
    },
    {
      id: 'media',
      label: { zh: '宣传报道', en: 'Press' },
      hint: { zh: '每行一条：媒体、标题、日期', en: 'One a line' },
      kind: 'text',
      fresh: true,
    },
    { id: 'effect', label: { zh: '活动成效', en: 'Effect' }, kind: 'text', fresh: true },
    { id: 'improve', label: { zh: '不足和改进', en: 'To be improved' }, kind: 'text' },
    SIGNED_ON,
  ],
  compose: (w) => {
    const year = w.facts.set?.content.period.to.slice(0, 4) ?? w.facts.today.slice(0, 4);
    const name = `${year}年全国知识产权宣传周活动总结`;
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        w.paragraph`${year}年全国知识产权宣传周以“${w.field('theme')}”为主题，活动时间为${w.field('days')}。现将活动情况总结如下。`,
        heading(1, '主要活动'),
        w.paragraphs('events'),
        heading(1, '宣传报道'),
        w.paragraphs('media'),
        heading(1, '活动成效'),
        w.paragraphs('effect'),
        w.facts.set
          ? [w.paragraph`截至${chineseDay(w.facts.set.content.period.to)}的主要数据如下。`, ...areas(w)]
          : [],
        heading(1, '不足和改进'),
        w.paragraphs('improve'),
        signature(w),
        sourcesAttachment(w, null),
      ],
    };
  },
};

export const HOUSE: readonly Template[] = [PUBLICITY, BULLETIN, PROMPT_LETTER, LEDGER, EVIDENCE];
