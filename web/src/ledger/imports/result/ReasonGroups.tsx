import type { BatchDetail, KindInfo } from '@sophora/contract/imports';
import { grouped } from '../../../ui/format.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { useSay } from '../../../ui/say.ts';
import { fieldOf } from '../../parts/useKinds.ts';
import { resultText } from './text.ts';

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly level: 'reject' | 'warn';
  readonly code: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
}

/** Why rows were rejected or noted, each reason with how many rows; choosing one shows only its rows. */
export function ReasonGroups({ batch, kind, level, code, onChoose }: Props) {
  const t = useText(resultText);
  const say = useSay();
  const label = useLabel();
  const problems = batch.problems.filter((p) => p.level === level).sort((a, b) => b.rows - a.rows);
  if (problems.length === 0) return null;
  return (
    <ul className="ledger-reasons" aria-label={t('byReason')}>
      {problems.length > 1 && (
        <li>
          <button type="button" aria-pressed={!code} onClick={() => onChoose(undefined)}>
            {t('allReasons')}
          </button>
        </li>
      )}
      {problems.map((p) => {
        const field = fieldOf(kind, p.field);
        return (
          <li key={`${p.message.code}:${p.field}`}>
            <button
              type="button"
              aria-pressed={code === p.message.code}
              onClick={() => onChoose(code === p.message.code ? undefined : p.message.code)}
            >
              <span>
                {field && <b>{label(field.label)}：</b>}
                {p.message.params && p.rows > 1 && <span className="ledger-hint">{t('forInstance')}</span>}
                {say(p.message)}
              </span>
              <span className="ledger-count">{t('ofRows', { n: grouped(p.rows) })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
