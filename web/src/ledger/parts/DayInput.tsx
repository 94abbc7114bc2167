import { useEffect, useState } from 'react';

interface Props {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly labelledBy?: string;
  readonly label?: string;
}

/**
 * A calendar day by the browser's own control: it works by keyboard and on phones, in the reader's own calendar, and
 * weighs nothing. The day is given on when the control is left or holds a whole date.
 */
export function DayInput({ value, onChange, disabled, id, labelledBy, label }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const give = (next: string) => {
    const day = next === '' ? null : next;
    if (day !== value) onChange(day);
  };
  return (
    <input
      type="date"
      className="ledger-day"
      min="1900-01-01"
      max="2100-12-31"
      id={id}
      aria-labelledby={labelledBy}
      aria-label={label}
      value={text}
      disabled={disabled}
      onChange={(e) => setText(e.target.value)}
      onBlur={() => give(text)}
      onKeyDown={(e) => e.key === 'Enter' && give(text)}
    />
  );
}
