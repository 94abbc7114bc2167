import type { WireMessage } from '@sophora/contract/shapes';
import type { Label } from '@sophora/domain/basics/message';
import type { Chance } from '@sophora/domain/path/chance';
import { CHANCE_TEXTS, PATH_TODO, PATH_WHY } from '@sophora/domain/path/pathTexts';
import { useLanguage } from '../ui/i18n/language.ts';
import { fill } from '../ui/i18n/text.ts';
import { useSay } from '../ui/say.ts';

const TEXTS: Readonly<Record<string, Label>> = { ...PATH_WHY, ...PATH_TODO };

/** Why and what to do, in words: the path's own sentences, else those of the verdicts. */
export function usePathSay(): (message: WireMessage) => string {
  const language = useLanguage();
  const say = useSay();
  return (message) => {
    const own = TEXTS[message.code];
    return own ? fill(own[language], message.params) : say(message);
  };
}

export function useChance(): (chance: Chance) => string {
  const language = useLanguage();
  return ({ is, ...params }) => fill(CHANCE_TEXTS[is][language], params as Record<string, number>);
}
