import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly className?: string;
  /** The control; it carries `id`. */
  readonly children: ReactNode;
}

/** A labelled control of a form, with its hint below. */
export function Field({ id, label, hint, className, children }: Props) {
  return (
    <div className={className ? `ledger-field ${className}` : 'ledger-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <small className="ledger-hint">{hint}</small>}
    </div>
  );
}
