import { DRAFT_QUESTIONS, type DraftQuestionCode } from '@sophora/domain/plan/review/draftQuestions';
import { useLanguage } from '../../ui/i18n/language.ts';
import { fill, useText } from '../../ui/i18n/text.ts';
import type { Opened } from './OpenedForm.tsx';
import { reviewText } from './text.ts';
import type { Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly onConfirm: (key: string) => void;
  readonly onOpen: (opened: Opened) => void;
}

/** 文件信息: title, number, issuer, date and period. */
export function HeadCard({ review, onConfirm, onOpen }: Props) {
  const t = useText(reviewText);
  const language = useLanguage();
  const { head, headConfirmed } = review.structure;
  const asked = review.draft.questions.filter((q) => q.key === 'head' && q.code !== 'not-confirmed');
  const here = review.selected === 'head';
  return (
    <article
      className="card review-item"
      data-item="head"
      {...(here ? { 'data-here': true, 'aria-current': true as const } : {})}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is worked by keyboard from its cards
      tabIndex={0}
      onFocus={(event) => event.target === event.currentTarget && review.select('head', 'structure')}
    >
      <div className="row">
        <strong>{head.title || t('head')}</strong>
        <span className={`push tag ${headConfirmed ? 'tag-good' : 'tag-warn'}`}>
          {t(headConfirmed ? 'confirmed' : 'unconfirmed')}
        </span>
      </div>
      <div>
        {[head.documentNumber, head.issuer, head.issuedOn]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </div>
      {head.from && head.to && (
        <div>
          {t('period')} {head.from} — {head.to}
        </div>
      )}
      {asked.length > 0 && (
        <ul className="review-questions">
          {asked.map((question) => (
            <li key={question.code} className="note note-warn">
              {fill(DRAFT_QUESTIONS[question.code as DraftQuestionCode][language], question.params)}
            </li>
          ))}
        </ul>
      )}
      {review.editable && (
        <div className="row review-actions">
          {!headConfirmed && (
            <button
              type="button"
              className="btn btn-primary"
              disabled={review.pending}
              onClick={() => onConfirm('head')}
            >
              {t('confirm')}
            </button>
          )}
          <button type="button" className="btn" onClick={() => onOpen({ form: 'edit', key: 'head' })}>
            {t('edit')}
          </button>
        </div>
      )}
    </article>
  );
}
