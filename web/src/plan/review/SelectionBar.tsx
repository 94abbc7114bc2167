import type { CorrectionInput } from '@sophora/contract/plan';
import { useText } from '../../ui/i18n/text.ts';
import type { Selected } from './selectedSpan.ts';
import { reviewText } from './text.ts';
import type { Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly words: Selected;
  readonly onDone: () => void;
}

/** What can be done with words selected in the document. */
export function SelectionBar({ review, words, onDone }: Props) {
  const t = useText(reviewText);
  const span = { from: words.from, to: words.to };
  const add = (step: CorrectionInput) => review.correct([step], onDone);
  return (
    <div className="row review-selection" role="toolbar" aria-label={t('add')}>
      <span className="hint">
        {t('selected', { words: words.words.length > 24 ? `${words.words.slice(0, 24)}…` : words.words })}
      </span>
      <button type="button" className="btn" onClick={() => add({ kind: 'addTarget', span, set: {} })}>
        {t('asTarget')}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => add({ kind: 'addTask', span, set: { part: 'task' } })}
      >
        {t('asTask')}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => add({ kind: 'addTask', span, set: { part: 'safeguard' } })}
      >
        {t('asSafeguard')}
      </button>
      <button type="button" className="btn" onClick={() => add({ kind: 'addDay', span, set: {} })}>
        {t('asDay')}
      </button>
    </div>
  );
}
