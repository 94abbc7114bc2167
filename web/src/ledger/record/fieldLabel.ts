import type { KindInfo } from '@sophora/contract/imports';
import type { Json } from '@sophora/domain/basics/json';
import type { Label } from '@sophora/domain/basics/message';
import { statementDay } from '@sophora/domain/ledger/statements';
import type { Language } from '../../ui/i18n/language.ts';
import { fieldText } from '../parts/fieldText.ts';
import { fieldOf } from '../parts/useKinds.ts';

const IN_FORCE: Label = { zh: '来源载明有效', en: 'Stated in force' };

/** The name of a fact. A statement that a right was in force on a day is a fact per day and reads as one. */
export function factLabel(kind: KindInfo, name: string): Label {
  if (statementDay(name)) return IN_FORCE;
  return fieldOf(kind, name)?.label ?? { zh: name, en: name };
}

export function factText(kind: KindInfo, name: string, value: Json | undefined, language: Language): string {
  return statementDay(name) ?? fieldText(fieldOf(kind, name), value, language);
}
