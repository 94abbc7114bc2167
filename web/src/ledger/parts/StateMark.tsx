import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'busy' | 'bad' | 'none';

interface Props {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly state?: string;
  readonly children: ReactNode;
}

/** A state as icon and word; the colour only repeats what they say. */
export function StateMark({ tone, icon, state, children }: Props) {
  return (
    <span className={`ledger-state ledger-state-${tone}`} data-state={state}>
      {icon} {children}
    </span>
  );
}
