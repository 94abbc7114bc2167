import { listRegisters } from '@sophora/contract/registers';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { registerAddress } from '../parts/addresses.ts';
import { LoadingState } from '../parts/LoadingState.tsx';
import { registerText } from './text.ts';
import '../parts/base.css';
import '../parts/tables.css';
import './registers.css';

/** All registers with how many records each holds; reference tables apart. */
export default function RegistersPage() {
  const t = useText(registerText);
  const label = useLabel();
  const district = useDistrictCode();
  const query = useEndpoint(listRegisters, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState />;
  const group = (reference: boolean) => (
    <ul className="ledger-registers">
      {query.data.registers
        .filter((r) => r.reference === reference)
        .map((r) => (
          <li key={r.kind}>
            <PageLink to={registerAddress(district, r.kind)}>
              <span className="ledger-register-name">{label(r.label)}</span>
              <span className="ledger-register-count">
                {grouped(r.count.value)}
                {r.count.exact ? '' : '+'} <small>{label(r.unit)}</small>
              </span>
            </PageLink>
          </li>
        ))}
    </ul>
  );
  return (
    <div className="ledger-page">
      <PageTitle title={t('title')} hint={t('intro')} />
      {group(false)}
      <section className="ledger-section">
        <div>
          <h2>{t('reference')}</h2>
          <p className="ledger-hint">{t('referenceIntro')}</p>
        </div>
        {group(true)}
      </section>
    </div>
  );
}
