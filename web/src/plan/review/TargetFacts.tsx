import { INDICATOR_NAMES } from '@sophora/domain/plan/indicatorNames';
import { readerMessageText } from '@sophora/domain/plan/reader/readerMessages';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { amountText } from './amount.ts';
import { type ReviewText, reviewText } from './text.ts';
import type { TargetItem } from './useReview.ts';

/** What a target demands, in which words, and which indicator measures it. */
export function TargetFacts({ target }: { target: TargetItem }) {
  const t = useText(reviewText);
  return (
    <>
      <div>
        {t(`comparator.${target.comparator}` as ReviewText)} <strong>{amountText(target)}</strong>
        {target.due && <> · {t('dueOn', { day: target.due })}</>}
        {target.peers !== '' && (
          <>
            {' '}
            · {t('peers')} {target.peers}
          </>
        )}{' '}
        <small className="hint">{target.clause}</small>
      </div>
      {target.text !== '' && <blockquote className="review-quote">{target.text}</blockquote>}
      <div className="hint">
        <MatchWords target={target} />
      </div>
    </>
  );
}

function MatchWords({ target }: { target: TargetItem }) {
  const t = useText(reviewText);
  const language = useLanguage();
  const { match, indicator } = target;
  const evaluator = t(`evaluator.${target.evaluator}` as ReviewText);
  const name = indicator === null ? '' : (INDICATOR_NAMES[indicator]?.[language] ?? indicator);
  const reason = match ? readerMessageText(match.reason.code, match.reason.params ?? {}, language) : '';
  if (!match) return indicator === null ? t('chosenNew', { evaluator }) : t('chosen', { name });
  return indicator === null
    ? t('unmatched', { reason, evaluator })
    : t('matched', { name, percent: Math.round(match.confidence * 100), reason });
}
