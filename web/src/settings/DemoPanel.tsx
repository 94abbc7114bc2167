import { loadDemo, removeDemo } from '@sophora/contract/office';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { queryClient, useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { useGo } from '../ui/route.ts';
import { useMay, useMe } from '../ui/session.ts';
import { settingsText } from './text.ts';

/** 演示数据: to it, load it, and in the demonstration district itself remove it. */
export function DemoPanel({ district }: { district: string }) {
  const t = useText(settingsText);
  const may = useMay('demo.manage');
  const me = useMe();
  const load = useAction(loadDemo);
  const demo = me?.districts.find((d) => d.kind === 'demo');
  if (!may) return null;
  const here = demo?.code === district;
  return (
    <section className="card stack">
      <h2>{t('demo')}</h2>
      <p className="hint setting-hint">
        {t('demoHint')}
        {demo && ` ${t('demoAgainHint')}`}
      </p>
      <div className="row">
        {demo && !here && (
          <PageLink to={`/d/${demo.code}`} className="btn btn-link">
            {t('demoGo')}
          </PageLink>
        )}
        <button
          type="button"
          className="btn"
          disabled={load.isPending}
          onClick={() => load.mutate({ body: {} })}
        >
          {t(demo ? 'demoAgain' : 'demoLoad')}
        </button>
        {here && <RemoveDemo district={district} />}
      </div>
      {load.error && <ErrorNote error={load.error} />}
      {load.data && (
        <JobFollow
          key={load.data.jobId}
          district={load.data.district}
          jobId={load.data.jobId}
          onOver={() => void queryClient.invalidateQueries()}
          done={
            <>
              {t('demoLoaded')} <PageLink to={`/d/${load.data.district}`}>{t('demoGo')}</PageLink>
            </>
          }
        />
      )}
    </section>
  );
}

function RemoveDemo({ district }: { district: string }) {
  const t = useText(settingsText);
  const common = useText(commonText);
  const go = useGo();
  const [asked, setAsked] = useState(false);
  const remove = useAction(removeDemo, []);
  // Once it is gone the job can no longer be seen in it either: both mean that it is over.
  const over = (state: string) => {
    if (state !== 'done' && state !== 'unseen') return;
    queryClient.clear();
    go('/', true);
  };
  return (
    <>
      <button type="button" className="btn btn-danger" onClick={() => setAsked(true)}>
        {t('demoRemove')}
      </button>
      {asked && (
        <Dialog title={t('demoRemove')} onClose={() => setAsked(false)}>
          <div>
            <p className="note note-warn setting-hint">{t('demoSure')}</p>
            {remove.error && <ErrorNote error={remove.error} />}
            {remove.data ? (
              <JobFollow
                district={district}
                jobId={remove.data.jobId}
                onOver={over}
                done={t('demoRemoving')}
              />
            ) : (
              <div className="row">
                <button
                  type="button"
                  className="btn btn-danger"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate({ params: { district } })}
                >
                  {t('demoRemove')}
                </button>
                <button type="button" className="btn" onClick={() => setAsked(false)}>
                  {common('cancel')}
                </button>
              </div>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
