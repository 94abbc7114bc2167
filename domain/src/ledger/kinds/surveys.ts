import { cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, integerField, problem, textField } from '../fieldTypes.ts';
import type { Field, Kind } from '../kind.ts';
import { shown } from '../shown.ts';
import { SURVEY_GROUPS } from '../valueLabels.ts';

/** 调查对象: the three groups of the satisfaction survey, each a stratum of its own. */
const GROUP_WORDS: Readonly<Record<string, keyof typeof SURVEY_GROUPS>> = {
  知识产权权利人: 'holder',
  企业: 'holder',
  专业人员: 'professional',
  公众: 'public',
  社会公众人士: 'public',
};

const groupField: Field = choiceField(
  'group',
  '调查对象',
  'Group',
  ['对象类别', '调查对象类别', '受访者类别', '群体', '样本类别'],
  SURVEY_GROUPS,
  GROUP_WORDS,
  { required: true },
);

const surveyField: Field = textField(
  'survey',
  '调查批次',
  'Survey',
  ['调查名称', '批次', '调查编号', '调查期次'],
  {
    required: true,
  },
);

/** 满意度调查: instrument, frame and what was sent out, a row for each group of each survey. */
export const surveys: Kind = {
  id: 'surveys',
  label: { zh: '满意度调查', en: 'Satisfaction surveys' },
  unit: { zh: '个', en: 'strata' },
  fields: [
    surveyField,
    groupField,
    integerField('frame', '总体数', 'Frame', ['抽样框总体', '抽样框', '总体规模', '样本框总数'], {
      min: 1,
      max: 2_000_000_000,
    }),
    integerField('issued', '发放样本数', 'Sent out', ['发放数', '发放问卷数', '抽取样本数', '样本量'], {
      min: 0,
      max: 100_000_000,
    }),
    dateField('from', '调查开始日期', 'Field work from', ['开始日期', '调查起始日期']),
    dateField('to', '调查结束日期', 'Field work to', ['结束日期', '调查截止日期'], { recognise: () => 0 }),
    textField('instrument', '问卷版本', 'Instrument', ['问卷', '问卷名称', '调查问卷版本']),
    textField('tableNumber', '表号', 'Table number', ['调查表号']),
    textField('approval', '批准文号', 'Approval', ['备案文号', '批准或备案文号']),
    textField('body', '调查机构', 'Surveyor', ['执行机构', '第三方机构', '实施单位']),
    textField('document', '报告文件', 'Report', ['调查报告', '来源文件', '依据文件']),
  ],
  identify: (facts) =>
    typeof facts.survey === 'string' && typeof facts.group === 'string'
      ? [{ scheme: 'survey', value: `${facts.survey}|${facts.group}` }]
      : [],
  title: (facts) => `${facts.survey} ${SURVEY_GROUPS[facts.group as 'holder']?.zh ?? ''}`,
  list: {
    columns: ['survey', 'group', 'frame', 'issued', 'from', 'to', 'body'],
    filters: ['survey', 'group'],
    sorts: ['survey', 'from', 'to'],
    search: ['survey', 'body'],
  },
};

const ANSWERS: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:1分?|非常不满意|很不满意)$/],
  [2, /^(?:2分?|不太满意|较不满意|不满意)$/],
  [3, /^(?:3分?|一般)$/],
  [4, /^(?:4分?|比较满意|较满意|满意|基本满意)$/],
  [5, /^(?:5分?|非常满意|很满意)$/],
];
const NO_ANSWER = /^(?:不了解|不清楚|说不清|拒答|未作答|0)$/;

/** 调查答卷: one answered questionnaire, without a name. */
export const surveyAnswers: Kind = {
  id: 'surveyAnswers',
  label: { zh: '满意度答卷', en: 'Survey answers' },
  unit: { zh: '份', en: 'answers' },
  fields: [
    surveyField,
    textField('respondent', '问卷编号', 'Questionnaire', ['答卷编号', '样本编号', '序号'], {
      required: true,
    }),
    groupField,
    dateField('answered', '作答日期', 'Answered on', ['答卷日期', '填写日期', '调查日期', '提交日期'], {
      required: true,
    }),
    {
      name: 'overall',
      label: { zh: '总体满意程度', en: 'Overall satisfaction' },
      type: 'integer',
      synonyms: ['总体评价', '总体满意度', '满意程度', '总体满意情况'],
      normalise(raw) {
        const text = cellLine(raw);
        if (isBlankMarker(text) || NO_ANSWER.test(text)) return { ok: true, value: null };
        const answer = ANSWERS.find(([, words]) => words.test(text));
        return answer
          ? { ok: true, value: answer[0] }
          : problem('choice', {
              text: shown(raw),
              allowed: '非常满意、比较满意、一般、不太满意、非常不满意',
            });
      },
    },
    choiceField(
      'validity',
      '是否有效',
      'Valid',
      ['有效性', '答卷状态', '质控结果'],
      { valid: { zh: '有效', en: 'valid' }, invalid: { zh: '无效', en: 'invalid' } },
      { 是: 'valid', 否: 'invalid', 合格: 'valid', 不合格: 'invalid', 废卷: 'invalid' },
    ),
    textField('channel', '渠道', 'Channel', ['调查方式', '作答渠道']),
    textField('address', '所在街道', 'Street', ['街道', '受访者街道']),
  ],
  identify: (facts) =>
    typeof facts.survey === 'string' && typeof facts.respondent === 'string'
      ? [{ scheme: 'surveyAnswer', value: `${facts.survey}|${facts.respondent}` }]
      : [],
  title: (facts) => `${facts.survey} ${facts.respondent}`,
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['survey', 'respondent', 'group', 'answered', 'overall', 'validity'],
    filters: ['survey', 'group', 'validity'],
    sorts: ['respondent', 'answered'],
    search: ['survey', 'respondent'],
  },
};
