import { getPlanDraftText } from '@sophora/contract/plan';
import { useState } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useText } from '../../ui/i18n/text.ts';
import { splitPlaces } from './pieces.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { reviewText } from './text.ts';
import type { Review, TargetItem, TaskItem } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly item: Pick<TargetItem | TaskItem, 'key' | 'span'>;
  readonly onClose: () => void;
}

/** Where an item is cut in two: the places after its stops. */
export function SplitForm({ review, item, onClose }: Props) {
  const t = useText(reviewText);
  const { data } = useEndpoint(
    getPlanDraftText,
    { params: { district: review.district, draft: review.draft.id }, query: { from: 0 } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const places = data && item.span ? splitPlaces(data.text, item.span) : [];
  const [at, setAt] = useState<number>();
  return (
    <ReviewForm
      review={review}
      title={t('splitTitle')}
      onClose={onClose}
      onSubmit={() =>
        at === undefined ? onClose() : review.correct([{ kind: 'split', key: item.key, at }], onClose)
      }
    >
      {places.length === 0 ? (
        <p className="note">{t('noSplit')}</p>
      ) : (
        <fieldset className="choices">
          <legend>{t('splitHint')}</legend>
          {places.map((place) => (
            <label key={place.at}>
              <input type="radio" name="place" checked={at === place.at} onChange={() => setAt(place.at)} />…
              {place.words}
            </label>
          ))}
        </fieldset>
      )}
    </ReviewForm>
  );
}
