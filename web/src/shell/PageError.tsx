import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';

/** A page that failed to load or to draw: mostly a chunk of an older version. */
export function PageError() {
  const t = useText(commonText);
  return (
    <div className="center-state" role="alert">
      <h1>{t('errorTitle')}</h1>
      <p>{t('chunkFailed')}</p>
      <button type="button" className="btn" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
