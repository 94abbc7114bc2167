import { type FrozenSetWire, listReplays, type ReplayView, replayFreeze } from '@sophora/contract/freeze';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { queryClient, useAction, useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { numberName } from './numberName.ts';
import { ByAt } from './state.tsx';
import { freezeText } from './text.ts';

/** Every replay and what it found; the button to make another. */
export function Replays({ set, content }: { set: string; content: FrozenSetWire }) {
  const t = useText(freezeText);
  const district = useDistrictCode();
  const may = useMay('figures.freeze');
  const query = useEndpoint(listReplays, { params: { district, set } });
  const again = useAction(replayFreeze, []);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { replays } = query.data;
  return (
    <section className="card stack">
      {may && (
        <div className="row">
          <button
            type="button"
            className="btn btn-primary"
            disabled={again.isPending}
            onClick={() => again.mutate({ params: { district, set } })}
          >
            {t('replay')}
          </button>
        </div>
      )}
      {again.error && <ErrorNote error={again.error} />}
      {again.data && (
        <JobFollow
          key={again.data.jobId}
          district={district}
          jobId={again.data.jobId}
          onOver={() => void queryClient.invalidateQueries()}
          done={t('replayDone')}
        />
      )}
      {replays.length === 0 && <p className="hint">{t('noReplay')}</p>}
      {replays.map((replay) => (
        <Replay key={replay.id} replay={replay} content={content} />
      ))}
    </section>
  );
}

const MOST_SHOWN = 100;

function Replay({ replay, content }: { replay: ReplayView; content: FrozenSetWire }) {
  const t = useText(freezeText);
  const label = useLabel();
  const { same, checked, differences, contributions, context } = replay;
  const indicator = (id: string) => {
    const figure = content.figures.find((f) => f.indicator === id);
    return figure ? label(figure.label) : id;
  };
  return (
    <article className="stack">
      <div className="row">
        <span className={`tag ${same ? 'tag-good' : 'tag-bad'}`}>{t(same ? 'same' : 'differs')}</span>
        <span>
          {same ? t('replaySame', { checked }) : t('replayDiffers', { checked, count: differences.length })}
        </span>
        <span className="push">
          <ByAt by={replay.by} at={replay.at} />
        </span>
      </div>
      {context.length > 0 && (
        <p>
          {t('replayContext', { what: context.map((c) => t(`${c}Short` as 'settingsShort')).join('、') })}
        </p>
      )}
      {contributions.map((c) => (
        <p key={c.indicator}>
          {t('replayRows', {
            indicator: indicator(c.indicator),
            frozen: c.frozenRows ?? '—',
            now: c.rows ?? '—',
          })}
        </p>
      ))}
      {differences.length > 0 && (
        <div className="scroll-x">
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('figure')}</th>
                <th className="num">{t('frozen')}</th>
                <th className="num">{t('replays')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, MOST_SHOWN).map((d) => (
                <tr key={d.key}>
                  <td>{numberName(d.key, content, label)}</td>
                  <td className="num" data-label={t('frozen')}>
                    {d.frozen ?? '—'}
                  </td>
                  <td className="num" data-label={t('replays')}>
                    {d.now ?? '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </article>
  );
}
