import type { ReactNode } from 'react';

/** A table under its heading; nothing where there is nothing to show. */
export function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section className="card stack">
      <h2>{title}</h2>
      <div className="scroll-x">{children}</div>
    </section>
  );
}
