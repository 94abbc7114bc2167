import type { RecordDetail } from '@sophora/contract/registers';
import { useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { queueAddress, recordAddress } from '../parts/addresses.ts';
import { StreetName } from '../parts/StreetName.tsx';
import { recordText } from './text.ts';

/** Who holds it, where it lies and which other records speak of it. */
export function Relations({ record }: { record: RecordDetail }) {
  const t = useText(recordText);
  const say = useSay();
  const district = useDistrictCode();
  return (
    <>
      {record.parties.length > 0 && (
        <section className="ledger-panel">
          <h2>{t('parties')}</h2>
          <ol className="ledger-parties">
            {record.parties.map((p) => (
              <li key={p.position}>
                {p.holderId ? (
                  <PageLink to={recordAddress(district, 'enterprises', p.holderId)}>{p.name}</PageLink>
                ) : (
                  <span>{p.name}</span>
                )}
                <div className="ledger-hint">
                  {p.reason && say(p.reason)}
                  {!p.holderId && (
                    <>
                      {!p.reason && t('noHolder')}{' '}
                      <PageLink to={`${queueAddress(district, 'holders')}?q=${encodeURIComponent(p.name)}`}>
                        {t('toQueue')}
                      </PageLink>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="ledger-panel">
        <h2>{t('street')}</h2>
        <p>
          <StreetName code={record.street} />
        </p>
        {record.streetReason && <p className="ledger-hint">{say(record.streetReason)}</p>}
        {record.region && record.region !== district && (
          <p className="ledger-hint">{t('region', { code: record.region })}</p>
        )}
      </section>
      {record.related.length > 0 && (
        <section className="ledger-panel">
          <h2>{t('related')}</h2>
          <ul className="ledger-related">
            {record.related.map((r) => (
              <li key={`${r.kind}:${r.id}:${r.role}`}>
                <PageLink to={recordAddress(district, r.kind, r.id)}>{r.title}</PageLink>{' '}
                <span className="ledger-hint">{roleName(t, r.role)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function roleName(t: (key: keyof typeof recordText) => string, role: string): string {
  const key = `role.${role}`;
  return Object.hasOwn(recordText, key) ? t(key as keyof typeof recordText) : role;
}
