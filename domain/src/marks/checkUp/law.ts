import type { PlainDate } from '../../basics/plainDate.ts';

export interface CitedLaw {
  readonly document: string;
  readonly article: string;
  /** `unverified`: from memory, not compared with the text. */
  readonly certainty: 'official' | 'unverified';
}

/** First day of 商标法(2026). */
const NEW = '2027-01-01';

/** What each finding rests on, before and from 2027-01-01; where the new article is not known the law alone is cited. */
const ARTICLES = {
  scope: { old: '第五十六条', new: '', certainty: 'unverified' },
  renewal: { old: '第四十条', new: '第四十四条', certainty: 'official' },
  nonUse: { old: '第四十九条第二款', new: '第五十七条', certainty: 'official' },
  opposition: { old: '第三十三条', new: '第三十六条', certainty: 'official' },
  priorRight: { old: '第三十二条', new: '第二十四条', certainty: 'official' },
  abroad: { old: '第二十一条', new: '', certainty: 'unverified' },
} as const satisfies Record<string, { old: string; new: string; certainty: CitedLaw['certainty'] }>;

export function lawOf(what: keyof typeof ARTICLES, today: PlainDate): CitedLaw {
  const found = ARTICLES[what];
  const later = today >= NEW;
  return {
    document: later ? '商标法(2026)' : '商标法(2019)',
    article: later ? found.new : found.old,
    certainty: later && found.new === '' ? 'unverified' : found.certainty,
  };
}
