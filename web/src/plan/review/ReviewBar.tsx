import { confirmPlanDraft, discardPlanDraft, downloadPlanDraft } from '@sophora/contract/plan';
import { useState } from 'react';
import { addressOf } from '../../ui/client.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useAction } from '../../ui/endpoint.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useGo } from '../../ui/route.ts';
import { reviewText } from './text.ts';
import type { Review } from './useReview.ts';

/** How far the review is, and what ends it. */
export function ReviewBar({ review }: { review: Review }) {
  const t = useText(reviewText);
  const common = useText(commonText);
  const go = useGo();
  const { district, draft, structure, items, editable } = review;
  const [asking, setAsking] = useState<'confirm' | 'discard'>();
  const confirm = useAction(confirmPlanDraft);
  const discard = useAction(discardPlanDraft);
  const params = { district, draft: draft.id };
  const done = items.filter(({ item }) => item.confirmed).length + (structure.headConfirmed ? 1 : 0);
  const blocking = draft.questions.filter((question) => question.blocking);
  const toAnswer = blocking.filter((question) => question.code !== 'not-confirmed');
  const doubtful = new Set(toAnswer.map((question) => question.key));
  const rest = blocking
    .filter((question) => question.code === 'not-confirmed' && !doubtful.has(question.key))
    .map((question) => question.key);
  return (
    <div className="card row review-progress">
      <span>{t('confirmedOf', { done, all: items.length + 1 })}</span>
      {toAnswer.length > 0 && (
        <span className="tag tag-warn">{t('openQuestions', { count: toAnswer.length })}</span>
      )}
      {editable && blocking.length === 0 && <span className="tag tag-good">{t('nothingOpen')}</span>}
      <progress aria-label={t('confirmed')} max={items.length + 1} value={done} />
      <span className="row push">
        {editable && draft.canUndo && (
          <button type="button" className="btn" onClick={() => review.correct([{ kind: 'undo' }])}>
            {t('undo')}
          </button>
        )}
        {editable && rest.length > 0 && (
          <button
            type="button"
            className="btn"
            disabled={review.pending}
            onClick={() => review.correct([{ kind: 'confirm', keys: rest }])}
          >
            {t('confirmRest')}
          </button>
        )}
        <a className="btn btn-link" href={addressOf(downloadPlanDraft, { params })}>
          {t('original')}
        </a>
        {editable && (
          <>
            <button type="button" className="btn btn-danger" onClick={() => setAsking('discard')}>
              {t('discard')}
            </button>
            <button
              type="button"
              className="btn btn-primary"
              disabled={blocking.length > 0}
              onClick={() => setAsking('confirm')}
            >
              {t('putInForce')}
            </button>
          </>
        )}
      </span>
      {asking && (
        <Dialog
          title={t(asking === 'confirm' ? 'putInForce' : 'discard')}
          onClose={() => setAsking(undefined)}
        >
          <div>
            <p>{t(asking === 'confirm' ? 'putInForceAsk' : 'discardAsk')}</p>
            {Boolean(confirm.error ?? discard.error) && <ErrorNote error={confirm.error ?? discard.error} />}
            <div className="row">
              <button
                type="button"
                className={asking === 'confirm' ? 'btn btn-primary' : 'btn btn-danger'}
                disabled={confirm.isPending || discard.isPending}
                onClick={() =>
                  asking === 'confirm'
                    ? confirm.mutate(
                        { params, body: { after: draft.steps } },
                        { onSuccess: () => go(`/d/${district}/plan`) },
                      )
                    : discard.mutate({ params }, { onSuccess: () => go(`/d/${district}/plan/documents`) })
                }
              >
                {t(asking === 'confirm' ? 'putInForce' : 'discard')}
              </button>
              <button type="button" className="btn" onClick={() => setAsking(undefined)}>
                {common('cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
