import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

const PAUSE = 250;

interface Props {
  readonly value: string;
  readonly words: string;
  readonly onSearch: (q: string) => void;
}

/** Searches while typing, after a short pause; never in the middle of a Chinese input (composition). */
export function SearchBox({ value, words, onSearch }: Props) {
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => onSearch(next.trim()), PAUSE);
  };
  return (
    <Input
      className="ledger-search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      aria-label={words}
      placeholder={words}
      value={text}
      maxLength={100}
      onChange={(e) => {
        setText(e.target.value);
        later(e.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(e) => {
        composing.current = false;
        later(e.currentTarget.value);
      }}
      onPressEnter={() => {
        clearTimeout(timer.current);
        onSearch(text.trim());
      }}
    />
  );
}
