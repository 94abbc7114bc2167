import { expect, test } from 'vitest';
import { clauses } from './plants.ts';
import { screeningTruth, TUNING_SEED, UNSEEN_SEED } from './truth.ts';

function checksum(seed: number): number {
  const truth = screeningTruth(seed, 4_400, 40);
  let h = 0x811c9dc5;
  for (let row = 0; row < truth.rows; row++)
    for (const c of truth.text(row)) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193);
  return h >>> 0;
}

test('the truth is frozen: the texts of both seeds are what they were when the detector was begun', () => {
  expect([checksum(TUNING_SEED), checksum(UNSEEN_SEED)]).toEqual([2464246069, 2049517972]);
});

test('a reordered text has the same clauses, a copied one most of them in a row, an edited one neither', () => {
  const truth = screeningTruth(TUNING_SEED, 4_400, 40);
  const of = (kind: string) => truth.plants.find((p) => p.kind === kind)!;
  const original = clauses(truth.text(of('same').original));
  expect(clauses(truth.text(of('reordered').row)).sort()).toEqual([...original].sort());
  const copied = truth.text(of('copied60').row);
  expect(original.filter((c) => copied.includes(c)).length).toBeGreaterThan(original.length * 0.4);
});
