import { getRequest, type RequestView } from '@sophora/contract/incoming';
import { EVERY } from '@sophora/domain/incoming/recurrence';
import { Limit, MatterLight } from '../matters/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { AddForm } from './AddForm.tsx';
import { HandIn } from './HandIn.tsx';
import { RequestFormRow } from './RequestFormRow.tsx';
import { incomingText } from './text.ts';
import '../ui/office.css';
import './incoming.css';

/** 一件来文: what is asked and by when, its forms, and handing in. */
export default function RequestPage() {
  const t = useText(incomingText);
  const district = useDistrictCode();
  const matter = useParam('matter');
  const mayFill = useMay('forms.manage');
  const query = useEndpoint(getRequest, { params: { district, matter } });
  const back = { to: `/d/${district}/requests`, label: t('requests') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('request')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const view = query.data;
  const { request } = view;
  const open = request.closedOn === null;
  return (
    <div className="stack">
      <PageTitle title={request.title} back={back}>
        <PageLink to={`/d/${district}/matters/${request.id}`} className="btn btn-link">
          {t('procedure')}
        </PageLink>
      </PageTitle>
      <Asked view={view} />
      {(request.forms.length > 0 || (open && mayFill)) && (
        <section className="card stack">
          <h2>{t('templates')}</h2>
          {request.forms.map((form) => (
            <RequestFormRow
              key={form.id}
              district={district}
              matter={request.id}
              form={form}
              may={open && mayFill}
            />
          ))}
          {open && mayFill && <AddForm district={district} matter={request.id} />}
        </section>
      )}
      {view.mayHandIn && <HandIn key={request.seq} district={district} view={view} />}
      {!open && request.state === 'handedIn' && (
        <div className="note note-good row" role="status">
          <span>{t('handedIn')}</span>
          {view.next && (
            <PageLink to={`/d/${district}/requests/${view.next.id}`} className="btn btn-link">
              {t('nextOpened', { due: view.next.due })}
            </PageLink>
          )}
        </div>
      )}
    </div>
  );
}

function Asked({ view }: { view: RequestView }) {
  const t = useText(incomingText);
  const label = useLabel();
  const district = useDistrictCode();
  const { request, today } = view;
  return (
    <section className="card stack">
      <div className="row">
        <MatterLight matter={request} />
        <Limit matter={request} today={today} />
        {request.every && <span className="tag">{label(EVERY[request.every])}</span>}
      </div>
      <dl className="request-facts">
        <div>
          <dt>{t('issuer')}</dt>
          <dd>{request.issuer}</dd>
        </div>
        {request.document !== '' && (
          <div>
            <dt>{t('document')}</dt>
            <dd>{request.document}</dd>
          </div>
        )}
        {request.receivedOn && (
          <div>
            <dt>{t('received')}</dt>
            <dd>{request.receivedOn}</dd>
          </div>
        )}
        <div>
          <dt>{t('owner')}</dt>
          <dd>{request.lead?.name ?? t('ownOffice')}</dd>
        </div>
        {view.previous && (
          <div>
            <dt>{t('previous')}</dt>
            <dd>
              <PageLink to={`/d/${district}/requests/${view.previous}`}>{request.title}</PageLink>
            </dd>
          </div>
        )}
      </dl>
      {request.asked !== '' && <p className="request-asked">{request.asked}</p>}
    </section>
  );
}
