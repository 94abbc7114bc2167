import { LIGHT_NAMES } from '../../indicators/lightNames.ts';
import { chineseDay } from '../chineseText.ts';
import type { Block, Run, Table } from '../model.ts';
import type { Template } from '../template.ts';
import type { Writer } from '../writer.ts';
import { areas } from './areas.ts';
import { heading, imprint, recipient, redHead, signature, title } from './elements.ts';
import { COPY_TO, ISSUER, PRINTER, RECIPIENT, SIGNATORY, SIGNED_ON } from './fields.ts';
import { sourcesAttachment } from './sources.ts';
import { streetTable } from './streets.ts';
import { targetParagraphs, targetsOf, targetUnit } from './targets.ts';

/**
 * 终期评估报告: each target on its due day, as reported then and as known now with what changed since, lessons, and where the next plan
 * starts (DOC-02). Filled from a set frozen of the plan's last day.
 */
export const FINAL_EVALUATION: Template = {
  id: 'final-evaluation',
  label: { zh: '终期评估报告', en: 'Final evaluation' },
  genre: 'report',
  group: 'ready',
  periods: ['day', 'month', 'quarter', 'year'],
  fields: [
    ISSUER,
    SIGNATORY,
    RECIPIENT,
    {
      id: 'measures',
      label: { zh: '主要做法和成效', en: 'What was done and what came of it' },
      kind: 'text',
    },
    { id: 'lessons', label: { zh: '不足与经验', en: 'Shortcomings and lessons' }, kind: 'text' },
    { id: 'nextPlan', label: { zh: '下一周期安排建议', en: 'Proposals for the next plan' }, kind: 'text' },
    SIGNED_ON,
    COPY_TO,
    PRINTER,
  ],
  compose: (w) => {
    const plan = w.facts.set?.content.plan;
    const years = plan ? `${plan.from.slice(0, 4)}—${plan.to.slice(0, 4)}年` : '';
    const name = `关于${years}知识产权工作方案实施情况的终期评估报告`;
    return {
      title: name,
      head: redHead(w, true),
      blocks: [
        title(name),
        recipient(w),
        plan
          ? w.paragraph`《${plan.title}》${plan.documentNumber}实施期为${chineseDay(plan.from)}至${chineseDay(plan.to)}。现将终期评估情况报告如下。`
          : w.paragraph`${w.unknown('plan', '工作方案', 'no-plan')}`,
        heading(1, '工作目标完成情况'),
        targetParagraphs(w),
        heading(1, '当时报送与现在核实的对照'),
        comparison(w),
        heading(1, '主要数据'),
        areas(w),
        { is: 'table', table: streetTable(w) },
        heading(1, '主要做法和成效'),
        w.paragraphs('measures'),
        heading(1, '不足与经验'),
        w.paragraphs('lessons'),
        heading(1, '下一周期安排建议'),
        w.paragraph`下一周期各项目标的基数以上表“当时”一列为准，增量指标从零起算。`,
        w.paragraphs('nextPlan'),
        { is: 'attachments', titles: ['数据来源及口径'] },
        signature(w),
        sourcesAttachment(w, null),
      ],
      imprint: imprint(w),
    };
  },
};

function comparison(w: Writer): readonly Block[] {
  const { evaluation } = w.facts;
  if (!evaluation) return [w.paragraph`${w.unknown('evaluation', '终期对照', 'no-then')}`];
  return [
    w.paragraph`下表“当时”取所选冻结数据所知，“现在”取台账序号${String(evaluation.now)}所知；两者不同的，是期末以后报来的文件、更正或者口径变化所致，逐条原因见系统中的终期评估。`,
    { is: 'table', table: comparisonTable(w) },
  ];
}

function comparisonTable(w: Writer): Table {
  const said = new Map(w.facts.evaluation!.targets.map((t) => [t.id, t]));
  const source = `终期评估，台账序号${w.facts.evaluation!.now}`;
  const text = (key: string, label: string, value: string | null): Run =>
    value === null ? w.unknown(key, label, 'not-known-then') : w.quoted(key, value, label, source);
  return {
    caption: '终期对照',
    columns: [
      { header: '工作目标', share: 34, align: 'left' },
      { header: '单位', share: 13, align: 'center' },
      { header: '目标值', share: 13, align: 'right' },
      { header: '当时', share: 13, align: 'right' },
      { header: '现在', share: 13, align: 'right' },
      { header: '评定', share: 14, align: 'center' },
    ],
    rows: targetsOf(w).map((target) => {
      const one = said.get(target.id);
      const goal = target.target === null ? { text: '未写明' } : w.number(`target:${target.id}:goal`);
      const light = one?.beforeLight ?? one?.nowLight ?? target.light;
      return [
        [{ text: target.title }],
        [{ text: targetUnit(w, target) }],
        [goal],
        [text(`evaluation:${target.id}:before`, `${target.title}（当时）`, one?.before ?? null)],
        [text(`evaluation:${target.id}:now`, `${target.title}（现在）`, one?.now ?? null)],
        [{ text: light === 'grey' ? '不能评定' : LIGHT_NAMES[light].zh }],
      ];
    }),
  };
}
