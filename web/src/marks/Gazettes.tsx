import { type GazetteFile, listGazettes } from '@sophora/contract/markWatch';
import { useQueryClient } from '@tanstack/react-query';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { watchText } from './watchText.ts';

const LATEST = 5;

/** The latest gazette files: what each brought, and how many of its hits wait. Choosing one shows its hits alone. */
export function Gazettes() {
  const t = useText(watchText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const [filters, setFilters] = useFilters();
  const query = useEndpoint(listGazettes, { params: { district }, query: { size: LATEST } }, { keep: true });
  if (query.error) return <ErrorNote error={query.error} />;
  if (!query.data) return null;
  const { gazettes } = query.data;
  if (gazettes.length === 0) return <p className="card hint">{t('noGazettes')}</p>;
  const running = gazettes.find((g) => g.jobId !== null);
  return (
    <section className="card stack" aria-label={t('gazettes')}>
      <div className="row">
        <h2>{t('gazettes')}</h2>
        {filters['gazette'] && (
          <button
            type="button"
            className="btn btn-text push"
            onClick={() => setFilters({ gazette: undefined })}
          >
            {t('allFiles')}
          </button>
        )}
      </div>
      {running?.jobId && (
        <JobFollow
          key={running.jobId}
          district={district}
          jobId={running.jobId}
          done={t('done')}
          onOver={() => void client.invalidateQueries()}
        />
      )}
      <ul className="mark-files">
        {gazettes.map((gazette) => (
          <li key={gazette.id} aria-current={filters['gazette'] === gazette.id}>
            <Line gazette={gazette} onChoose={() => setFilters({ gazette: gazette.id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ gazette, onChoose }: { gazette: GazetteFile; onChoose: () => void }) {
  const t = useText(watchText);
  const say = useSay();
  const { counts, unread, state } = gazette;
  const number = (name: string) => grouped(counts[name] ?? 0);
  return (
    <>
      <div className="row">
        <button type="button" className="btn btn-text mark-file" onClick={onChoose}>
          {gazette.title}
        </button>
        {gazette.published && <span className="hint">{t('publishedOn', { day: gazette.published })}</span>}
        {state === 'waiting' && (
          <span className="tag tag-warn">{t(gazette.jobId === null ? 'stopped' : 'waiting')}</span>
        )}
        {state === 'refused' && <span className="tag tag-bad">{t('refused')}</span>}
        {state === 'done' && gazette.open > 0 && (
          <span className="tag tag-warn">{t('openLeft', { n: grouped(gazette.open) })}</span>
        )}
      </div>
      {gazette.problem && <p className="mark-problem">{say(gazette.problem)}</p>}
      {state === 'done' && (
        <p className="hint">
          {t('gazetteLine', {
            marks: number('marks'),
            protected: number('protected'),
            hits: number('hits'),
            own: number('own'),
          })}
          {(counts['unnamed'] ?? 0) > 0 && ` · ${t('unnamed', { n: number('unnamed') })}`}
        </p>
      )}
      {unread.length > 0 && (
        <details>
          <summary className="hint">{t('unread', { n: number('unread') })}</summary>
          <ul className="mark-unread">
            {unread.map(({ row, why }) => (
              <li key={row}>{t('row', { row, why: say(why) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
