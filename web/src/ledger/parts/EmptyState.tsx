import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

/** Says that there is nothing here, and what to do about it. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className="ledger-empty" role="status">
      <strong>{title}</strong>
      {hint && <span className="ledger-hint">{hint}</span>}
      {action}
    </div>
  );
}
