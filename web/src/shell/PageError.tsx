import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';

/** How browsers say that a chunk of an older version is gone. */
const CHUNK = /dynamically imported module|module script failed|Importing a module|preload/i;

/** A page that failed to load, mostly because the system was renewed meanwhile, or to draw. */
export function PageError({ error }: { error?: unknown }) {
  const t = useText(commonText);
  return (
    <div className="center-state" role="alert">
      <h1>{t('errorTitle')}</h1>
      <p>{t(error instanceof Error && CHUNK.test(error.message) ? 'chunkFailed' : 'pageFailed')}</p>
      <button type="button" className="btn" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}
