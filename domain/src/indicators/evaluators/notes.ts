import type { Label } from '../../basics/message.ts';

/** What evaluators add to a light, in words. `{name}` stands for a parameter. */
export const EVALUATION_NOTES = {
  'undecided-no-number': {
    zh: '文件没有写明数值：在“设置”中设定后才能评定',
    en: 'the document names no number: it can be judged once one is set',
  },
  'file-missing': {
    zh: '还缺“{kind}”文件，暂不能算出数值',
    en: 'the file “{kind}” is missing for a value',
  },
  'undecided-no-base': {
    zh: '没有可比的基数，不能评定增长',
    en: 'no base to compare with, growth cannot be judged',
  },
  'undecided-no-data': { zh: '没有数据，尚不能评定', en: 'no data, not yet decidable' },
  'undecided-no-rank': {
    zh: '文件没有写明名次：在“设置”中设定前几位后才能评定',
    en: 'the document names no place: it can be judged once one is set',
  },
  'undecided-no-table': {
    zh: '没有载有本区的同级通报，尚不能评定',
    en: 'no circular with the peers’ figures, not yet decidable',
  },
  'undecided-too-few': {
    zh: '有效答卷 {n} 份，少于设定的 {floor} 份，且置信区间跨过目标：不认定“达到”',
    en: '{n} valid answers, fewer than the {floor} set, and the interval reaches below the target: “reached” is refused',
  },
  sample: {
    zh: '{survey}：有效答卷 {n} 份，95% 置信区间 {low}%—{high}%',
    en: '{survey}: {n} valid answers, 95 % interval {low}–{high} %',
  },
  response: { zh: '有效回收率 {percent}%', en: 'response {percent} %' },
  'response-unknown': {
    zh: '没有发放数，回收率不明',
    en: 'what was sent out is not known, so neither is the response',
  },
  score: {
    zh: '满意度（另一个数，满分 100）{score}',
    en: 'score (another figure, of 100) {score}',
  },
  unweighted: {
    zh: '没有各类对象的总体数，未加权',
    en: 'the sizes of the groups are not known: not weighted',
  },
  'group-unheard': {
    zh: '没有“{group}”的有效答卷，其权重分给其余对象',
    en: 'nobody of “{group}” answered; the others carry its weight',
  },
  'rank-of': {
    zh: '{day} 第 {place} 位，共 {of} 个区县，见 {document}',
    en: 'place {place} of {of} on {day}, by {document}',
  },
  'rank-ties': { zh: '与另外 {ties} 个区县并列', en: 'tied with {ties} more' },
  'rank-differs': {
    zh: '文件所列名次为第 {stated} 位，按其数值计算为第 {place} 位',
    en: 'the document states place {stated}; by its own values it is {place}',
  },
  'milestone-begun': {
    zh: '另有 {count} 项尚未走完步骤或缺佐证',
    en: '{count} more lack a step or the evidence',
  },
  'rises-each-year': {
    zh: '{indicator}逐年提升：{years}，每年都高于上一年',
    en: '{indicator} rose every year: {years}',
  },
  'rises-so-far': {
    zh: '{indicator}逐年提升：{years}，{open} 年尚未结束',
    en: '{indicator} has risen so far: {years}; {open} is not over',
  },
  'rise-broken': {
    zh: '{indicator}没有逐年提升：{years}，{year} 年未高于上一年',
    en: '{indicator} did not rise every year: {years}; {year} was not above the year before',
  },
  'rise-too-early': {
    zh: '{indicator}逐年提升：只有一年的数，尚不能评定',
    en: '{indicator} rising every year: one year only, not yet decidable',
  },
  'rise-undefined': {
    zh: '{indicator}逐年提升：文件没有说明口径，尚不能评定',
    en: '{indicator} rising every year: the document does not say what is meant, so it cannot be judged',
  },
} as const satisfies Record<string, Label>;
export type NoteCode = keyof typeof EVALUATION_NOTES;
