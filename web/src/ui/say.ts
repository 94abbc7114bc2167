import type { WireMessage } from '@sophora/contract/shapes';
import { PERMISSION_LABELS, ROLE_LABELS, UNIT_TYPE_LABELS } from '@sophora/domain/access/labels';
import type { Label } from '@sophora/domain/basics/message';
import { isRefusalCode, REFUSALS } from '@sophora/domain/basics/refusals';
import { MATCH_REASONS } from '@sophora/domain/enterprises/matchReasons';
import { STREET_REASONS } from '@sophora/domain/enterprises/streetReasons';
import { FORM_REASONS } from '@sophora/domain/forms/formTexts';
import { CONDITION_NAMES } from '@sophora/domain/indicators/evaluators/conditionNames';
import { EVALUATION_NOTES } from '@sophora/domain/indicators/evaluators/notes';
import { LIGHT_RULES } from '@sophora/domain/indicators/lightRules';
import { REASONS } from '@sophora/domain/indicators/reasons';
import { FILE_PROBLEMS } from '@sophora/domain/ledger/fileProblems';
import { ROW_PROBLEMS } from '@sophora/domain/ledger/problems';
import { GAZETTE_ROW_PROBLEMS } from '@sophora/domain/marks/refusals';
import { MATTER_ACTIONS, MATTER_FIELDS, MATTER_PARTIES, MATTER_STATES } from '@sophora/domain/matters/words';
import { BATCH_ROW_PROBLEMS } from '@sophora/domain/screening/refusals';
import { useCallback } from 'react';
import { RefusalError } from './client.ts';
import { commonText } from './i18n/common.ts';
import { type Language, useLanguage } from './i18n/language.ts';
import { fill } from './i18n/text.ts';

/** The catalogues of sentences that the domain keeps, looked through in this order. */
const CATALOGUES: readonly Readonly<Record<string, Label>>[] = [
  FILE_PROBLEMS,
  ROW_PROBLEMS,
  REASONS,
  STREET_REASONS,
  MATCH_REASONS,
  LIGHT_RULES,
  EVALUATION_NOTES,
  BATCH_ROW_PROBLEMS,
  GAZETTE_ROW_PROBLEMS,
  FORM_REASONS,
];

const LOCAL: Readonly<Record<string, Label>> = {
  network: commonText.network,
  unexpected: commonText.unexpected,
};

/** The sentence of a message. A code nobody has words for is shown as what it is, never hidden. */
export function say(message: WireMessage, language: Language): string {
  const label = labelOf(message.code);
  if (label) return fill(label[language], inWords(message.params, language));
  const params = Object.entries(message.params ?? {}).map(([name, value]) => `${name}=${value}`);
  const code = [message.code, ...params].join(' ');
  return fill(commonText.unknownCode[language], { code });
}

/** Parameters that are identifiers of the house, by what the catalogues call them. */
const PARAM_WORDS: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  permission: PERMISSION_LABELS,
  role: ROLE_LABELS,
  type: UNIT_TYPE_LABELS,
  indicator: CONDITION_NAMES,
  matterState: MATTER_STATES,
  matterAction: MATTER_ACTIONS,
  matterActions: MATTER_ACTIONS,
  matterParties: MATTER_PARTIES,
  matterField: MATTER_FIELDS,
};

function inWords(params: WireMessage['params'], language: Language): NonNullable<WireMessage['params']> {
  const entries = Object.entries(params ?? {}).map(([name, value]) => {
    const words = PARAM_WORDS[name];
    const said = words ? listed(String(value), words, language) : value;
    return [name, language === 'en' && typeof said === 'string' ? inEnglishUnits(said) : said] as const;
  });
  return Object.fromEntries(entries);
}

/** Sums come as offices write them: `21,590 万元`. */
function inEnglishUnits(value: string): string {
  const sum = /^(-?[\d,.]+) (万元|元)$/.exec(value);
  if (!sum) return value;
  const yuan = Number(sum[1]!.replaceAll(',', '')) * (sum[2] === '万元' ? 10_000 : 1);
  return `${Math.round(yuan * 100) / 100}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',').concat(' yuan');
}

/** Names that stand in a row behind commas are put into words one by one; none at all is said too. */
function listed(names: string, words: Readonly<Record<string, Label>>, language: Language): string {
  if (names === '') return commonText.none[language];
  return names
    .split(',')
    .map((name) => (Object.hasOwn(words, name) ? words[name]![language] : name))
    .join(language === 'zh' ? '、' : ', ');
}

function labelOf(code: string): Label | undefined {
  if (isRefusalCode(code)) return REFUSALS[code];
  if (Object.hasOwn(LOCAL, code)) return LOCAL[code];
  return CATALOGUES.find((catalogue) => Object.hasOwn(catalogue, code))?.[code];
}

export function useSay(): (message: WireMessage) => string {
  const language = useLanguage();
  return useCallback((message) => say(message, language), [language]);
}

/** The sentence for anything that was thrown. */
export function sayError(error: unknown, language: Language): string {
  if (error instanceof RefusalError) return say({ code: error.code, params: { ...error.params } }, language);
  return commonText.unexpected[language];
}

export function useSayError(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback((error) => sayError(error, language), [language]);
}
