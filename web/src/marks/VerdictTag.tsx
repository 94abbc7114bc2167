import type { ComparedMarks } from '@sophora/contract/marks';
import { VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { useLanguage } from '../ui/i18n/language.ts';

const LOOKS = { similar: 'tag tag-bad', review: 'tag tag-warn', different: 'tag' } as const;

export function VerdictTag({ verdict }: { verdict: ComparedMarks['verdict'] }) {
  const language = useLanguage();
  return <span className={LOOKS[verdict]}>{VERDICT_LABELS[verdict][language]}</span>;
}
