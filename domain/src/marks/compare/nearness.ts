/**
 * What rules 5.1.4 and 5.1.5 say of two rows of as many characters, none of which is other, from counts alone: the comparison counts
 * aligned characters, the search counts by table, and both ask here.
 */
export interface Nearness {
  readonly code: string;
  readonly verdict: 'similar' | 'review';
  readonly score: number;
}
const said = (verdict: 'similar' | 'review', score: number, code: string): Nearness => ({
  verdict,
  score,
  code,
});

const SOUND_ONLY = said('review', 0.6, 'sound-only');
const TWO_SAME_SOUND = said('similar', 0.85, 'same-sound');
const TWO_OTHER_TONE = said('review', 0.65, 'same-sound-other-tone');
const NEAR_SOUND = said('review', 0.68, 'near-sound');
const SAME_SOUND = said('similar', 0.88, 'same-sound');

/**
 * 读音: `looks` and `sounding` of the `near` characters look or sound near, `soundsSame` but for the tone, `customary` by the reading in
 * common use with its tone, `faint` neither look near nor sound the same.
 */
export function nearInSound(
  length: number,
  same: number,
  looks: number,
  sounding: number,
  soundsSame: number,
  toned: number,
  customary: number,
  faint: number,
): Nearness | undefined {
  const near = length - same;
  if (near === 0 || length === 1 || (looks === near && soundsSame < near)) return undefined;
  if (same === 0) {
    if (sounding < near) return undefined;
    if (looks === near && soundsSame === near) return SAME_SOUND;
    return (length === 2 ? customary === 2 : near - soundsSame <= length - 3) ? SOUND_ONLY : undefined;
  }
  if (length === 2) {
    if (soundsSame === 0) return undefined;
    return toned === 1 || looks === 1 ? TWO_SAME_SOUND : TWO_OTHER_TONE;
  }
  return faint > 0 || same * 2 < length ? NEAR_SOUND : SAME_SOUND;
}

const FAINT_GLYPH = said('review', 0.66, 'near-glyph');
const ONE_GLYPH = said('similar', 0.8, 'near-glyph');
const ONE_FAINT_GLYPH = said('review', 0.6, 'near-glyph');
const GLYPH = Array.from({ length: 21 }, (_, i) => said('similar', 0.8 + i / 160, 'near-glyph'));

/** 字形: all `near` characters look near, the least so by `least` (in twentieths). */
export function nearInLook(length: number, same: number, least: number): Nearness | undefined {
  const near = length - same;
  if (near === 0) return undefined;
  if (length === 1) return least >= 16 ? ONE_GLYPH : least >= 14 ? ONE_FAINT_GLYPH : undefined;
  if (same === 0) return least >= 16 ? FAINT_GLYPH : undefined;
  if (length === 2) return least >= 15 ? GLYPH[least]! : least >= 13 ? FAINT_GLYPH : undefined;
  if (near === 1 || least >= 14) return GLYPH[least]!;
  return same * 2 >= length ? FAINT_GLYPH : undefined;
}
