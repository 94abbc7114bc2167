import type { ComparedMarks } from '@sophora/contract/marks';
import type { Message } from '@sophora/domain/basics/message';
import { markReason } from '@sophora/domain/marks/compare/markTexts';
import { RULE_TITLES } from '@sophora/domain/marks/show/ruleTitles';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { markText } from './text.ts';
import { VerdictTag } from './VerdictTag.tsx';

/** What each rule says of two names, with its reason. */
export function RuleTable({ rules }: { rules: ComparedMarks['rules'] }) {
  const t = useText(markText);
  const language = useLanguage();
  if (rules.length === 0) return <p>{t('noRule')}</p>;
  return (
    <ul className="mark-rules">
      {rules.map((r) => (
        <li key={`${r.id} ${r.reason.code}`}>
          <VerdictTag verdict={r.verdict} />
          <div>
            <strong>
              {t('rule')} {r.id} {RULE_TITLES[r.id]?.[language]}
            </strong>
            <div>{markReason(r.reason as Message, language)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
