import { type DraftView, getPlanDraft } from '@sophora/contract/plan';
import { DRAFT_QUESTIONS, type DraftQuestionCode } from '@sophora/domain/plan/review/draftQuestions';
import { useState } from 'react';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { JobFollow } from '../../ui/JobBar.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useParam } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { DiffList } from './DiffList.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { StructurePane } from './StructurePane.tsx';
import { reviewText } from './text.ts';
import { type Structure, useReview } from './useReview.ts';
import '../../ui/office.css';
import '../plan.css';
import './review.css';

/** 校核方案: the document on one side, what was read from it on the other. */
export default function ReviewPage() {
  const t = useText(reviewText);
  const common = useText(commonText);
  const say = useSay();
  const district = useDistrictCode();
  const draftId = useParam('draft');
  const query = useEndpoint(
    getPlanDraft,
    { params: { district, draft: draftId } },
    { poll: (latest) => (latest?.draft.state === 'reading' ? 1500 : false) },
  );
  const back = { to: `/d/${district}/plan/documents`, label: t('documents') };
  if (query.error && !query.data)
    return (
      <div className="stack">
        <PageTitle title={t('review')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data)
    return (
      <div className="center-state" role="status">
        {common('loading')}
      </div>
    );
  const { draft } = query.data;
  const { structure } = draft;
  return (
    <div className="stack review-page">
      <PageTitle
        title={draft.title || draft.fileName}
        back={back}
        hint={
          <>
            {draft.fileName} · {t(`state.${draft.state}`)}
            {structure && ` · ${t(draft.replaces === null ? 'newPlan' : 'newVersionOf')}`}
          </>
        }
      />
      {draft.refusal && (
        <div className="note note-bad" role="alert">
          {say(draft.refusal)}
        </div>
      )}
      {draft.state === 'reading' && draft.jobId && (
        <div className="card">
          <JobFollow
            district={district}
            jobId={draft.jobId}
            onOver={() => void query.refetch()}
            done={t('readDone')}
          />
        </div>
      )}
      {structure && <Review key={draft.id} district={district} draft={draft} structure={structure} />}
    </div>
  );
}

function Review(props: { district: string; draft: DraftView; structure: Structure }) {
  const t = useText(reviewText);
  const language = useLanguage();
  const review = useReview(props.district, props.draft, props.structure);
  const [shown, setShown] = useState<'document' | 'structure'>('structure');
  const { diff } = review.draft;
  return (
    <>
      <ReviewBar review={review} />
      {Boolean(review.error) && <ErrorNote error={review.error} />}
      {review.draft.questions
        .filter((question) => question.key === '')
        .map((question) => (
          <div key={question.code} className="note note-warn" role="status">
            {DRAFT_QUESTIONS[question.code as DraftQuestionCode][language]}
          </div>
        ))}
      {diff && (
        <details className="card">
          <summary>
            <strong>{t('whatChanges')}</strong>{' '}
            <span className="hint">{diff.head.length + diff.clauses.length}</span>
          </summary>
          <DiffList diff={diff} />
        </details>
      )}
      <div className="tabs only-phone" role="tablist">
        {(['structure', 'document'] as const).map((part) => (
          <button
            key={part}
            type="button"
            role="tab"
            className="btn"
            aria-selected={shown === part}
            onClick={() => setShown(part)}
          >
            {t(part)}
          </button>
        ))}
      </div>
      <div className="review-panes" data-shown={shown}>
        <DocumentPane review={review} shown={shown === 'document'} />
        <StructurePane review={review} onFind={() => setShown('document')} />
      </div>
    </>
  );
}
