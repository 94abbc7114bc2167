import type { Random } from '../../demo/random.ts';
import { CLOSINGS, DEVICE, MIXTURE, OPENINGS, SOFTWARE } from './truthPatterns.ts';
import {
  ADJECTIVES,
  DATA_FIRST,
  DATA_LAST,
  FIELDS,
  GOODS,
  JOINING,
  MATERIALS,
  MOTIONS,
  NOUN_FIRST,
  NOUN_LAST,
  OPERATIONS,
  PLACES,
  TREATMENTS,
  VIRTUES,
} from './truthWords.ts';

export type Nature = 'device' | 'mixture' | 'software';

/** A text whose nouns are still slots: filling the slots anew gives the same template with other nouns. */
export interface Draft {
  readonly nature: Nature;
  /** Literal text and, where a number stands, the noun of that slot. */
  readonly pieces: readonly (string | number)[];
  readonly nouns: readonly string[];
}

const PATTERNS = { device: DEVICE, mixture: MIXTURE, software: SOFTWARE } as const;

/** A made-up abstract of about 200 characters. */
export function draftText(random: Random): Draft {
  const nature = random.pick<Nature>(['device', 'device', 'device', 'mixture', 'software']);
  const nouns: string[] = [titleNoun(random, nature)];
  for (let i = random.between(7, 13); i > 0; i--) nouns.push(noun(random, nature));
  const body = random.between(7, 12);
  const pool = [...PATTERNS[nature]];
  const chosen: string[] = [random.pick(OPENINGS)];
  for (let i = 0; i < body && pool.length > 0; i++) chosen.push(...pool.splice(random.int(pool.length), 1));
  chosen.push(random.pick(CLOSINGS));
  return { nature, nouns, pieces: chosen.flatMap((pattern) => expand(random, pattern, nouns.length)) };
}

export function fill(draft: Draft, nouns: readonly string[] = draft.nouns): string {
  return draft.pieces.map((piece) => (typeof piece === 'string' ? piece : nouns[piece]!)).join('');
}

/** The draft's nouns with `count` of them (all where left out) replaced throughout. */
export function otherNouns(random: Random, draft: Draft, count = draft.nouns.length): readonly string[] {
  const nouns = [...draft.nouns];
  const used = [...new Set(draft.pieces.filter((p) => typeof p === 'number'))] as number[];
  for (let i = 0; i < count && used.length > 0; i++) {
    const [slot] = used.splice(random.int(used.length), 1);
    nouns[slot!] = slot === 0 ? titleNoun(random, draft.nature) : noun(random, draft.nature);
  }
  return nouns;
}

export function noun(random: Random, nature: Nature): string {
  if (nature === 'mixture') return random.pick(MATERIALS);
  if (nature === 'software') return random.pick(DATA_FIRST) + random.pick(DATA_LAST);
  const last = random.pick(NOUN_LAST);
  const first = random.pick(NOUN_FIRST);
  return random.permille(200) ? random.pick(NOUN_FIRST) + first + last : first + last;
}

function titleNoun(random: Random, nature: Nature): string {
  const use = random.pick(FIELDS);
  if (nature === 'mixture') return `${random.pick(MATERIALS)}复合材料的制备方法`;
  if (nature === 'software') return `${use}用${random.pick(DATA_FIRST)}处理方法及系统`;
  return `${use}用${random.pick(NOUN_FIRST)}${random.pick(['装置', '设备', '机构', '系统', '工装', '平台'])}`;
}

function expand(random: Random, pattern: string, nouns: number): (string | number)[] {
  const chosen = pattern.replace(/\[([^\]]*)\]/g, (_, options: string) => random.pick(options.split('|')));
  return chosen.split(/(\{\w+\})/).map((piece): string | number => {
    switch (piece) {
      case '{t}':
        return 0;
      case '{n}':
      case '{m}':
      case '{x}':
        return random.between(1, nouns - 1);
      case '{f}':
        return random.pick(FIELDS);
      case '{a}':
        return random.pick(ADJECTIVES);
      case '{g}':
        return random.pick(GOODS);
      case '{v}':
        return random.pick(VIRTUES);
      case '{j}':
        return random.pick(JOINING);
      case '{p}':
        return random.pick(PLACES);
      case '{o}':
        return random.pick(MOTIONS);
      case '{q}':
        return random.pick(TREATMENTS);
      case '{w}':
        return random.pick(OPERATIONS);
      case '{d1}':
        return String(random.between(1, 19));
      case '{d2}':
        return String(random.between(20, 180));
      default:
        return piece;
    }
  });
}
