import type { Label } from '@sophora/domain/basics/message';
import { useCallback } from 'react';
import { type Language, useLanguage } from './language.ts';

/**
 * A catalogue is a typed object of labels kept beside the pages that use it: Chinese and English stand on one line, so
 * a text without its translation does not compile. `{name}` stands for a parameter.
 */
export type Catalogue = Readonly<Record<string, Label>>;
export type TextParams = Readonly<Record<string, string | number>>;

export function fill(text: string, params: TextParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function textOf(label: Label, language: Language, params?: TextParams): string {
  return fill(label[language], params);
}

export type Translate<C extends Catalogue> = (key: keyof C & string, params?: TextParams) => string;

/** `const t = useText(cockpitText)`, then `t('asOf', { day })`. */
export function useText<C extends Catalogue>(catalogue: C): Translate<C> {
  const language = useLanguage();
  return useCallback((key, params) => textOf(catalogue[key]!, language, params), [catalogue, language]);
}

/** Shows a label of the server in the language of the screen. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return useCallback((label) => label[language], [language]);
}
