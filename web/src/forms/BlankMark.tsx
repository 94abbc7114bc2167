import type { FormAnswer, FormBlank } from '@sophora/contract/forms';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { useSay } from '../ui/say.ts';
import { formsText } from './text.ts';
import { shownAnswer, sourceWords, stateOf } from './words.ts';

interface Props {
  readonly blank: FormBlank;
  readonly answer: FormAnswer | undefined;
  readonly chosen: boolean;
  readonly onChoose: (blank: string) => void;
  readonly words?: string;
}

/** A place to be filled: its value, its state by colour and word, its source on hover. */
export function BlankMark({ blank, answer, chosen, onChoose, words }: Props) {
  const t = useText(formsText);
  const say = useSay();
  const language = useLanguage();
  const state = stateOf(blank, answer);
  const value = words ?? shownAnswer(answer);
  const about = [
    t(`state.${state}`),
    answer ? sourceWords(answer, language) : '',
    answer?.why ? say(answer.why) : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      className={`forms-blank forms-${state}${blank.kind === 'gap' ? ' forms-gap' : ''}`}
      aria-pressed={chosen}
      title={about.join('\n')}
      aria-label={`${blank.words}：${value === '' ? t('blank') : value}（${t(`state.${state}`)}）`}
      onClick={() => onChoose(blank.id)}
    >
      {value === '' ? (blank.binding.to === 'manual' ? '✎' : '　') : value}
    </button>
  );
}
