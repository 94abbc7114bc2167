import { useLanguage } from '../../ui/i18n/language.ts';

/** What stands between the items of a list in running text. */
export function useSeparator(): string {
  return useLanguage() === 'zh' ? '、' : ', ';
}
