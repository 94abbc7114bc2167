import { type IncomingRequest, listRequests, type RequestForm } from '@sophora/contract/incoming';
import { EVERY } from '@sophora/domain/incoming/recurrence';
import { Limit, MatterLight } from '../matters/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { incomingText } from './text.ts';
import '../ui/office.css';

/** 来文报送: what superiors ask for, nearest day first, and what was handed in. */
export default function RequestsPage() {
  const t = useText(incomingText);
  const district = useDistrictCode();
  const mayOpen = useMay('forms.manage');
  const [filters] = useFilters();
  const state = filters['state'] === 'closed' ? 'closed' : 'open';
  const query = useEndpoint(
    listRequests,
    { params: { district }, query: { state, page: pageOf(filters['page']) } },
    { keep: true },
  );
  const here = `/d/${district}/requests`;
  return (
    <div className="stack">
      <PageTitle title={t('requests')} hint={t('requestsHint')}>
        {mayOpen && (
          <PageLink
            to={pathWith(`/d/${district}/matters/new`, { procedure: 'incoming' })}
            className="btn btn-primary btn-link"
          >
            {t('newRequest')}
          </PageLink>
        )}
      </PageTitle>
      <Tabs
        label={t('requests')}
        tabs={(['open', 'closed'] as const).map((name) => ({
          to: pathWith(here, { state: name === 'open' ? undefined : name }),
          label: `${t(name)}${query.data ? ` ${query.data[name]}` : ''}`,
          here: name === state,
        }))}
      />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data?.items.length === 0 && (
        <div className="card hint">{t(state === 'open' ? 'noneOpen' : 'noneClosed')}</div>
      )}
      {query.data && query.data.items.length > 0 && (
        <RequestTable items={query.data.items} today={query.data.today} />
      )}
      {query.data && <Pager total={query.data[state]} size={50} />}
    </div>
  );
}

function RequestTable({ items, today }: { items: readonly IncomingRequest[]; today: string }) {
  const t = useText(incomingText);
  const label = useLabel();
  const district = useDistrictCode();
  return (
    <div className="card scroll-x">
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('request')}</th>
            <th>{t('issuer')}</th>
            <th>{t('due')}</th>
            <th>{t('every')}</th>
            <th>{t('forms')}</th>
            <th>{t('owner')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <PageLink to={`/d/${district}/requests/${item.id}`}>{item.title}</PageLink>
              </td>
              <td data-label={t('issuer')}>
                <span>
                  {item.issuer} <span className="hint">{item.document}</span>
                </span>
              </td>
              <td data-label={t('due')}>
                <span className="row">
                  <MatterLight matter={item} /> <Limit matter={item} today={today} />
                </span>
              </td>
              <td data-label={t('every')}>{item.every ? label(EVERY[item.every]) : t('once')}</td>
              <td data-label={t('forms')}>
                {item.forms.length === 0 ? (
                  <span className="hint">{t('noForm')}</span>
                ) : (
                  <span className="row">
                    {item.forms.map((form) => (
                      <FormTag key={form.id} form={form} />
                    ))}
                  </span>
                )}
              </td>
              <td data-label={t('owner')}>{item.lead?.name ?? t('ownOffice')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How far a form of a request is, in a word. */
export function FormTag({ form }: { form: RequestForm }) {
  const t = useText(incomingText);
  const how = form.fill?.handedIn
    ? 'formHandedIn'
    : form.fill
      ? 'formFilled'
      : form.decided >= form.blanks
        ? 'formReady'
        : 'formOpen';
  return (
    <span className={how === 'formOpen' ? 'tag tag-warn' : 'tag tag-good'} title={form.name}>
      {t(how)}
    </span>
  );
}
