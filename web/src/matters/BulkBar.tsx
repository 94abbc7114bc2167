import { actOnMatters, type MatterItem } from '@sophora/contract/matters';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useMyDistrict } from '../ui/session.ts';
import { commonActions } from './bulk.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';

/** One action for all chosen matters; each answers for itself. */
export function BulkBar({ chosen, onDone }: { chosen: readonly MatterItem[]; onDone: () => void }) {
  const t = useText(mattersText);
  const say = useSay();
  const name = useNames();
  const district = useDistrictCode();
  const roles = useMyDistrict()?.roles ?? [];
  const act = useAction(actOnMatters);
  const refused = act.data?.results.filter((r) => r.refusal !== null) ?? [];
  const actions = commonActions(chosen, roles);
  const run = (action: string) =>
    act.mutate(
      { params: { district }, body: { action, matters: chosen.map(({ id, seq }) => ({ id, seq })) } },
      { onSuccess: onDone },
    );
  return (
    <>
      {chosen.length > 0 && (
        <div className="card row matters-bulk" role="toolbar">
          <strong>{t('selected', { count: chosen.length })}</strong>
          {actions.length === 0 && <span className="hint">{t('bulkNone')}</span>}
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              className="btn"
              disabled={act.isPending}
              onClick={() => run(action)}
            >
              {name('action', chosen[0]!.procedure, action)}
            </button>
          ))}
        </div>
      )}
      {act.error && <ErrorNote error={act.error} />}
      {act.data && (
        <div className={refused.length > 0 ? 'note note-warn' : 'note note-good'} role="status">
          {t('bulkDone', { done: act.data.done })}
          {refused.length > 0 && (
            <>
              {t('bulkRefused', { refused: refused.length })}
              <ul>
                {[...new Set(refused.map((r) => say(r.refusal!)))].map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}
