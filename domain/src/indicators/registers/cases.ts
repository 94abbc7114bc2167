import { date } from '../../basics/plainDate.ts';
import type { Dossier } from '../dossier.ts';
import { dayOf, registerIndicator, type Say, textOf } from './registerIndicator.ts';

const SOURCE = {
  document: '国家知识产权局、国家市场监督管理总局办案统计通行口径；以案号去重',
  certainty: 'platform',
} as const;

const GAPS = {
  '?case-no-day': { zh: '没有相应日期', en: 'Without that day' },
  '?case-continued': { zh: '承接另一案件，不另计', en: 'Continues another case' },
};

const UNIT = { zh: '件', en: 'cases' };

/** 办案数量: one case counts once by its number, on the day it was closed (or accepted: setting `caseCountedOn`). */
export const caseCount = registerIndicator({
  id: 'case-count',
  label: { zh: '知识产权办案数量', en: 'Protection cases' },
  unit: UNIT,
  kind: 'cases',
  version: 1,
  rule: {
    id: 'CASE-01',
    validFrom: date('2022-01-01'),
    source: SOURCE,
    statement: {
      zh: '同一案号只计一件，不论几个部门上报；按结案（决定）日计入，设置可改为立案日。调解、法院、检察院的数不计入。',
      en: 'A case number counts once, however many bodies report it; on the day of decision, or of acceptance by setting. Mediations and courts are not in it.',
    },
    code: 'domain/src/indicators/registers/cases.ts',
  },
  criteria: GAPS,
  say: (d) => counted(d, d.settings.caseCountedOn === 'filed' ? 'filed' : 'closed'),
});

/** 立案数 */
export const casesFiled = registerIndicator({
  id: 'cases-filed',
  label: { zh: '知识产权案件立案数', en: 'Cases accepted' },
  unit: UNIT,
  kind: 'cases',
  version: 1,
  rule: {
    id: 'CASE-02',
    validFrom: date('2022-01-01'),
    source: SOURCE,
    statement: {
      zh: '按立案日计入，同一案号只计一件。',
      en: 'By the day of acceptance, each case number once.',
    },
    code: 'domain/src/indicators/registers/cases.ts',
  },
  criteria: GAPS,
  say: (d) => counted(d, 'filed'),
});

/** 在办案件: accepted and not yet closed. */
export const casesOpen = registerIndicator({
  id: 'cases-open',
  label: { zh: '在办知识产权案件', en: 'Cases under way' },
  unit: UNIT,
  kind: 'cases',
  version: 1,
  rule: {
    id: 'CASE-03',
    validFrom: date('2022-01-01'),
    source: SOURCE,
    statement: {
      zh: '自立案日起，到结案日止；结案当日不再计。',
      en: 'From the day of acceptance until the day of decision, that day not included.',
    },
    code: 'domain/src/indicators/registers/cases.ts',
  },
  criteria: GAPS,
  say(d) {
    const said = counted(d, 'filed');
    return said === undefined || 'gap' in said ? said : { ...said, to: dayOf(d, 'closed') ?? null };
  },
});

/** 罚没金额: what was fined and forfeited in the cases of `case-count`, on the day each was closed. */
export const caseFines = registerIndicator({
  id: 'case-fines',
  label: { zh: '知识产权案件罚没金额', en: 'Fines and forfeits in protection cases' },
  unit: { zh: '万元', en: '×10,000 yuan' },
  kind: 'cases',
  version: 1,
  rule: {
    id: 'CASE-04',
    validFrom: date('2022-01-01'),
    source: SOURCE,
    statement: {
      zh: '按结案（决定）日计入罚没金额，同一案号只计一次；没有填写金额的列为“没有金额”，不按零计。',
      en: 'Fines and forfeits on the day of decision, each case number once. A case without the amount is listed as such, not taken for nothing.',
    },
    code: 'domain/src/indicators/registers/cases.ts',
  },
  criteria: { ...GAPS, '?no-amount': { zh: '没有金额', en: 'Without amount' } },
  say(d) {
    const said = counted(d, 'closed');
    if (said === undefined || 'gap' in said) return said;
    const { fine } = d.facts;
    if (typeof fine !== 'number')
      return { gap: '?no-amount', from: said.from, reason: { code: 'amount-missing' } };
    return fine > 0 ? { ...said, amount: fine } : undefined;
  },
});

function counted(d: Dossier, field: 'filed' | 'closed'): Say {
  const number = textOf(d, 'caseNumber');
  const on = dayOf(d, field);
  if (on === undefined) {
    // A case that is still open is not closed for want of a fact.
    if (field === 'closed' && dayOf(d, 'filed') !== undefined) return undefined;
    return { gap: '?case-no-day', reason: { code: 'case-no-day', params: { number } } };
  }
  const sameAs = textOf(d, 'sameAs');
  if (sameAs !== '' && sameAs !== number)
    return {
      gap: '?case-continued',
      from: on,
      reason: { code: 'case-continued', params: { number: sameAs } },
    };
  return {
    from: on,
    reasons: [{ code: field === 'closed' ? 'case-closed' : 'case-filed', params: { number, date: on } }],
    dims: [`caseType:${textOf(d, 'caseType')}`],
  };
}
