import { makeFeed, revokeFeed } from '@sophora/contract/notices';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { useDistrictCode } from '../ui/route.ts';
import { noticesText } from './text.ts';

/** 日历订阅: an address for one's own calendar, shown once. */
export function Feed({ made }: { made: string | null }) {
  const t = useText(noticesText);
  const district = useDistrictCode();
  const [address, setAddress] = useState('');
  const make = useAction(makeFeed);
  const revoke = useAction(revokeFeed);
  return (
    <section className="card stack">
      <h2>{t('feedTitle')}</h2>
      <p className="hint">{t('feedHint')}</p>
      {made && address === '' && <p>{t('feedMade', { at: momentText(made) })}</p>}
      {address !== '' && (
        <label className="stack">
          {t('feedCopy')}
          <input
            className="input notice-address"
            readOnly
            value={address}
            onFocus={(e) => e.target.select()}
          />
        </label>
      )}
      <div className="row">
        <button
          type="button"
          className="btn"
          disabled={make.isPending}
          onClick={() =>
            make.mutate(
              { params: { district } },
              { onSuccess: ({ path }) => setAddress(`${window.location.origin}${path}`) },
            )
          }
        >
          {t(made ? 'feedAgain' : 'feedMake')}
        </button>
        {made && (
          <button
            type="button"
            className="btn btn-danger"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ params: { district } }, { onSuccess: () => setAddress('') })}
          >
            {t('feedRevoke')}
          </button>
        )}
      </div>
      {(make.error ?? revoke.error) && <ErrorNote error={make.error ?? revoke.error} />}
    </section>
  );
}
