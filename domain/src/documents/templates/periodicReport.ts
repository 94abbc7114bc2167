import type { Label } from '../../basics/message.ts';
import { chineseDay } from '../chineseText.ts';
import type { PeriodKind, Template } from '../template.ts';
import type { Writer } from '../writer.ts';
import { areas } from './areas.ts';
import { heading, imprint, recipient, redHead, signature, title } from './elements.ts';
import {
  COPY_TO,
  ISSUER,
  NEXT,
  PRINTER,
  PROBLEMS,
  RECIPIENT,
  SIGNATORY,
  SIGNED_ON,
  WORK_DONE,
} from './fields.ts';
import { sourcesAttachment } from './sources.ts';
import { streetTable } from './streets.ts';
import { lightSummary, targetParagraphs, targetTable } from './targets.ts';
import { workParagraphs } from './work.ts';

/** 月报、季报、年报: progress target by target, the four areas, streets, work, problems, next steps (DOC-02). */
function periodicReport(id: string, label: Label, period: PeriodKind): Template {
  return {
    id,
    label,
    genre: 'report',
    group: 'ready',
    periods: [period],
    fields: [
      ISSUER,
      SIGNATORY,
      RECIPIENT,
      { ...WORK_DONE, fresh: true },
      PROBLEMS,
      NEXT,
      SIGNED_ON,
      COPY_TO,
      PRINTER,
    ],
    compose: (w) => {
      const name = `关于${w.period || '本期'}知识产权工作情况的报告`;
      return {
        title: name,
        head: redHead(w, true),
        blocks: [
          title(name),
          recipient(w),
          opening(w),
          heading(1, '工作目标进展'),
          w.paragraph`${lightSummary(w)}。各项目标情况如下。`,
          targetParagraphs(w),
          { is: 'table', table: targetTable(w) },
          heading(1, '主要数据'),
          areas(w),
          heading(2, '分街道情况'),
          w.paragraph`各街道主要数据见下表。未能确定街道的记录单列，合计数与全区数一致。`,
          { is: 'table', table: streetTable(w) },
          heading(1, '重点工作开展情况'),
          workParagraphs(w),
          w.paragraphs('workDone'),
          heading(1, '存在问题及原因'),
          behind(w),
          w.paragraphs('problems'),
          heading(1, '下一步工作'),
          w.paragraphs('next'),
          { is: 'attachments', titles: ['数据来源及口径'] },
          signature(w),
          sourcesAttachment(w, null),
        ],
        imprint: imprint(w),
      };
    },
  };
}

function opening(w: Writer) {
  const { set } = w.facts;
  if (!set) return w.paragraph`${w.unknown('set', '冻结数据', 'no-set')}`;
  const { plan, period } = set.content;
  const of = plan ? `《${plan.title}》${plan.documentNumber}实施情况及` : '';
  return w.paragraph`现将${w.period}${of}知识产权工作情况报告如下。数据统计截至${chineseDay(period.to)}，来源及口径见附件。`;
}

/** Which targets lag, from the lights; why is for a person to say. */
function behind(w: Writer) {
  const lagging = (w.facts.set?.content.targets ?? []).filter((t) =>
    ['red', 'yellow', 'missed'].includes(t.light),
  );
  if (lagging.length === 0) return [];
  return [w.paragraph`从目标评定看，${lagging.map((t) => `“${t.title}”`).join('、')}未达到进度或目标要求。`];
}

export const PERIODIC_REPORTS: readonly Template[] = [
  periodicReport('monthly-report', { zh: '月报', en: 'Monthly report' }, 'month'),
  periodicReport('quarterly-report', { zh: '季报', en: 'Quarterly report' }, 'quarter'),
  periodicReport('annual-report', { zh: '年报', en: 'Annual report' }, 'year'),
];
