import type { WirePathRow } from '@sophora/contract/path';
import type { Label } from '@sophora/domain/basics/message';
import { CALL_OUTCOMES } from '@sophora/domain/docket/calls';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { pathText } from './text.ts';

/** What came of the last call about a record. */
export function LastCall({ call }: { call: WirePathRow['call'] }) {
  const t = useText(pathText);
  const language = useLanguage();
  if (call === null) return <div className="hint">{t('noCalls')}</div>;
  const outcome = (CALL_OUTCOMES as Readonly<Record<string, Label>>)[call.outcome];
  return (
    <div>
      {call.at.slice(0, 10)} {outcome?.[language] ?? call.outcome}
      {call.nextOn && <div className="hint">{t('nextCall', { day: call.nextOn })}</div>}
      {call.note !== '' && <div className="hint">{call.note}</div>}
    </div>
  );
}
