import type { OutputOf } from '@sophora/contract/endpoint';
import { type listLeads, startScreening } from '@sophora/contract/screening';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { grouped, percent } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { momentText } from '../ui/moment.ts';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { screeningText } from './text.ts';
import { inputName, separator, signalName, spareName } from './words.ts';

type Listed = OutputOf<typeof listLeads>;

/** The latest run: what it read, what it could not assess, what it spared, and how often leads did not hold. */
export function RunCard({ list }: { list: Listed }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const { run, errors, spared } = list;
  return (
    <section className="card stack">
      {!run && <Run list={list} />}
      {run && (
        <dl className="screen-facts">
          <div>
            <dt>{t('lastRun')}</dt>
            <dd>
              {momentText(run.at)}
              <div className="hint">
                {t('compared', {
                  filings: grouped(run.stats['filings'] ?? 0),
                  compared: grouped(run.stats['compared'] ?? 0),
                })}
                {(run.stats['withoutText'] ?? 0) > 0 &&
                  `；${t('withoutText', { n: grouped(run.stats['withoutText']!) })}`}
              </div>
            </dd>
          </div>
          <div>
            <dt>{t('falsePositives')}</dt>
            <dd>
              {errors.decided === 0 ? t('noneDecided') : percent(errors.cleared, errors.decided)}
              {errors.decided > 0 && <div className="hint">{t('falseRate', { ...errors })}</div>}
              {errors.findings > 0 && <div className="hint">{t('restoredRate', { ...errors })}</div>}
            </dd>
          </div>
          <div className="push">
            <Run list={list} />
          </div>
        </dl>
      )}
      {run && (
        <div className="row screen-details">
          {spared.length > 0 && (
            <details>
              <summary>{t('spared')}</summary>
              <ul className="screen-notes">
                {spared.map((s) => (
                  <li key={s.why}>
                    {spareName(s.why, language)}{' '}
                    <span className="hint">{t('sparedLine', { groups: s.groups, filings: s.filings })}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {run.notAssessable.length > 0 && (
            <details>
              <summary>{t('notAssessable')}</summary>
              <ul className="screen-notes">
                {run.notAssessable.map(({ signal, missing }) => (
                  <li key={signal}>
                    {t('missing', {
                      signal: signalName(signal, language),
                      fields: missing.map((f) => inputName(f, language)).join(separator(language)),
                    })}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </section>
  );
}

function Run({ list }: { list: Listed }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const mayWork = useMay('screening.work');
  const start = useAction(startScreening, []);
  const [started, setStarted] = useState<string>();
  const [over, setOver] = useState<string>();
  const following = started ?? list.jobId;
  if (following !== null && following !== over)
    return (
      <JobFollow
        key={following}
        district={district}
        jobId={following}
        done={t('runDone')}
        onOver={(state) => {
          // What went wrong stays in sight; after a good end the list itself says what came of it.
          if (state === 'done' || state === 'cancelled') setOver(following);
          void client.invalidateQueries({ queryKey: ['screening.leads'] });
        }}
      />
    );
  return (
    <div className="row">
      {list.run === null && <p>{t('never')}</p>}
      {start.error && <ErrorNote error={start.error} />}
      {mayWork && (
        <button
          type="button"
          className={list.run === null ? 'btn btn-primary' : 'btn'}
          disabled={start.isPending}
          onClick={() =>
            start.mutate({ params: { district } }, { onSuccess: ({ jobId }) => setStarted(jobId) })
          }
        >
          {t(list.run === null ? 'run' : 'runAgain')}
        </button>
      )}
    </div>
  );
}
