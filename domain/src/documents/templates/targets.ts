import type { FrozenTarget } from '../../freeze/frozenSet.ts';
import { LIGHT_NAMES } from '../../indicators/lightNames.ts';
import { chineseDay } from '../chineseText.ts';
import { officialSource } from '../frozenNumbers.ts';
import type { Block, Run, Table } from '../model.ts';
import type { Writer } from '../writer.ts';
import { heading } from './elements.ts';

const COMPARED: Readonly<Record<FrozenTarget['comparator'], string>> = {
  gte: '不低于',
  gt: '超过',
  lte: '不超过',
  eq: '达到',
  rank: '不低于第',
  first: '建成',
  newCount: '新增',
  growth: '增长',
  multiple: '达到基数的',
};

/** The unit a target reads in: that of its figure where it is counted per head. */
export function targetUnit(w: Writer, target: FrozenTarget): string {
  if (target.evaluator === 'rank') return '位';
  const figure = w.facts.set?.content.figures.find((f) => f.indicator === target.indicator);
  if (figure && figure.measure === 'count' && figure.over !== 'rate') return figure.unit.zh;
  return target.unit === 'fen' ? '万元' : target.unit;
}

/** 工作目标进展: one paragraph a target – what the plan asks, what the figure says, the official value, the light. */
export function targetParagraphs(w: Writer): readonly Block[] {
  return targetsOf(w).map((target) => heading(3, targetSentence(w, target)));
}

export function targetsOf(w: Writer): readonly FrozenTarget[] {
  return w.facts.set?.content.targets ?? [];
}

function targetSentence(w: Writer, target: FrozenTarget): readonly Run[] {
  const key = `target:${target.id}`;
  const unit = targetUnit(w, target);
  const due = chineseDay(target.due);
  const asked =
    target.target === null
      ? w.say`方案要求在${due}前完成，没有写明数值`
      : w.say`目标为到${due}${COMPARED[target.comparator]}${w.number(`${key}:goal`)}${unit}`;
  const { to } = w.facts.set!.content.period;
  const said = official(w, target, unit);
  if (target.due >= to)
    return w.say`${target.title}。${asked}；截至${chineseDay(to)}${reached(w, target, unit, 'value')}，${standing(w, target)}${said}。`;
  // What was reached afterwards belongs to no target of the plan, but it is what the reader asks next.
  return w.say`${target.title}。${asked}；期限日${reached(w, target, unit, 'atDue')}，${standing(w, target)}${said}。截至${chineseDay(to)}${reached(w, target, unit, 'value')}。`;
}

function reached(w: Writer, target: FrozenTarget, unit: string, id: 'value' | 'atDue'): readonly Run[] {
  const number = w.number(`target:${target.id}:${id}`);
  if (number.gap !== undefined) return w.say`为${number}${unit}（暂缺，${w.why(number.gap)}）`;
  return target.evaluator === 'rank' ? w.say`位次与参评数为${number}` : w.say`为${number}${unit}`;
}

function official(w: Writer, target: FrozenTarget, unit: string): readonly Run[] {
  if (!target.official) return [];
  const decides = target.headline === 'official' ? '，以官方公布值为准' : '';
  return w.say`（官方公布值为${w.number(`target:${target.id}:official`)}${unit}，见${officialSource(target.official)}${decides}）`;
}

function standing(w: Writer, target: FrozenTarget): readonly Run[] {
  // A final evaluation judges what the day itself could not yet: the set of the last day still says “on track”.
  const light = w.facts.evaluation?.targets.find((t) => t.id === target.id)?.beforeLight ?? target.light;
  const state = LIGHT_NAMES[light].zh;
  if (light === 'grey') return w.say`暂不能评定`;
  const gap = w.known(`target:${target.id}:gap`);
  const apart = gap && gap.value !== 0 && (light === 'missed' || light === 'red' || light === 'yellow');
  return apart ? w.say`${state}，相差${w.number(gap.key)}${targetUnit(w, target)}` : w.say`${state}`;
}

/** How many targets stand in which light. */
export function lightSummary(w: Writer): readonly Run[] {
  const targets = targetsOf(w);
  if (targets.length === 0) return w.say`方案目标${w.unknown('targets', '方案目标', 'no-plan')}（暂缺）`;
  const count = (light: FrozenTarget['light'], word: string): readonly Run[] => {
    const n = targets.filter((t) => t.light === light).length;
    return n === 0
      ? []
      : w.say`，${word}${w.counted(`lights(${light})`, n, `评定为“${LIGHT_NAMES[light].zh}”的目标数`, '按冻结数据中各项目标的评定计数')}项`;
  };
  const all = w.counted('lights(all)', targets.length, '方案确定的量化目标数', '冻结数据中的目标数');
  return w.say`方案确定的${all}项目标中${count('done', '已完成')}${count('green', '进展正常')}${count('yellow', '预警')}${count('red', '滞后')}${count('missed', '到期未完成')}${count('grey', '暂不能评定')}`;
}

/** 目标完成情况表 */
export function targetTable(w: Writer): Table {
  return {
    caption: '工作目标完成情况',
    columns: [
      { header: '工作目标', share: 30, align: 'left' },
      { header: '单位', share: 13, align: 'center' },
      { header: '目标值', share: 13, align: 'right' },
      { header: '期限日数值', share: 15, align: 'right' },
      { header: '期末数值', share: 14, align: 'right' },
      { header: '评定', share: 15, align: 'center' },
    ],
    rows: targetsOf(w).map((target) => {
      const key = `target:${target.id}`;
      const over = target.due < w.facts.set!.content.period.to;
      return [
        [{ text: target.title }],
        [{ text: targetUnit(w, target) }],
        [target.target === null ? { text: '未写明' } : w.number(`${key}:goal`)],
        [over ? w.number(`${key}:atDue`) : { text: '未到期' }],
        [w.number(`${key}:value`)],
        [{ text: target.light === 'grey' ? '不能评定' : LIGHT_NAMES[target.light].zh }],
      ];
    }),
  };
}
