import type { ReactNode } from 'react';
import './office.css';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One question of a form: its label above the control given as child, a line of help below. */
export function Field({ label, hint, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span className="field-label">{label}</span>
      {children}
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}
