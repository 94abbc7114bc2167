import { DayForm } from './DayForm.tsx';
import { HeadForm } from './HeadForm.tsx';
import { SplitForm } from './SplitForm.tsx';
import { TargetForm } from './TargetForm.tsx';
import { TaskForm } from './TaskForm.tsx';
import type { Review } from './useReview.ts';

/** Which form is open over the list. */
export type Opened =
  | { readonly form: 'edit'; readonly key: string }
  | { readonly form: 'split'; readonly key: string }
  | { readonly form: 'add'; readonly part: 'target' | 'task' | 'safeguard' | 'day' };

interface Props {
  readonly review: Review;
  readonly opened: Opened;
  readonly onClose: () => void;
}

export function OpenedForm({ review, opened, onClose }: Props) {
  const rest = { review, onClose };
  if (opened.form === 'add') {
    if (opened.part === 'target') return <TargetForm {...rest} />;
    if (opened.part === 'day') return <DayForm {...rest} />;
    return <TaskForm {...rest} part={opened.part} />;
  }
  if (opened.key === 'head') return <HeadForm {...rest} />;
  const found = review.items.find(({ item }) => item.key === opened.key);
  if (!found) return null;
  if (opened.form === 'split') return <SplitForm {...rest} item={found.item} />;
  if (found.kind === 'target') return <TargetForm {...rest} target={found.item} />;
  if (found.kind === 'task') return <TaskForm {...rest} task={found.item} part={found.item.part} />;
  return <DayForm {...rest} day={found.item} />;
}
