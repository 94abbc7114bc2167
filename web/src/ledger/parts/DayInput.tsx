import { CalendarOutlined } from '@ant-design/icons';
import type { Label } from '@sophora/domain/basics/message';
import { cellDate } from '@sophora/domain/ledger/cellDate';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLabel } from '../../ui/i18n/text.ts';

interface Props {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly labelledBy?: string;
  readonly label?: string;
}

const OPEN: Label = { zh: '打开日历', en: 'Open the calendar' };
const SHAPE: Label = { zh: '如 2026-10-31', en: 'like 2026-10-31' };

/**
 * A calendar day, typed or pasted in any shape files use (2026.10.31, 20261031, 2026年10月31日) or chosen in the
 * browser's own calendar. The browser's date field alone would show month/day/year on many machines.
 */
export function DayInput({ value, onChange, disabled = false, id, labelledBy, label }: Props) {
  const words = useLabel();
  const [text, setText] = useState(value ?? '');
  const calendar = useRef<HTMLInputElement>(null);
  useEffect(() => setText(value ?? ''), [value]);
  const unreadable = text.trim() !== '' && cellDate(text) === undefined;
  const give = () => {
    const day = text.trim() === '' ? null : cellDate(text);
    if (day === undefined) return;
    setText(day ?? '');
    if (day !== value) onChange(day);
  };
  return (
    <span className="ledger-day">
      <Input
        id={id}
        aria-labelledby={labelledBy}
        aria-label={label}
        aria-invalid={unreadable}
        status={unreadable ? 'error' : ''}
        placeholder={words(SHAPE)}
        maxLength={40}
        value={text}
        disabled={disabled}
        onChange={(e) => setText(e.target.value)}
        onBlur={give}
        onPressEnter={give}
        suffix={
          <button
            type="button"
            className="ledger-day-open"
            aria-label={words(OPEN)}
            disabled={disabled}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarOutlined aria-hidden />
          </button>
        }
      />
      <input
        ref={calendar}
        type="date"
        className="ledger-day-calendar"
        tabIndex={-1}
        aria-hidden
        disabled={disabled}
        min="1900-01-01"
        max="2100-12-31"
        value={value ?? ''}
        onChange={(e) => onChange(e.target.value === '' ? null : e.target.value)}
      />
    </span>
  );
}
