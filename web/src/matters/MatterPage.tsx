import { getMatter, type MatterView } from '@sophora/contract/matters';
import type { Procedure } from '@sophora/domain/matters/procedure';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { useState } from 'react';
import { MatterDocuments } from '../documents/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { LinksCard } from './LinksCard.tsx';
import { MatterTable } from './MatterTable.tsx';
import { NodeStrip } from './NodeStrip.tsx';
import { useNames } from './names.ts';
import { OutcomeCard } from './OutcomeCard.tsx';
import { Possible } from './Possible.tsx';
import { ProcedureDrawing } from './ProcedureDrawing.tsx';
import { Facts, Timeline } from './Timeline.tsx';
import { mattersText } from './text.ts';
import { Limit, MatterLight } from './When.tsx';
import '../ui/office.css';
import './matters.css';

/** One matter: where it stands, who is next, what may be done now, what happened, and the way it goes. */
export default function MatterPage() {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const matter = useParam('matter');
  const query = useEndpoint(getMatter, { params: { district, matter } });
  const mayOpen = useMay('matters.open');
  const [action, setAction] = useState<string>();
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('title')} back={{ to: `/d/${district}/today`, label: t('today') }} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const view = query.data;
  const procedure = getProcedure(view.matter.procedure, view.matter.version);
  return (
    <div className="stack">
      <PageTitle title={view.matter.title} back={{ to: `/d/${district}/today`, label: t('today') }} />
      <Head view={view} procedure={procedure} />
      <Possible view={view} procedure={procedure} onChoose={setAction} />
      <div className="matter-columns">
        <Timeline view={view} procedure={procedure} />
        <div className="stack">
          <Facts view={view} procedure={procedure} />
          <EvidenceFiles district={district} matter={view.matter.id} />
          <OutcomeCard view={view} />
          {mayOpen && <LinksCard view={view} />}
          {view.matter.procedure === 'supervision' && <MatterDocuments matter={view.matter.id} />}
        </div>
      </div>
      <Parts view={view} />
      <ProcedureDrawing procedure={procedure} state={view.matter.state} />
      {action !== undefined && (
        <ActionDialog view={view} action={action} onClose={() => setAction(undefined)} />
      )}
    </div>
  );
}

function Head({ view, procedure }: { view: MatterView; procedure: Procedure }) {
  const t = useText(mattersText);
  const label = useLabel();
  const name = useNames();
  const district = useDistrictCode();
  const { matter, today } = view;
  const turns = matter.turns.map((party) => name('party', procedure.id, party));
  return (
    <section className="card stack">
      <NodeStrip procedure={procedure} state={matter.state} />
      <div className="row">
        <strong>{name('state', procedure.id, matter.state)}</strong>
        <MatterLight matter={matter} />
        <Limit matter={matter} today={today} />
        {matter.level > 0 && (
          <span className="tag tag-warn">{t(`level${matter.level as 1 | 2 | 3 | 4}`)}</span>
        )}
        {matter.closedOn === null && (
          <span className="hint">
            {matter.limit === null
              ? !procedure.lit && t('notLit')
              : t('lightRule', { from: matter.warnFrom ?? matter.limit, limit: matter.limit })}
          </span>
        )}
      </div>
      <dl className="plan-facts matter-head">
        {matter.closedOn === null && (
          <div>
            <dt>{t('next')}</dt>
            <dd>
              {turns.length > 0 ? turns.join('、') : t('nobody')}{' '}
              {matter.mine && <span className="tag tag-good">{t('yourTurn')}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('lead')}</dt>
          <dd>{matter.lead?.name}</dd>
        </div>
        <div>
          <dt>{t('procedure')}</dt>
          <dd>{t('procedureVersion', { name: label(procedure.label), version: matter.version })}</dd>
        </div>
        {matter.reminders.length > 0 && (
          <div>
            <dt>{t('reminders')}</dt>
            {matter.reminders.map((r) => (
              <dd key={`${r.stage}${r.limit}`} title={r.units.join('、')}>
                {t(`reminder.${r.stage}`, { on: r.on, limit: r.limit })}
              </dd>
            ))}
          </div>
        )}
        {matter.parent && (
          <div>
            <dt>{t('parent')}</dt>
            <dd>
              <PageLink to={`/d/${district}/matters/${matter.parent.id}`}>{matter.parent.title}</PageLink>
            </dd>
          </div>
        )}
        {matter.links.some((link) => link.role === 'to-call') && (
          <div>
            <dt>{t('callList')}</dt>
            <dd>
              <PageLink to={`/d/${district}/call-lists/${matter.id}`}>
                {t('callListOf', { n: matter.links.filter((link) => link.role === 'to-call').length })}
              </PageLink>
            </dd>
          </div>
        )}
        {matter.links
          .filter((link) => link.kind === 'plan-task')
          .map((link) => (
            <div key={link.id}>
              <dt>{t('fromTask')}</dt>
              <dd>
                <PageLink to={`/d/${district}/plan`}>{link.id.split('/').at(-1)}</PageLink>
              </dd>
            </div>
          ))}
        {matter.links
          .filter((link) => link.kind === 'screening-lead')
          .map((link) => (
            <div key={link.id}>
              <dt>{t('fromLead')}</dt>
              <dd>
                <PageLink to={`/d/${district}/screening/leads/${link.id}`}>{t('openLead')}</PageLink>
              </dd>
            </div>
          ))}
        {matter.links
          .filter((link) => link.kind === 'mark-lead')
          .map((link) => (
            <div key={link.id}>
              <dt>{t('fromLead')}</dt>
              <dd>
                <PageLink to={`/d/${district}/marks/leads/${link.id}`}>{t('openLead')}</PageLink>
              </dd>
            </div>
          ))}
        {matter.procedure === 'mark-watch' && (
          <div>
            <dt>{t('fromWatch')}</dt>
            <dd>
              <PageLink to={`/d/${district}/marks/watch?view=taken`}>{t('openWatch')}</PageLink>
            </dd>
          </div>
        )}
        {matter.procedure === 'incoming' && (
          <div>
            <dt>{t('list.incoming')}</dt>
            <dd>
              <PageLink to={`/d/${district}/requests/${matter.id}`}>{t('openRequest')}</PageLink>
            </dd>
          </div>
        )}
        {matter.links
          .filter((link) => link.kind === 'meeting')
          .map((link) => (
            <div key={link.id}>
              <dt>{t('fromMeeting')}</dt>
              <dd>
                <PageLink to={`/d/${district}/meetings/${link.id.split('/')[0]}`}>
                  {t('openMeeting', { no: link.id.split('/')[1] ?? '' })}
                </PageLink>
              </dd>
            </div>
          ))}
        {matter.procedure === 'screening-batch' && (
          <div>
            <dt>{t('fromBatch')}</dt>
            <dd>
              <PageLink to={`/d/${district}/screening/batches/${matter.id}`}>{t('openBatch')}</PageLink>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Parts({ view }: { view: MatterView }) {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const mayOpen =
    useMay('matters.open') && view.matter.closedOn === null && view.matter.procedure === 'supervision';
  if (view.matter.parts.length === 0 && !mayOpen) return null;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('parts')}</h2>
        {mayOpen && (
          <PageLink
            className="btn btn-link push"
            to={pathWith(`/d/${district}/matters/new`, { parent: view.matter.id })}
          >
            {t('addPart')}
          </PageLink>
        )}
      </div>
      {view.matter.parts.length > 0 && <MatterTable items={view.matter.parts} today={view.today} />}
    </section>
  );
}
