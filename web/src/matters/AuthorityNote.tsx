import type { Authority } from '@sophora/domain/matters/procedure';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { mattersText } from './text.ts';

/** 依据与职权 of an action: what it rests on and who is competent. */
export function AuthorityNote({ authority }: { authority: Authority }) {
  const t = useText(mattersText);
  const label = useLabel();
  return (
    <dl className="facts matter-authority">
      <dt>{t('basis')}</dt>
      <dd>
        {label(authority.basis)}
        {authority.certainty === 'unverified' && <span className="tag tag-warn">{t('unverified')}</span>}
      </dd>
      <dt>{t('competent')}</dt>
      <dd>{label(authority.competent)}</dd>
    </dl>
  );
}
