import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A wide table's own scrolling area, reachable by keyboard so that it can be scrolled without a mouse. */
export function Scroll({ label, busy = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must take the focus to be scrolled by keys
    <section className="ledger-scroll" aria-label={label} aria-busy={busy} tabIndex={0}>
      {children}
    </section>
  );
}
