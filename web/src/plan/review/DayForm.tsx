import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/i18n/text.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { reviewText } from './text.ts';
import type { DayItem, Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly day?: DayItem;
  readonly onClose: () => void;
}

export function DayForm({ review, day, onClose }: Props) {
  const t = useText(reviewText);
  const [fields, setFields] = useState({
    clause: day?.clause ?? '',
    month: day?.month ?? 1,
    day: day?.day ?? 1,
    name: day?.name ?? '',
    planName: day?.planName ?? '',
  });
  const submit = () => {
    const set = { ...fields, planName: fields.planName || fields.name };
    review.correct(
      [day ? { kind: 'editDay', key: day.key, set } : { kind: 'addDay', span: null, set }],
      onClose,
    );
  };
  return (
    <ReviewForm
      review={review}
      title={day ? `${day.id} ${day.name}` : t('addDay')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['name', 'planName'] as const).map((name) => (
        <Field key={name} label={t(name === 'name' ? 'officialName' : 'planName')}>
          <input
            className="input"
            required={name === 'name'}
            maxLength={100}
            value={fields[name]}
            onChange={(e) => setFields({ ...fields, [name]: e.target.value })}
          />
        </Field>
      ))}
      <div className="review-fields">
        {(['month', 'day'] as const).map((name) => (
          <Field key={name} label={t(name)}>
            <input
              className="input"
              type="number"
              required
              min={1}
              max={name === 'month' ? 12 : 31}
              value={fields[name]}
              onChange={(e) => setFields({ ...fields, [name]: Number(e.target.value) })}
            />
          </Field>
        ))}
      </div>
    </ReviewForm>
  );
}
