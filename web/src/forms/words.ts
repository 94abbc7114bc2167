import type { FormAnswer, FormBlank, FormChoices, WireBinding } from '@sophora/contract/forms';
import { VALUE_NAMES, WINDOW_NAMES } from '@sophora/domain/forms/formTexts';
import type { Language } from '../ui/i18n/language.ts';
import { textOf } from '../ui/i18n/text.ts';
import { formsText } from './text.ts';

export type BlankState = 'decided' | 'proposed' | 'unsure' | 'manual' | 'empty';

const SURE = 0.75;

/** How a blank stands: what a person has to look at first is told by its colour and its word. */
export function stateOf(blank: FormBlank, answer: FormAnswer | undefined): BlankState {
  if (!blank.decided) return blank.confidence < SURE ? 'unsure' : 'proposed';
  if (blank.binding.to === 'manual') return 'manual';
  return answer && answer.value === null && !answer.rows?.length ? 'empty' : 'decided';
}

/** 取数方式 in a line. */
export function bindingWords(
  binding: WireBinding,
  choices: FormChoices | undefined,
  language: Language,
): string {
  if (binding.to !== 'figure' && binding.to !== 'list')
    return binding.to === 'text' ? binding.text : textOf(formsText[`to.${binding.to}`], language);
  const figure = choices?.figures.find((f) => f.id === binding.indicator);
  const part = figure?.criteria.find((c) => c.id === binding.criterion);
  const dim = binding.to === 'figure' ? figure?.dims.find((d) => d.id === binding.dim) : undefined;
  const street =
    binding.to === 'figure' ? choices?.streets.find((s) => s.code === binding.street) : undefined;
  return [
    figure?.label[language] ?? binding.indicator,
    part?.label[language],
    dim?.label[language],
    binding.to === 'figure' && binding.value !== 'amount' ? VALUE_NAMES[binding.value][language] : undefined,
    WINDOW_NAMES[binding.window][language],
    street?.name,
  ]
    .filter((word) => word !== undefined)
    .join(' · ');
}

/** What stands in the place: the value, or the rows of a list counted. */
export function shownAnswer(answer: FormAnswer | undefined): string {
  if (!answer) return '';
  return answer.text ?? (answer.value === null ? '' : String(answer.value));
}

export function sourceWords({ source }: FormAnswer, language: Language): string {
  if (!source) return '';
  const params = { label: source.label[language], from: source.from ?? '', to: source.asOf };
  return `${textOf(formsText[source.from ? 'sourceSince' : 'sourceAt'], language, params)}，${textOf(formsText.knownAt, language, { seq: source.knownAt })}`;
}
