import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/i18n/text.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { reviewText } from './text.ts';
import type { Review } from './useReview.ts';

const TEXTS = ['title', 'documentNumber', 'issuer'] as const;
const DAYS = ['issuedOn', 'from', 'to'] as const;

export function HeadForm({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useText(reviewText);
  const [head, setHead] = useState(review.structure.head);
  return (
    <ReviewForm
      review={review}
      title={t('head')}
      onClose={onClose}
      onSubmit={() => review.correct([{ kind: 'editHead', set: head }], onClose)}
    >
      {TEXTS.map((name) => (
        <Field key={name} label={t(name)}>
          <input
            className="input"
            required
            maxLength={300}
            value={head[name]}
            onChange={(e) => setHead({ ...head, [name]: e.target.value })}
          />
        </Field>
      ))}
      <div className="review-fields">
        {DAYS.map((name) => (
          <Field key={name} label={t(name)}>
            <input
              className="input"
              type="date"
              required
              max="2100-12-31"
              value={head[name] ?? ''}
              onChange={(e) => setHead({ ...head, [name]: e.target.value || null })}
            />
          </Field>
        ))}
      </div>
    </ReviewForm>
  );
}
