import type { FrozenFigure, FrozenOfficial, FrozenSet, FrozenTarget } from '../freeze/frozenSet.ts';
import type { FreezeState } from '../freeze/state.ts';
import { WINDOW_NAMES } from '../freeze/windows.ts';
import type { BlankReason } from './blankReasons.ts';
import { chineseDay, wanYuan } from './chineseText.ts';

/** A frozen set as a document reads it. */
export interface FrozenReading {
  readonly id: string;
  readonly no: number;
  readonly state: FreezeState;
  readonly hash: string;
  readonly content: FrozenSet;
}

/** A number of the set under its key, in words; or why it is not known. */
export interface KnownNumber {
  readonly key: string;
  readonly label: string;
  /** As it is written, in the unit of `unit`; null: not known. */
  readonly text: string | null;
  /** In the unit it is written in. */
  readonly value: number | null;
  readonly unit: string;
  readonly source: string;
  readonly why: BlankReason;
}

const NOTHING_KNOWN: BlankReason = 'no-record';

/** Every number of the set under its key (`frozenNumbers`), with its words and its source. Money reads in 万元. */
export function numbersOf(reading: FrozenReading): ReadonlyMap<string, KnownNumber> {
  const numbers = new Map<string, KnownNumber>();
  const { figures, targets, contributions } = reading.content;
  const known = new Set(contributions.filter((c) => c.rows > 0).map((c) => c.indicator));
  const add = (n: KnownNumber) => numbers.set(n.key, n);
  for (const figure of figures)
    for (const n of ofFigure(reading, figure, known.has(figure.indicator))) add(n);
  for (const target of targets)
    for (const n of ofTarget(reading, target, target.indicator === null || known.has(target.indicator)))
      add(n);
  return numbers;
}

export function unitOf({ measure, unit }: Pick<FrozenFigure, 'measure' | 'unit'>): string {
  return measure === 'fen' ? '万元' : unit.zh;
}

function ofFigure(reading: FrozenReading, figure: FrozenFigure, known: boolean): KnownNumber[] {
  const key = `figure:${figure.indicator}`;
  const name = figure.label.zh;
  const unit = unitOf(figure);
  const main = figure.values[0];
  const numbers = figure.values.map((v): KnownNumber => {
    const days =
      v.since === null ? `截至${chineseDay(v.until)}` : `${chineseDay(v.since)}至${chineseDay(v.until)}`;
    const there = known && v.value !== null && v.text !== null;
    return {
      key: `${key}:${v.window}`,
      label: `${name}（${WINDOW_NAMES[v.window].zh}）`,
      text: there ? v.text : null,
      value: there ? Number(v.text) : null,
      unit,
      source: `${setName(reading)}，${days}`,
      why: known ? whyNot(figure) : NOTHING_KNOWN,
    };
  });
  const part = (id: string, label: string, amount: number): KnownNumber => ({
    key: `${key}:${id}`,
    label: `${name}（${label}）`,
    text: known ? shown(figure, amount) : null,
    value: known ? Number(shown(figure, amount)) : null,
    unit: figure.measure === 'fen' ? '万元' : '件',
    source: `${setName(reading)}，${main ? `截至${chineseDay(reading.content.period.to)}` : ''}`,
    why: NOTHING_KNOWN,
  });
  for (const v of figure.values) {
    numbers.push(part(`${v.window}:amount`, `${WINDOW_NAMES[v.window].zh}数量`, v.numerator));
    if (v.persons !== null)
      numbers.push({
        ...part(`${v.window}:persons`, `${v.vintage}年末常住人口`, 0),
        text: String(v.persons),
        value: v.persons,
        unit: '人',
      });
  }
  for (const s of figure.streets) numbers.push(part(`street:${s.street}`, s.name, s.amount));
  for (const c of figure.criteria) numbers.push(part(`criterion:${c.criterion}`, c.label.zh, c.amount));
  if (figure.official) numbers.push(official(key, name, unit, figure.official));
  return numbers;
}

function shown({ measure }: FrozenFigure, amount: number): string {
  return measure === 'fen' ? wanYuan(amount) : String(amount);
}

function whyNot(figure: FrozenFigure): BlankReason {
  if (figure.over === 'rate') return 'no-survey';
  return 'no-population';
}

function ofTarget(reading: FrozenReading, target: FrozenTarget, known: boolean): KnownNumber[] {
  const key = `target:${target.id}`;
  const unit = target.unit === 'fen' ? '万元' : target.unit;
  const at = `${setName(reading)}，截至${chineseDay(reading.content.period.to)}`;
  const number = (
    id: string,
    label: string,
    text: string | null,
    source: string,
    why: BlankReason,
  ): KnownNumber => ({
    key: `${key}:${id}`,
    label: `${target.id} ${target.title}（${label}）`,
    text,
    value: text === null || !/^-?[\d.]+$/.test(text) ? null : Number(text),
    unit,
    source,
    why,
  });
  const goal =
    target.target === null ? null : target.unit === 'fen' ? wanYuan(target.target) : String(target.target);
  const { plan } = reading.content;
  const numbers = [
    number('goal', '目标值', goal, plan ? `《${plan.title}》` : '', 'no-goal'),
    number('value', '期末值', known ? target.text : null, at, known ? 'no-data' : NOTHING_KNOWN),
    number(
      'atDue',
      '期限日数值',
      known ? target.textAtDue : null,
      `${setName(reading)}，截至${chineseDay(target.due)}`,
      target.due > reading.content.period.to ? 'not-due' : known ? 'no-data' : NOTHING_KNOWN,
    ),
    number('gap', '差距', known ? target.gapText : null, at, 'nothing-to-compare'),
  ];
  if (target.official) numbers.push(official(key, target.title, unit, target.official));
  return numbers;
}

function official(key: string, name: string, unit: string, said: FrozenOfficial): KnownNumber {
  return {
    key: `${key}:official`,
    label: `${name}（官方公布值）`,
    text: said.text,
    value: Number(said.text),
    unit,
    source: officialSource(said),
    why: 'no-data',
  };
}

export function officialSource({ issuer, documentNumber, asOf, page }: FrozenOfficial): string {
  const where = [issuer, documentNumber, page].filter((part) => part !== '').join('，');
  return `${where}，截至${chineseDay(asOf)}`;
}

export function setName({ no }: FrozenReading): string {
  return `冻结数据第${no}号`;
}
