import { useState } from 'react';
import { useText } from '../ui/i18n/text.ts';
import { markText } from './text.ts';

/** A sentence to paste, with a button that takes it along. */
export function Sentence({ text }: { text: string }) {
  const t = useText(markText);
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Not allowed (no https): the sentence is selected instead, to be copied by hand.
      const box = document.getElementById('mark-sentence');
      if (box) getSelection()?.selectAllChildren(box);
    }
  };
  return (
    <section className="card stack mark-paste">
      <div className="row">
        <h2>{t('sentence')}</h2>
        <button type="button" className="btn push" onClick={() => void copy()}>
          {t(copied === text ? 'copied' : 'copy')}
        </button>
      </div>
      <p id="mark-sentence">{text}</p>
    </section>
  );
}
