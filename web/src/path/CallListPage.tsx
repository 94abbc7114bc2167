import type { OutputOf } from '@sophora/contract/endpoint';
import { callList } from '@sophora/contract/path';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { LastCall } from './LastCall.tsx';
import { LogCall } from './LogCall.tsx';
import { pathText } from './text.ts';
import '../ui/lists.css';
import './path.css';

type Row = OutputOf<typeof callList>['rows'][number];

/** 联系清单: the records a matter hands on, those not yet called first. */
export default function CallListPage() {
  const t = useText(pathText);
  const district = useDistrictCode();
  const matter = useParam('matter');
  const mayCall = useMay('queues.decide');
  const [calling, setCalling] = useState<Row>();
  const query = useEndpoint(callList, { params: { district, matter } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { title, rows } = query.data;
  const done = rows.filter((r) => r.call !== null).length;
  return (
    <div className="stack">
      <PageTitle
        title={t('listTitle', { title })}
        hint={`${t('listDone', { all: rows.length, done })} · ${t('calledSort')}`}
        back={{ to: `/d/${district}/matters/${matter}`, label: title }}
      />
      {rows.length === 0 ? (
        <div className="center-state">{t('listEmpty')}</div>
      ) : (
        <div className="scroll-x">
          <table className="plain cards-on-phone">
            <thead>
              <tr>
                <th>{t('whom')}</th>
                <th>{t('record')}</th>
                <th>{t('calls')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td data-label={t('whom')}>
                    {row.holder && (
                      <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: row.holder })}>
                        {row.holder}
                      </PageLink>
                    )}
                  </td>
                  <td data-label={t('record')}>
                    <PageLink to={`/d/${district}/registers/${row.kind}/${row.id}`}>{row.title}</PageLink>
                  </td>
                  <td data-label={t('calls')}>
                    <LastCall call={row.call} />
                  </td>
                  <td>
                    {mayCall && (
                      <button type="button" className="btn" onClick={() => setCalling(row)}>
                        {t('logCall')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {calling && (
        <LogCall
          record={calling}
          holder={calling.holder}
          due={calling.call?.due ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}
          onClose={() => setCalling(undefined)}
        />
      )}
    </div>
  );
}
