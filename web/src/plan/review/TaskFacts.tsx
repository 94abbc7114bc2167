import { useText } from '../../ui/i18n/text.ts';
import { reviewText } from './text.ts';
import type { TaskItem } from './useReview.ts';

/** 责任单位 of a task, and bodies the text speaks of without listing them. */
export function TaskFacts({ task }: { task: TaskItem }) {
  const t = useText(reviewText);
  return (
    <>
      {task.owners.length > 0 && (
        <ul className="plan-owners" aria-label={t('owners')}>
          {task.owners.map((owner) => (
            <li key={owner.name} {...(owner.role === 'lead' ? { 'data-lead': true } : {})}>
              {owner.name}
              {owner.role === 'lead' && (
                <span className={`tag ${owner.leadBasis === 'presumed' ? 'tag-warn' : 'tag-good'}`}>
                  {t(
                    owner.leadBasis === 'presumed'
                      ? 'leadPresumed'
                      : owner.leadBasis === 'stated'
                        ? 'lead'
                        : 'leadConfirmed',
                  )}
                </span>
              )}
              {owner.unit === null && <span className="tag">{t('notListed')}</span>}
            </li>
          ))}
        </ul>
      )}
      {task.owners.length === 0 && task.ownersLater && (
        <div>
          <span className="tag">{t('ownersLater')}</span>
        </div>
      )}
      {task.mentions.length > 0 && (
        <div className="hint">
          {t('mentions')}
          {task.mentions.join('、')}
        </div>
      )}
      <small className="hint">
        {task.clause}
        {task.due && <> · {t('dueOn', { day: task.due })}</>}
      </small>
    </>
  );
}
