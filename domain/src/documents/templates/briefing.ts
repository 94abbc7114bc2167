import { LIGHT_NAMES } from '../../indicators/lightNames.ts';
import { chineseDay } from '../chineseText.ts';
import type { Block } from '../model.ts';
import type { Template } from '../template.ts';
import type { Writer } from '../writer.ts';
import { areas } from './areas.ts';
import { heading, title } from './elements.ts';
import { ISSUER, NEXT, PROBLEMS } from './fields.ts';
import { sourcesAttachment } from './sources.ts';
import { lightSummary, targetsOf, targetTable } from './targets.ts';
import { workParagraphs } from './work.ts';

/** 领导小组汇报材料: what a leader asks first – will each target be met, which not, what is asked of the meeting. */
export const BRIEFING: Template = {
  id: 'leading-group-briefing',
  label: { zh: '领导小组汇报材料', en: 'Briefing of the leading group' },
  genre: 'material',
  group: 'ready',
  periods: ['day', 'month', 'quarter', 'year'],
  fields: [
    ISSUER,
    { id: 'meeting', label: { zh: '会议名称', en: 'Meeting' }, kind: 'line', optional: true },
    { id: 'heldOn', label: { zh: '汇报日期', en: 'Day' }, kind: 'line', optional: true, fresh: true },
    PROBLEMS,
    NEXT,
    {
      id: 'decisions',
      label: { zh: '提请会议研究的事项', en: 'What the meeting is asked to decide' },
      kind: 'text',
      fresh: true,
    },
  ],
  compose: (w) => {
    const name = '知识产权强区建设工作情况汇报';
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        { is: 'centered', runs: w.field('issuer') },
        w.field('heldOn').length > 0
          ? [{ is: 'centered' as const, runs: w.say`（${w.field('heldOn')}）` }]
          : [],
        w.field('meeting').length > 0
          ? [w.paragraph`按照${w.field('meeting')}安排，现将有关情况汇报如下。`]
          : [],
        heading(1, '总体进展'),
        w.paragraph`截至${w.facts.set ? chineseDay(w.facts.set.content.period.to) : ''}，${lightSummary(w)}。`,
        { is: 'table', table: targetTable(w) },
        heading(1, '需要关注的目标'),
        attention(w),
        heading(1, '主要数据'),
        areas(w),
        heading(1, '事项办理'),
        orNothing(w, workParagraphs(w)),
        heading(1, '存在问题'),
        w.paragraphs('problems'),
        heading(1, '下一步打算'),
        w.paragraphs('next'),
        heading(1, '提请会议研究的事项'),
        w.paragraphs('decisions'),
        sourcesAttachment(w, null),
      ],
    };
  },
};

function attention(w: Writer): readonly Block[] {
  const watched = targetsOf(w).filter((t) => ['red', 'yellow', 'missed', 'grey'].includes(t.light));
  if (watched.length === 0) return [w.paragraph`没有预警、滞后或者不能评定的目标。`];
  return watched.map((t) => {
    const gap = w.known(`target:${t.id}:gap`);
    const apart = gap && gap.value !== 0 ? w.say`，相差${w.number(gap.key)}${gap.unit}` : [];
    const why =
      t.light !== 'grey'
        ? apart
        : w.say`：${t.target === null ? '方案没有写明数值，需要设定' : '没有可评定的数据'}`;
    return heading(
      3,
      w.say`${t.title}：${t.light === 'grey' ? '暂不能评定' : LIGHT_NAMES[t.light].zh}${why}。`,
    );
  });
}

function orNothing(w: Writer, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : [w.paragraph`本期没有登记的督办和会商事项。`];
}
