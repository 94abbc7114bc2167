import type { Label } from '@sophora/domain/basics/message';
import { MATTER_ACTIONS, MATTER_PARTIES, MATTER_STATES } from '@sophora/domain/matters/words';
import { useCallback } from 'react';
import { useLanguage } from '../ui/i18n/language.ts';

const KINDS = { state: MATTER_STATES, action: MATTER_ACTIONS, party: MATTER_PARTIES };

/** Official names of states, actions and parties: `name('state', 'supervision', 'inHand')`. */
export function useNames(): (kind: keyof typeof KINDS, procedure: string, name: string) => string {
  const language = useLanguage();
  return useCallback(
    (kind, procedure, name) => {
      const names: Readonly<Record<string, Label>> = KINDS[kind];
      const key = name.includes('.') ? name : `${procedure}.${name}`;
      return names[key]?.[language] ?? name;
    },
    [language],
  );
}
