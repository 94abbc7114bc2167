import type { HolderFile } from '@sophora/contract/holders';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith } from '../ui/route.ts';
import { holderText } from './text.ts';

type Register = HolderFile['registers'][number];

/** What a holder has in one register: how many, of what sort, the latest few. */
export function RegisterCard({
  register,
  holder,
  base,
}: {
  register: Register;
  holder: string;
  base: string;
}) {
  const t = useText(holderText);
  const label = useLabel();
  const { kind, count, parts, latest } = register;
  return (
    <section className="card">
      <header className="row">
        <h3>{label(register.label)}</h3>
        <PageLink className="push" to={pathWith(`${base}/registers/${kind}`, { q: holder })}>
          {t('all', { count: count.toLocaleString('en-US'), unit: label(register.unit) })}
        </PageLink>
      </header>
      {parts.length > 0 && (
        <p className="hint">
          {parts.map((part) => `${label(part.label)} ${part.count.toLocaleString('en-US')}`).join(' · ')}
        </p>
      )}
      <ul className="holder-latest">
        {latest.map((record) => (
          <li key={record.id}>
            <time>{record.on ?? ''}</time>
            <PageLink to={`${base}/registers/${kind}/${record.id}`}>{record.title}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
