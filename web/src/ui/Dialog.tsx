import { type ReactNode, useEffect, useId, useRef } from 'react';
import { commonText } from './i18n/common.ts';
import { useText } from './i18n/text.ts';
import './office.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question over the page. The browser's own dialog: focus stays inside, Escape closes, focus returns. */
export function Dialog({ title, onClose, children }: Props) {
  const t = useText(commonText);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <header className="row">
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn btn-text push" aria-label={t('close')} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
