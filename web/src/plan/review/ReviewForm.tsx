import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import type { Review } from './useReview.ts';

interface Props {
  readonly review: Review;
  readonly title: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the review: saved with Enter, left with Escape. */
export function ReviewForm({ review, title, onSubmit, onClose, children }: Props) {
  const common = useText(commonText);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {Boolean(review.error) && <ErrorNote error={review.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={review.pending}>
            {common('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
