import type { Owner, Task } from '@sophora/domain/plan/planTypes';
import { useText } from '../ui/i18n/text.ts';
import { TaskMatters } from './TaskMatters.tsx';
import { planText } from './text.ts';

/** 重点任务 or 保障措施 with 责任单位. */
export function TaskList({ title, tasks, plan }: { title: string; tasks: readonly Task[]; plan: string }) {
  const t = useText(planText);
  const presumed = tasks.some((task) => task.owners.some(isPresumedLead));
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {presumed && <p className="note plan-note">{t('presumedHint')}</p>}
      <ol className="plan-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              <span className="hint">{task.id}</span> <strong>{task.title}</strong>{' '}
              <small className="hint">
                {t('clause', { clause: task.clause })}
                {task.due && <> · {t('taskDue', { day: task.due })}</>}
              </small>
            </div>
            {task.owners.length === 0 ? (
              <div>
                <span className="tag tag-warn">{t('noOwner')}</span>
              </div>
            ) : (
              <Owners owners={task.owners} />
            )}
            <TaskMatters id={`${plan}/${task.id}`} />
            {task.mentions && task.mentions.length > 0 && (
              <div className="hint">
                {t('mentions')}
                {task.mentions.join('、')}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const isPresumedLead = (owner: Owner) => owner.role === 'lead' && owner.leadBasis === 'presumed';

function Owners({ owners }: { owners: readonly Owner[] }) {
  const t = useText(planText);
  return (
    <ul className="plan-owners" aria-label={t('owners')}>
      {owners.map((owner) => (
        <li key={owner.unit} {...(owner.role === 'lead' ? { 'data-lead': true } : {})}>
          {owner.name}
          {owner.role === 'lead' && (
            <span
              className={isPresumedLead(owner) ? 'tag tag-warn' : 'tag tag-good'}
              {...(isPresumedLead(owner) ? { title: t('presumedHint') } : {})}
            >
              {t(isPresumedLead(owner) ? 'presumed' : 'lead')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
