import { listUnits } from '@sophora/contract/access';
import { useState } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/i18n/text.ts';
import { OwnerFields } from './OwnerFields.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { reviewText } from './text.ts';
import type { Review, TaskItem } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly task?: TaskItem;
  readonly part: 'task' | 'safeguard';
  readonly onClose: () => void;
}

/** A task or safeguard with who is responsible. */
export function TaskForm({ review, task, part: first, onClose }: Props) {
  const t = useText(reviewText);
  const units = useEndpoint(listUnits, { params: { district: review.district }, query: {} });
  const unitOf = (name: string) => {
    const unit = units.data?.units.find((u) => u.name === name);
    return unit ? (unit.code ?? unit.unitId) : null;
  };
  const [title, setTitle] = useState(task?.title ?? '');
  const [clause, setClause] = useState(task?.clause ?? '');
  const [part, setPart] = useState(first);
  const [owners, setOwners] = useState<TaskItem['owners']>(task?.owners ?? []);
  const [due, setDue] = useState(task?.due ?? '');
  const [later, setLater] = useState(task?.ownersLater ?? false);
  const submit = () => {
    const named = owners
      .map((owner) => ({ ...owner, name: owner.name.trim() }))
      .filter((owner) => owner.name !== '')
      .map((owner) => ({
        ...owner,
        unit: unitOf(owner.name) ?? owner.unit,
        leadBasis: owner.leadBasis === 'stated' ? ('stated' as const) : ('confirmed' as const),
      }));
    const set = { title, clause, part, owners: named, ownersLater: later, due: due || null };
    review.correct(
      [task ? { kind: 'editTask', key: task.key, set } : { kind: 'addTask', span: null, set }],
      onClose,
    );
  };
  return (
    <ReviewForm
      review={review}
      title={task ? `${task.id} ${task.title}` : t(first === 'task' ? 'addTask' : 'addSafeguard')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('title')}>
        <input
          className="input"
          required
          maxLength={300}
          value={title}
          onChange={(e) => setTitle(e.target.value)}
        />
      </Field>
      <div className="review-fields">
        <Field label={t('clause')}>
          <input
            className="input"
            maxLength={40}
            value={clause}
            onChange={(e) => setClause(e.target.value)}
          />
        </Field>
        <Field label={t('part')}>
          <select
            className="input"
            value={part}
            onChange={(e) => setPart(e.target.value as 'task' | 'safeguard')}
          >
            <option value="task">{t('tasks')}</option>
            <option value="safeguard">{t('safeguards')}</option>
          </select>
        </Field>
        <Field label={t('due')}>
          <input className="input" type="date" value={due} onChange={(e) => setDue(e.target.value)} />
        </Field>
      </div>
      <OwnerFields owners={owners} units={units.data?.units ?? []} onChange={setOwners} />
      {owners.length === 0 && (
        <label className="row">
          <input type="checkbox" checked={later} onChange={(e) => setLater(e.target.checked)} />
          {t('ownersLater')}
        </label>
      )}
    </ReviewForm>
  );
}
