import { listAnswerLinks, makeAnswerLink, revokeAnswerLink } from '@sophora/contract/matterAnswers';
import type { MatterView } from '@sophora/contract/matters';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { useDistrictCode } from '../ui/route.ts';
import { answerText } from './answerText.ts';
import { MakeLink } from './MakeLink.tsx';
import { useNames } from './names.ts';

/** 免登录答复链接 of a matter: made here, watched and withdrawn here. */
export function LinksCard({ view }: { view: MatterView }) {
  const t = useText(answerText);
  const label = useLabel();
  const name = useNames();
  const district = useDistrictCode();
  const matter = view.matter.id;
  const { data } = useEndpoint(listAnswerLinks, { params: { district, matter } });
  const revoke = useAction(revokeAnswerLink, [listAnswerLinks]);
  const make = useAction(makeAnswerLink, [listAnswerLinks]);
  const [making, setMaking] = useState(false);
  if (!data || (data.units.length === 0 && data.links.length === 0)) return null;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('links')}</h2>
        {data.units.length > 0 && (
          <button type="button" className="btn push" onClick={() => setMaking(true)}>
            {t('makeLink')}
          </button>
        )}
      </div>
      <p className="hint">{t('linksHint')}</p>
      {data.links.length === 0 && <p className="hint">{t('noLinks')}</p>}
      <ul className="evidence-files">
        {data.links.map((link) => (
          <li key={link.id}>
            <div className="row">
              <strong>{t('linkFor', { name: link.recipient, unit: link.unit })}</strong>
              <span className={link.state === 'open' ? 'tag tag-good' : 'tag'}>
                {t(`link.${link.state}`, { when: momentText(link.expiresAt) })}
              </span>
              {link.state === 'open' && (
                <button
                  type="button"
                  className="btn btn-text push"
                  disabled={revoke.isPending}
                  onClick={() => revoke.mutate({ params: { district, matter, link: link.id } })}
                >
                  {t('revoke')}
                </button>
              )}
            </div>
            <div className="hint">
              {link.actions.map((action) => name('action', view.matter.procedure, action)).join('、')} ·{' '}
              {link.lastUsedAt === null
                ? t('linkUnused')
                : t('linkUsed', { count: link.uses, when: momentText(link.lastUsedAt) })}{' '}
              · {label(link.by.name)} {momentText(link.at)}
            </div>
          </li>
        ))}
      </ul>
      {revoke.error && <ErrorNote error={revoke.error} />}
      {making && (
        <MakeLink
          units={data.units}
          procedure={view.matter.procedure}
          make={make}
          params={{ district, matter }}
          onClose={() => {
            make.reset();
            setMaking(false);
          }}
        />
      )}
    </section>
  );
}
