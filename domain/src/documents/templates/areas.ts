import type { Block, Run } from '../model.ts';
import { periodKind } from '../template.ts';
import type { Writer } from '../writer.ts';
import { heading } from './elements.ts';

/** 创造、运用、保护、服务: what the figures of a period say of each, compared with the period before and the year before. */
export function areas(w: Writer): readonly Block[] {
  return [
    heading(2, '知识产权创造'),
    w.paragraph`${flow(w, 'patent-grants')}，${flow(w, 'patent-filings')}，${flow(w, 'mark-registrations')}。`,
    w.paragraph`${stock(w, 'valid-inventions')}；${stock(w, 'high-value-inventions')}；${stock(w, 'valid-marks')}。${flow(w, 'pct-applications')}，${flow(w, 'madrid-registrations')}，${flow(w, 'copyright-registrations')}。${stock(w, 'geographical-indications')}。`,
    heading(2, '知识产权运用'),
    w.paragraph`${flow(w, 'pledge-finance')}，${flow(w, 'pledge-count')}；${stock(w, 'pledge-outstanding')}。${flow(w, 'loans-paid')}。${flow(w, 'deals')}。`,
    heading(2, '知识产权保护'),
    w.paragraph`${flow(w, 'cases-filed')}；${flow(w, 'case-count')}；${flow(w, 'case-fines')}；${stock(w, 'cases-open')}。${satisfaction(w)}。`,
    heading(2, '知识产权服务'),
    w.paragraph`${stock(w, 'service-bodies')}；${stock(w, 'mediation-bodies')}；${stock(w, 'holder-titles')}。`,
  ];
}

function figure(w: Writer, indicator: string) {
  return w.facts.set?.content.figures.find((f) => f.indicator === indicator);
}

function nameAndUnit(w: Writer, indicator: string): { name: string; unit: string } {
  const found = figure(w, indicator);
  return {
    name: found?.label.zh ?? indicator,
    unit: found?.measure === 'fen' ? '万元' : (found?.unit.zh ?? ''),
  };
}

/** 有效注册商标量82670件，比上期末增加1169件、比上年同日增长5.4% */
function stock(w: Writer, indicator: string): readonly Run[] {
  const key = `figure:${indicator}`;
  const { name, unit } = nameAndUnit(w, indicator);
  const now = w.known(`${key}:now`);
  if (!now) return missing(w, name, `${key}:now`, unit);
  return w.say`${name}${w.number(now.key)}${unit}${changed(w, now.key, `${key}:before`, '比上期末', unit)}${grown(w, now.key, `${key}:sameDay`, '比上年同日')}`;
}

/** 本期质押融资金额989万元，本年累计6350万元，同比下降6.8% */
function flow(w: Writer, indicator: string): readonly Run[] {
  const key = `figure:${indicator}`;
  const { name, unit } = nameAndUnit(w, indicator);
  const year = w.known(`${key}:thisYear`);
  if (!year) return missing(w, name, `${key}:thisYear`, unit);
  const kind = periodKind(w.facts.set?.content.period.id ?? '');
  const wholeYear = kind === 'year';
  const period = wholeYear || kind === 'day' ? [] : w.say`本期${w.number(`${key}:period`)}${unit}，`;
  return w.say`${name}${period}本年${wholeYear ? '' : '累计'}${w.number(year.key)}${unit}${grown(w, year.key, `${key}:samePeriod`, '同比')}`;
}

function satisfaction(w: Writer): readonly Run[] {
  const key = 'figure:protection-satisfaction:now';
  return w.known(key)
    ? w.say`知识产权保护满意率最近一次调查为${w.number(key)}%`
    : missing(w, '知识产权保护满意率', key, '%');
}

/** Blank, with the reason right behind it. */
function missing(w: Writer, name: string, key: string, unit: string): readonly Run[] {
  const blank = w.number(key);
  return w.say`${name}${blank}${unit}（暂缺，${w.why(key)}）`;
}

function changed(w: Writer, now: string, before: string, than: string, unit: string): readonly Run[] {
  const change = w.change(now, before);
  if (!change) return [];
  if (change.same) return w.say`，${than}持平`;
  return w.say`，${than}${change.up ? '增加' : '减少'}${change.run}${unit}`;
}

function grown(w: Writer, now: string, base: string, than: string): readonly Run[] {
  const [a, b] = [w.known(now), w.known(base)];
  if (!a || !b || a.value === null || b.value === null) return [];
  if (a.value === b.value) return w.say`，${than}持平`;
  const growth = w.growth(now, base);
  return growth ? w.say`，${than}${a.value > b.value ? '增长' : '下降'}${growth}%` : [];
}
