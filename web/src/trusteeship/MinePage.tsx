import { exportPayments, myPortfolio } from '@sophora/contract/trusteeship';
import { useState } from 'react';
import { DeadlineList } from '../docket/index.ts';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { AskDialog } from './AskDialog.tsx';
import { Costs } from './Costs.tsx';
import { Delegations } from './Delegations.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import { Secrets } from './Secrets.tsx';
import { trusteeshipText } from './text.ts';
import '../ui/office.css';
import './trusteeship.css';

/** What do I owe by when, and why: the answer of the first screen, why is one tap further. */
export default function MinePage() {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const mayOrder = useMay('trust.order');
  const [dialog, setDialog] = useState<'ask' | 'order'>();
  const holder = filters['holder'];
  const query = useEndpoint(myPortfolio, { params: { district }, query: { holder } }, { keep: true });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const mine = query.data;
  const holders = [...new Set(mine.holdings.map((h) => h.holder))];
  return (
    <div className="stack">
      <PageTitle title={t('mine')} hint={t('mineHint', { day: mine.today })}>
        {mayOrder && (
          <>
            <button type="button" className="btn btn-primary" onClick={() => setDialog('ask')}>
              {t('ask')}
            </button>
            <button type="button" className="btn" onClick={() => setDialog('order')}>
              {t('order')}
            </button>
          </>
        )}
      </PageTitle>
      {holders.length === 0 ? (
        <div className="center-state">{t('nothing')}</div>
      ) : (
        <>
          {holders.length > 1 && (
            <div className="filters">
              <Field label={t('holder')}>
                <select
                  className="input"
                  value={holder ?? ''}
                  onChange={(e) => setFilters({ holder: e.target.value })}
                >
                  <option value="">{t('all')}</option>
                  {holders.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              </Field>
            </div>
          )}
          <section className="stack">
            <h2>{t('open')}</h2>
            {mine.rows.length === 0 ? (
              <p className="note">{t('noneOpen')}</p>
            ) : (
              <DeadlineList
                rows={mine.rows.map((row) => ({ ...row, call: null }))}
                ofFirm={holders.length < 2}
              />
            )}
            {mine.more && <p className="hint">{t('more')}</p>}
          </section>
          <Costs
            mine={mine}
            download={addressOf(exportPayments, { params: { district }, query: { holder } })}
          />
          {mayOrder && <Delegations mine={mine} />}
          <Secrets mine={mine} holders={holder === undefined ? holders : [holder]} />
        </>
      )}
      {dialog === 'ask' && <AskDialog rights={mine.rows} onClose={() => setDialog(undefined)} />}
      {dialog === 'order' && <OrderDialog agencies={mine.agencies} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
