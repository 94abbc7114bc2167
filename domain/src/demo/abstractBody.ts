import { type Draft, draftText, fill } from '../screening/truth/makeText.ts';
import { clauses } from '../screening/truth/plants.ts';
import { label, Random } from './random.ts';
import type { TechnicalField } from './words/fields.ts';

/**
 * What stands between the first and the last sentence of an abstract: clauses of a text that no other patent has, so that
 * unrelated inventions read unrelated, as they do in a real district.
 */
const BODY = label('abstractBody');
const NATURE = { device: 'device', composition: 'mixture', software: 'software' } as const;
const TRIALS = 60;

export function abstractBody(seed: number, index: number, field: TechnicalField, room: number): string {
  const random = new Random(seed, BODY, index);
  for (let trial = 0; trial < TRIALS; trial++) {
    const draft = draftText(random);
    if (draft.nature !== NATURE[field.nature]) continue;
    const text = middleOf(draft, room);
    // A keyword of the field would make an invention out of its class a strategic one.
    if (!field.keywords?.some((keyword) => text.includes(keyword))) return text;
  }
  return '';
}

/** The clauses behind the opening, as many as there is room for; the last one ends the sentence. */
function middleOf(draft: Draft, room: number): string {
  const all = clauses(fill(draft));
  const opening = all.findIndex((clause) => clause.includes(draft.nouns[0]!));
  let text = '';
  for (const clause of all.slice(opening + 1, -1)) {
    if (text.length + clause.length > room) break;
    text += clause;
  }
  return text === '' ? '' : `${text.slice(0, -1)}；`;
}
