import { commonText } from './i18n/common.ts';
import { useText } from './i18n/text.ts';
import './light.css';

export type LightColour = 'green' | 'yellow' | 'red' | 'grey' | 'done' | 'missed';

const SHAPES: Readonly<Record<LightColour, string>> = {
  green: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  yellow: 'M8 1.6 15 14H1z',
  red: 'M2.5 2.5h11v11h-11z',
  grey: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8',
  done: 'M6.3 12.6 1.9 8.2l1.6-1.6 2.8 2.8 6.2-6.2 1.6 1.6z',
  missed: 'm3.5 2.1 4.5 4.5 4.5-4.5 1.4 1.4L9.4 8l4.5 4.5-1.4 1.4L8 9.4l-4.5 4.5-1.4-1.4L6.6 8 2.1 3.5z',
};

interface Props {
  readonly colour: LightColour;
  /** Where the usual one does not fit. */
  readonly word?: string;
  /** There is a value: grey then says that it cannot be judged yet, not that nothing is known. */
  readonly known?: boolean;
}

/** A light as shape, colour and word, so that none of them has to be seen alone. */
export function Light({ colour, word, known = false }: Props) {
  const t = useText(commonText);
  return (
    <span className={`light light-${colour}`}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={SHAPES[colour]} fill="currentColor" />
      </svg>
      {word ?? t(colour === 'grey' && known ? 'light.undecided' : `light.${colour}`)}
    </span>
  );
}
