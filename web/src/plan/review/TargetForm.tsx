import { INDICATOR_NAMES } from '@sophora/domain/plan/indicatorNames';
import { COMPARATORS, type Comparator, EVALUATORS, type Evaluator } from '@sophora/domain/plan/planTypes';
import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { shownAmount, storedAmount } from './amount.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { type ReviewText, reviewText } from './text.ts';
import type { Review, TargetItem } from './useReview.ts';

type Fields = Pick<
  TargetItem,
  'clause' | 'title' | 'indicator' | 'evaluator' | 'comparator' | 'due' | 'peers'
>;

interface Props {
  readonly review: Review;
  readonly target?: TargetItem;
  readonly onClose: () => void;
}

/** A target: what, how measured, how much, by when. */
export function TargetForm({ review, target, onClose }: Props) {
  const t = useText(reviewText);
  const language = useLanguage();
  const [fields, setFields] = useState<Fields>(target ?? blank(review));
  const amount = shownAmount(target ?? { value: null, unit: '件' });
  const [value, setValue] = useState(amount.value === null ? '' : String(amount.value));
  const [unit, setUnit] = useState(amount.unit);
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const submit = () => {
    const { clause, title, indicator, evaluator, comparator, due, peers } = fields;
    const stored = storedAmount({ value: value.trim() === '' ? null : Number(value), unit });
    const changed = { clause, title, comparator, due, peers, ...stored };
    const measured = { indicator, evaluator };
    // What was not touched keeps its explanation.
    const same = target?.indicator === indicator && target.evaluator === evaluator;
    review.correct(
      [
        target
          ? { kind: 'editTarget', key: target.key, set: same ? changed : { ...changed, ...measured } }
          : { kind: 'addTarget', span: null, set: { ...changed, ...measured, text: title } },
      ],
      onClose,
    );
  };
  return (
    <ReviewForm
      review={review}
      title={target ? `${target.id} ${target.title}` : t('addTarget')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('title')}>
        <input
          className="input"
          required
          maxLength={300}
          value={fields.title}
          onChange={(e) => set({ title: e.target.value })}
        />
      </Field>
      <div className="review-fields">
        <Field label={t('indicator')}>
          <select
            className="input"
            value={fields.indicator ?? ''}
            onChange={(e) => {
              const indicator = e.target.value || null;
              const known = indicator === null ? undefined : INDICATOR_NAMES[indicator];
              set({ indicator, ...(known ? { evaluator: known.evaluator } : {}) });
            }}
          >
            <option value="">{t('newIndicator')}</option>
            {Object.entries(INDICATOR_NAMES).map(([id, name]) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('evaluator')}>
          <select
            className="input"
            value={fields.evaluator}
            onChange={(e) => set({ evaluator: e.target.value as Evaluator })}
          >
            {EVALUATORS.map((evaluator) => (
              <option key={evaluator} value={evaluator}>
                {t(`evaluator.${evaluator}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('comparator')}>
          <select
            className="input"
            value={fields.comparator}
            onChange={(e) => set({ comparator: e.target.value as Comparator })}
          >
            {COMPARATORS.map((comparator) => (
              <option key={comparator} value={comparator}>
                {t(`comparator.${comparator}` as ReviewText)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('value')} hint={t('valueHint')}>
          <input
            className="input"
            inputMode="decimal"
            pattern="-?\d+(\.\d+)?"
            maxLength={18}
            value={value}
            onChange={(e) => setValue(e.target.value)}
          />
        </Field>
        <Field label={t('unit')}>
          <input
            className="input"
            required
            maxLength={20}
            value={unit}
            onChange={(e) => setUnit(e.target.value)}
          />
        </Field>
        <Field label={t('due')}>
          <input
            className="input"
            type="date"
            required
            max="2100-12-31"
            value={fields.due ?? ''}
            onChange={(e) => set({ due: e.target.value || null })}
          />
        </Field>
        <Field label={t('clause')}>
          <input
            className="input"
            maxLength={40}
            list="review-clauses"
            value={fields.clause}
            onChange={(e) => set({ clause: e.target.value })}
          />
        </Field>
        {fields.evaluator === 'rank' && (
          <Field label={t('peers')}>
            <input
              className="input"
              maxLength={100}
              value={fields.peers}
              onChange={(e) => set({ peers: e.target.value })}
            />
          </Field>
        )}
      </div>
      <datalist id="review-clauses">
        {review.structure.goals.slice(0, 200).map((goal) => (
          <option key={goal.clause} value={goal.clause}>
            {goal.title}
          </option>
        ))}
      </datalist>
    </ReviewForm>
  );
}

function blank(review: Review): Fields {
  return {
    clause: review.structure.targets.at(-1)?.clause ?? '',
    title: '',
    indicator: null,
    evaluator: 'milestone',
    comparator: 'newCount',
    due: review.structure.head.to,
    peers: '',
  };
}
