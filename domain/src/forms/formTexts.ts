import type { Label } from '../basics/message.ts';
import type { FigureValue, FormWindow } from './binding.ts';
import type { FormSpan } from './form.ts';

/** Why a binding is proposed, and why a blank stays empty. `{name}` stands for a parameter. */
export const FORM_REASONS = {
  'form-decided-before': {
    zh: '同样的标签在“{form}”中已由人确认',
    en: 'The same words were decided in “{form}”',
  },
  'form-words': { zh: '标签中的“{words}”对应“{figure}”', en: '“{words}” in the label stands for “{figure}”' },
  'form-words-above': { zh: '另据表题或上文的“{words}”', en: 'and by “{words}” in the title or before' },
  'form-words-left': {
    zh: '标签中“{words}”没有用上，请核对',
    en: '“{words}” of the label is not accounted for; please check',
  },
  'form-street': { zh: '按行中的街道取数', en: 'of the street named in the row' },
  'form-date-filled': { zh: '填报日期，取填表当天', en: 'Day of filling: the day the form is filled' },
  'form-date-as-of': { zh: '数据截止日', en: 'The day the figures are of' },
  'form-name-of-unit': { zh: '填报单位名称', en: 'Name of the reporting unit' },
  'form-name-of-district': { zh: '本区名称', en: 'Name of the district' },
  'form-other-district': {
    zh: '“{name}”不是本区，由其自行填报',
    en: '“{name}” is another district and reports itself',
  },
  'form-by-hand': { zh: '“{word}”没有记录可取，手工填写', en: 'No record tells “{word}”; filled by hand' },
  'form-unknown': { zh: '没有找到对应的指标或清单', en: 'No figure or list answers to these words' },
  'form-too-unlike': {
    zh: '最接近“{nearest}”，但“{rest}”不是一回事，请人工选择',
    en: 'Nearest is “{nearest}”, but “{rest}” says something else; please choose',
  },
  'form-row-per-street': {
    zh: '每个街道一行，{figures} 列取街道指标',
    en: 'A row per street; {figures} columns are figures of the street',
  },
  'form-list': {
    zh: '{columns} 列中有 {found} 列与“{list}”的字段相符',
    en: '{found} of {columns} columns are fields of “{list}”',
  },
  'form-not-decided': { zh: '取数方式尚未确认', en: 'Not decided yet' },
  'form-manual': { zh: '手工填写', en: 'Filled by hand' },
  'form-file-missing': {
    zh: '还没有导入“{kind}”，不能算出',
    en: '“{kind}” has not been imported, so it is not known',
  },
  'form-amounts-missing': {
    zh: '{count} 条记录没有填写金额',
    en: '{count} records do not say their amount',
  },
  'form-no-data-so-early': {
    zh: '台账中最早的记录是 {first}，{to} 以前无数据',
    en: 'The earliest record is of {first}; nothing is known until {to}',
  },
  'form-day-ahead': { zh: '截止日 {day} 还没有到', en: '{day} has not come yet' },
  'form-growth-from-nothing': { zh: '对比期为 0，不能计算增长率', en: 'No rate of growth from nothing' },
  'form-no-target': { zh: '工作方案中没有这项指标的目标值', en: 'The plan sets no target for it' },
  'form-no-official': { zh: '没有上级公布值', en: 'No official value is on record' },
  'form-no-population': { zh: '没有可用的常住人口数', en: 'No population on record' },
  'form-not-by-street': { zh: '这项分类没有分街道的数', en: 'This breakdown is not kept by street' },
  'form-no-rate': { zh: '这不是比率指标', en: 'This is not a rate' },
  'form-no-unit-name': {
    zh: '您的账号没有所属单位，请填写固定文字',
    en: 'Your account belongs to no unit; write the name as a fixed text',
  },
  'form-unit-mismatch': { zh: '“{unit}”不适用于这个数', en: '“{unit}” does not fit this number' },
  'form-data-to': {
    zh: '数据截至 {dataTo}，此后的变化还没有收到',
    en: 'Data reach {dataTo}; what changed since has not come',
  },
  'form-list-empty': { zh: '本期没有符合条件的记录', en: 'No record in this period' },
  'form-list-too-long': {
    zh: '记录超过 {limit} 条，只填前 {limit} 条',
    en: 'More than {limit} records; only the first {limit} are filled in',
  },
  'form-list-cut': {
    zh: '旧版 .xls 不能加行：共 {rows} 条，表中只有 {height} 行',
    en: 'Rows cannot be added to an old .xls: {rows} records, {height} rows',
  },
} as const satisfies Record<string, Label>;

export const SPAN_NAMES: Readonly<Record<FormSpan, Label>> = {
  month: { zh: '月报', en: 'Monthly' },
  quarter: { zh: '季报', en: 'Quarterly' },
  half: { zh: '半年报', en: 'Half-yearly' },
  year: { zh: '年报', en: 'Yearly' },
};

export const WINDOW_NAMES: Readonly<Record<FormWindow, Label>> = {
  form: { zh: '本期（存量为期末数）', en: 'This period (stock: at its end)' },
  month: { zh: '本月', en: 'This month' },
  quarter: { zh: '本季', en: 'This quarter' },
  year: { zh: '本年累计', en: 'This year so far' },
  all: { zh: '历年累计', en: 'All years' },
  lastForm: { zh: '上期', en: 'Period before' },
  lastMonth: { zh: '上月', en: 'Last month' },
  sameForm: { zh: '上年同期', en: 'Same period last year' },
  sameMonth: { zh: '上年同月', en: 'Same month last year' },
  sameYear: { zh: '上年同期累计', en: 'Same months last year' },
  yearEnd: { zh: '上年全年（存量为上年末）', en: 'Last year (stock: at its end)' },
  newForm: { zh: '本期新增', en: 'Gained this period' },
  newYear: { zh: '本年新增', en: 'Gained this year' },
};

export const VALUE_NAMES: Readonly<Record<FigureValue, Label>> = {
  amount: { zh: '数量或金额', en: 'Number or sum' },
  perTenThousand: { zh: '每万人口', en: 'Per 10,000 residents' },
  value: { zh: '比率', en: 'Rate' },
  target: { zh: '目标值', en: 'Target' },
  done: { zh: '完成率（%）', en: 'Share of the target (%)' },
  gap: { zh: '尚差', en: 'Still missing' },
  growth: { zh: '同比增长（%）', en: 'Growth on a year before (%)' },
  change: { zh: '同比增减', en: 'Change on a year before' },
  chain: { zh: '环比增长（%）', en: 'Growth on the period before (%)' },
  population: { zh: '常住人口', en: 'Residents' },
  official: { zh: '上级公布值', en: 'Official value' },
};
