import { DRAFT_QUESTIONS, type DraftQuestionCode } from '@sophora/domain/plan/review/draftQuestions';
import { useLanguage } from '../../ui/i18n/language.ts';
import { fill, useText } from '../../ui/i18n/text.ts';
import { DayFacts } from './DayFacts.tsx';
import type { Opened } from './OpenedForm.tsx';
import { TargetFacts } from './TargetFacts.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { reviewText } from './text.ts';
import { type Item, nextOfKind, type Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly item: Item;
  readonly onConfirm: (key: string) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onFind: () => void;
}

/** One item of the structure: what was read, what is asked, what can be done. */
export function ItemCard({ review, item, onConfirm, onOpen, onFind }: Props) {
  const t = useText(reviewText);
  const { key, id, confirmed, span } = item.item;
  const here = review.selected === key;
  const other = nextOfKind(review, key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list meet at the list
    <article
      className="card review-item"
      data-item={key}
      {...(here ? { 'data-here': true, 'aria-current': true as const } : {})}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is worked by keyboard from its cards
      tabIndex={0}
      onFocus={(event) => event.target === event.currentTarget && review.select(key, 'structure')}
      onClick={() => review.select(key, 'structure')}
    >
      <div className="row">
        <span className="hint">{id}</span>
        <strong>{item.kind === 'day' ? item.item.name : item.item.title}</strong>
        <span className={`push tag ${confirmed ? 'tag-good' : 'tag-warn'}`}>
          {t(confirmed ? 'confirmed' : 'unconfirmed')}
        </span>
      </div>
      {item.kind === 'target' && <TargetFacts target={item.item} />}
      {item.kind === 'task' && <TaskFacts task={item.item} />}
      {item.kind === 'day' && <DayFacts day={item.item} />}
      <Questions review={review} item={item} />
      <div className="row review-actions">
        {review.editable && (
          <>
            {!confirmed && (
              <button
                type="button"
                className="btn btn-primary"
                disabled={review.pending}
                onClick={() => onConfirm(key)}
              >
                {t('confirm')}
              </button>
            )}
            {here && (
              <>
                {' '}
                <button type="button" className="btn" onClick={() => onOpen({ form: 'edit', key })}>
                  {t('edit')}
                </button>
                {item.kind !== 'day' && span && (
                  <button type="button" className="btn" onClick={() => onOpen({ form: 'split', key })}>
                    {t('split')}
                  </button>
                )}
                {other && (
                  <button
                    type="button"
                    className="btn"
                    onClick={() => review.correct([{ kind: 'merge', keys: [key, other] }])}
                  >
                    {t('merge')}
                  </button>
                )}
                <button
                  type="button"
                  className="btn btn-text"
                  onClick={() => review.correct([{ kind: 'remove', keys: [key] }])}
                >
                  {t('remove')}
                </button>
              </>
            )}
          </>
        )}
        {span && (
          <button
            type="button"
            className="btn btn-text only-phone"
            onClick={() => {
              review.select(key, 'structure');
              onFind();
            }}
          >
            {t('find')}
          </button>
        )}
      </div>
    </article>
  );
}

/** What is asked of the item; the commonest answers are one click away. */
function Questions({ review, item }: { review: Review; item: Item }) {
  const t = useText(reviewText);
  const language = useLanguage();
  const { key } = item.item;
  const asked = review.draft.questions.filter((q) => q.key === key && q.code !== 'not-confirmed');
  if (asked.length === 0) return null;
  return (
    <ul className="review-questions">
      {asked.map((question) => (
        <li key={question.code} className={question.blocking ? 'note note-warn' : 'note'}>
          {fill(DRAFT_QUESTIONS[question.code as DraftQuestionCode][language], question.params)}{' '}
          {review.editable && item.kind === 'task' && question.code === 'lead-presumed' && (
            <button
              type="button"
              className="btn"
              onClick={() =>
                review.correct([
                  {
                    kind: 'editTask',
                    key,
                    set: { owners: item.item.owners.map((o) => ({ ...o, leadBasis: 'confirmed' as const })) },
                  },
                ])
              }
            >
              {t('yesLead')}
            </button>
          )}
          {review.editable && question.code === 'task-no-owner' && (
            <button
              type="button"
              className="btn"
              onClick={() => review.correct([{ kind: 'editTask', key, set: { ownersLater: true } }])}
            >
              {t('ownersLater')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
