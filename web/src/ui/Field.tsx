import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import './office.css';

interface ControlProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The input, select or textarea itself. */
  readonly children: ReactElement<ControlProps>;
}

/** One question of a form: its label above the control, a line of help below, both tied to it. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  const help = hint ? `${id}-help` : undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {cloneElement(children, { id, 'aria-describedby': help })}
      {hint && (
        <span id={help} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
