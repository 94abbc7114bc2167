import type { OutputOf } from '@sophora/contract/endpoint';
import { type HoldingRow, type myPortfolio, revokeDelegation } from '@sophora/contract/trusteeship';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { DelegateDialog } from './DelegateDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { trusteeshipText } from './text.ts';

/** 委托与经办人: who else sees a firm's rights, given and taken back by the firm itself; and colleagues who sign in. */
export function Delegations({ mine }: { mine: OutputOf<typeof myPortfolio> }) {
  const t = useText(trusteeshipText);
  const [dialog, setDialog] = useState<'delegate' | 'invite'>();
  const own = [...new Set(mine.holdings.filter((h) => h.part === 'own').map((h) => h.holder))];
  if (own.length === 0) return null;
  return (
    <section className="card stack">
      <header className="row">
        <h2>{t('delegations')}</h2>
        <button type="button" className="btn push" onClick={() => setDialog('invite')}>
          {t('inviteColleague')}
        </button>
        <button type="button" className="btn" onClick={() => setDialog('delegate')}>
          {t('delegate')}
        </button>
      </header>
      {mine.delegations.length === 0 ? (
        <p className="hint">{t('noDelegations')}</p>
      ) : (
        <ul className="trust-facts">
          {mine.delegations.map((one) => (
            <Delegation key={one.id} one={one} />
          ))}
        </ul>
      )}
      {dialog === 'delegate' && (
        <DelegateDialog holders={own} agencies={mine.agencies} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'invite' && <InviteDialog holders={own} onClose={() => setDialog(undefined)} />}
    </section>
  );
}

function Delegation({ one }: { one: HoldingRow }) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const revoke = useAction(revokeDelegation);
  const stop = () => {
    if (window.confirm(t('endSure', { unit: one.unit, holder: one.holder })))
      revoke.mutate({ params: { district, portfolio: one.id } });
  };
  return (
    <li className="row">
      <span>
        <strong>{one.unit}</strong> <span className="hint">{one.holder}</span>
        <br />
        <span className="hint">
          {one.basis} · {t('from')} {one.from}
          {one.to === null ? '' : ` ${t('to')} ${one.to}`}
        </span>
      </span>
      <button type="button" className="btn push" disabled={revoke.isPending} onClick={stop}>
        {t('revoke')}
      </button>
      {revoke.error && <ErrorNote error={revoke.error} />}
    </li>
  );
}
