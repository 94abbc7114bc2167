import { commonText } from './i18n/common.ts';
import { useText } from './i18n/text.ts';
import { useSayError } from './say.ts';

/** What went wrong, in words, and a way to ask again. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(commonText);
  const say = useSayError();
  return (
    <div className="note note-bad row" role="alert">
      <span>{say(error)}</span>
      {onRetry && (
        <button type="button" className="btn" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
