import { CloseOutlined } from '@ant-design/icons';
import { ConfigProvider } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';

interface Props {
  readonly title: string;
  /** At the right edge over the full height, for long forms. */
  readonly side?: boolean;
  readonly footer: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog of the browser's own: it keeps the focus inside, closes on Escape and needs no style element of its own, which
 * the page's security policy would refuse.
 */
export function Dialog({ title, side = false, footer, onClose, children }: Props) {
  const t = useText(commonText);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={side ? 'ledger-dialog ledger-dialog-side' : 'ledger-dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="ledger-dialog-close" aria-label={t('close')} onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className="ledger-dialog-body">
        {/* Lists that open must lie in the dialog: everything else is below it. */}
        <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>{children}</ConfigProvider>
      </div>
      <footer>{footer}</footer>
    </dialog>
  );
}
