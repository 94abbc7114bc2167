import type { HolderFile } from '@sophora/contract/holders';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { holderText } from './text.ts';

/** What happened to what a holder has, newest first, under the year it happened in. */
export function Happenings({
  happenings,
  more,
  base,
}: Pick<HolderFile, 'happenings' | 'more'> & { base: string }) {
  const t = useText(holderText);
  const label = useLabel();
  if (happenings.length === 0) return null;
  const years = [...new Set(happenings.map((h) => h.on.slice(0, 4)))];
  return (
    <section className="card stack">
      <h2>{t('happened')}</h2>
      {years.map((year) => (
        <div key={year} className="holder-year">
          <h3>{year}</h3>
          <ul className="holder-latest">
            {happenings
              .filter((h) => h.on.startsWith(year))
              .map((h) => (
                <li key={`${h.id}:${h.on}:${h.what.zh}`}>
                  <time>{h.on.slice(5)}</time>
                  <span className="hint">{label(h.what)}</span>
                  <PageLink to={`${base}/registers/${h.kind}/${h.id}`}>{h.title}</PageLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {more && <p className="hint">{t('more', { count: happenings.length })}</p>}
    </section>
  );
}
