import { periodLabel } from '../../freeze/period.ts';
import { FREEZE_STATES } from '../../freeze/state.ts';
import { settingByKey } from '../../indicators/settings.ts';
import { chineseDay } from '../chineseText.ts';
import { officialSource, unitOf } from '../frozenNumbers.ts';
import type { Block, Table } from '../model.ts';
import type { Writer } from '../writer.ts';

/**
 * 附件“数据来源及口径”: which frozen set, what each figure counts and by which version of its rule, which population, which settings, which
 * official values. What a reader needs to work every number out again.
 */
export function sourcesAttachment(w: Writer, no: number | null): readonly Block[] {
  const { set } = w.facts;
  if (!set) return [];
  const { content } = set;
  const title = '数据来源及口径';
  const plan = content.plan;
  return [
    { is: 'attachment', no, title },
    w.paragraph`本材料中的数据取自${periodLabel(content.period.id).zh}冻结数据第${String(set.no)}号（${FREEZE_STATES[set.state].zh}），统计截至${chineseDay(content.period.to)}，台账序号${String(content.knownAt)}，数据摘要${set.hash.slice(0, 16)}。此后报来的文件和更正不改变这些数，有变化的在再次报送时列出。`,
    ...(plan
      ? [w.paragraph`目标和期限依据《${plan.title}》${plan.documentNumber}（第${String(plan.version)}版）。`]
      : []),
    w.paragraph`增减和增长率由表内有关数相减、相除得出；金额为登记金额，单位万元。未知的数留空并注明原因，不以零代替。`,
    { is: 'table', table: figureTable(w) },
    ...vintageLine(w),
    ...officialLines(w),
    ...settingLines(w),
  ];
}

function figureTable(w: Writer): Table {
  const { content } = w.facts.set!;
  const rows = new Map(content.contributions.map((c) => [c.indicator, c.rows]));
  return {
    caption: '指标口径与来源',
    columns: [
      { header: '指标', share: 40, align: 'left' },
      { header: '单位', share: 12, align: 'center' },
      { header: '时点或时段', share: 16, align: 'center' },
      { header: '口径版本', share: 14, align: 'center' },
      { header: '台账计入条目', share: 18, align: 'right' },
    ],
    rows: content.figures.map((figure) => [
      [{ text: figure.label.zh }],
      [{ text: unitOf(figure) }],
      [{ text: { stock: '期末', flow: '期间累计', rate: '最近调查' }[figure.over] }],
      [{ text: `第${content.ruleVersions[figure.indicator] ?? 1}版` }],
      [
        w.counted(
          `contributions:${figure.indicator}`,
          rows.get(figure.indicator) ?? 0,
          `${figure.label.zh}（台账计入条目）`,
          '冻结数据所附计入摘要',
        ),
      ],
    ]),
  };
}

function vintageLine(w: Writer): readonly Block[] {
  const { content } = w.facts.set!;
  const used = content.figures.flatMap((f) => f.values).find((v) => v.persons !== null);
  const vintage = content.vintages.find((v) => v.year === used?.vintage);
  if (!vintage) return [];
  return [
    w.paragraph`每万人口按${String(vintage.year)}年末常住人口${String(vintage.persons)}人计算（${vintage.source}）。`,
  ];
}

function officialLines(w: Writer): readonly Block[] {
  const said = w.facts.set!.content.figures.filter((f) => f.official !== null);
  if (said.length === 0) return [];
  return [
    w.paragraph`上级公布值：${said.flatMap((figure, i) => w.say`${i === 0 ? '' : '；'}${figure.label.zh}${w.number(`figure:${figure.indicator}:official`)}${unitOf(figure)}，见${officialSource(figure.official!)}`)}。与系统按台账计算的数不同的，逐条差异可在系统中查看。`,
  ];
}

function settingLines(w: Writer): readonly Block[] {
  const settings = Object.entries(w.facts.set!.content.settings).flatMap(([key, value]) => {
    const definition = settingByKey(key);
    if (!definition || value === null) return [];
    return `${definition.label.zh}：${definition.values?.[String(value)]?.zh ?? String(value)}`;
  });
  return settings.length === 0 ? [] : [w.paragraph`口径设置：${settings.join('；')}。`];
}
