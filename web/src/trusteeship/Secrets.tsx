import type { OutputOf } from '@sophora/contract/endpoint';
import { endPrivateFact, type myPortfolio, type PrivateFact } from '@sophora/contract/trusteeship';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { FactDialog } from './FactDialog.tsx';
import { trusteeshipText } from './text.ts';

interface Props {
  readonly mine: OutputOf<typeof myPortfolio>;
  readonly holders: readonly string[];
}

/** 未公开的申请、商业秘密: what the office sees the number of, and nobody else anything. */
export function Secrets({ mine, holders }: Props) {
  const t = useText(trusteeshipText);
  const [adding, setAdding] = useState(false);
  return (
    <section className="card stack">
      <header>
        <h2>{t('secrets')}</h2>
        <p className="hint">{t('secretsHint')}</p>
      </header>
      <h3>{t('unpublished')}</h3>
      {mine.unpublished.length === 0 ? (
        <p className="hint">{t('noUnpublished')}</p>
      ) : (
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('filed')}</th>
              <th>{t('publishedBy')}</th>
              <th>{t('status')}</th>
            </tr>
          </thead>
          <tbody>
            {mine.unpublished.map((one) => (
              <tr key={one.id}>
                <td data-label={t('name')}>{one.title}</td>
                <td data-label={t('filed')}>{one.filed ?? '—'}</td>
                <td data-label={t('publishedBy')}>{one.publishedBy ?? '—'}</td>
                <td data-label={t('status')}>{one.status || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <header className="row">
        <h3>{t('facts')}</h3>
        <button type="button" className="btn push" onClick={() => setAdding(true)}>
          {t('addFact')}
        </button>
      </header>
      {mine.facts.length === 0 ? (
        <p className="hint">{t('noUnpublished')}</p>
      ) : (
        <ul className="trust-facts">
          {mine.facts.map((fact) => (
            <Fact key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      {adding && <FactDialog holders={holders} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Fact({ fact }: { fact: PrivateFact }) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const drop = useAction(endPrivateFact);
  return (
    <li>
      <span className="tag">{t(`fact.${fact.kind}`)}</span> <strong>{fact.title}</strong>
      {fact.nextOn && <span> · {fact.nextOn}</span>}
      <span className="hint"> {fact.holder}</span>
      <button
        type="button"
        className="btn btn-text"
        disabled={drop.isPending}
        onClick={() => drop.mutate({ params: { district, fact: fact.id } })}
      >
        {t('drop')}
      </button>
      {fact.note !== '' && <p className="hint">{fact.note}</p>}
      {drop.error && <ErrorNote error={drop.error} />}
    </li>
  );
}
