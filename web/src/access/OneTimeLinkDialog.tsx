import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { peopleText } from './peopleText.ts';
import './access.css';

export interface OneTimeLink {
  readonly name: string;
  readonly path: string;
  readonly expiresAt: string;
}

/** Shows a one-time link, this once, to be handed over. */
export function OneTimeLinkDialog({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const t = useText(peopleText);
  const common = useText(commonText);
  const [said, setSaid] = useState<'copy' | 'copied' | 'copyByHand'>('copy');
  const address = `${window.location.origin}${link.path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      setSaid('copyByHand'); // no clipboard without https
    }
  };
  return (
    <Dialog title={t('linkTitle')} onClose={onClose}>
      <div>
        <p className="people-line">{t('linkHint', { name: link.name, when: momentText(link.expiresAt) })}</p>
        <div className="link-once">
          <input
            className="input code"
            readOnly
            aria-label={t('linkTitle')}
            value={address}
            onFocus={(e) => e.target.select()}
          />
          <button type="button" className="btn btn-primary" onClick={() => void copy()}>
            {t(said)}
          </button>
        </div>
        <div>
          <button type="button" className="btn" onClick={onClose}>
            {common('close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
