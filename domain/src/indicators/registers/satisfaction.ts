import { date } from '../../basics/plainDate.ts';
import { dayOf, registerIndicator, textOf } from './registerIndicator.ts';

/**
 * 满意率 answers: every valid questionnaire counts one on its day, under what was answered. The share and the score are made
 * of these sums by group (see `evaluators/rate.ts`); questionnaires without an answer are shown and not counted.
 */
export const satisfaction = registerIndicator({
  id: 'protection-satisfaction',
  label: { zh: '知识产权保护满意率', en: 'Satisfaction with protection' },
  unit: { zh: '%', en: '%' },
  kind: 'surveyAnswers',
  version: 1,
  seated: false,
  rule: {
    id: 'SAT-01',
    validFrom: date('2022-11-22'),
    source: { document: '全国知识产权保护满意度调查的三类对象；满意率按方案用语', certainty: 'platform' },
    statement: {
      zh: '满意率＝“非常满意”“比较满意”的份额，按三类对象的总体数加权（事后分层）；满意度是另一个数：1至5档折合20至100分的加权平均。无效和未作答的答卷不计。',
      en: 'The share of “very” and “fairly satisfied”, weighted by the size of the three groups (post-stratified). The score is another figure: answers 1–5 as 20–100 points. Invalid and unanswered questionnaires are left out.',
    },
    code: 'domain/src/indicators/evaluators/rate.ts',
  },
  criteria: {
    satisfied: { zh: '其中：满意（非常满意、比较满意）', en: 'Thereof satisfied' },
    '?answer-invalid': { zh: '答卷无效', en: 'Invalid questionnaire' },
    '?no-answer': { zh: '没有回答总体满意程度', en: 'No overall answer' },
  },
  say(d) {
    const on = dayOf(d, 'answered');
    if (on === undefined) return undefined;
    if (d.facts.validity === 'invalid')
      return { gap: '?answer-invalid', from: on, reason: { code: 'answer-invalid' } };
    const answer = d.facts.overall;
    if (typeof answer !== 'number')
      return { gap: '?no-answer', from: on, reason: { code: 'answer-missing' } };
    const group = textOf(d, 'group');
    return {
      from: on,
      reasons: [{ code: 'answered', params: { date: on, answer } }],
      also: answer >= 4 ? ['satisfied'] : [],
      dims: [`group:${group}`, `answer:${answer}`, `survey:${textOf(d, 'survey')}|${group}|${answer}`],
    };
  },
});
