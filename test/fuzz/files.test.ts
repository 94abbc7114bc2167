import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_PROBLEMS } from '../../domain/src/ledger/fileProblems.ts';
import { inspect, readRows, UnreadableFile } from '../../server/src/ledger/readers/index.ts';
import { packParts } from '../support/xlsxParts.ts';
import { mutate, randomFrom } from './mutate.ts';
import { type SeedFile, seedFiles } from './seedFiles.ts';

/** How many damaged files; 10,000 in the soak. */
const COUNT = Number(process.env.SOPHORA_FUZZ ?? 1_500);
const FIRST_SEED = Number(process.env.SOPHORA_FUZZ_SEED ?? 1);
/** One of so many is of a kind that starts a child process. */
const DEAR_EVERY = 50;
const SLOWEST_MS = 5_000;
/** The child process is stopped when its time is over, once for inspecting and once for reading. */
const SLOWEST_DEAR_MS = 45_000;

let folder: string;
let cheap: SeedFile[];
let dear: SeedFile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-fuzz-'));
  const seeds = await seedFiles();
  cheap = seeds.filter((s) => !s.dear);
  dear = seeds.filter((s) => s.dear);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Damage either in the bytes of the file or, for a package, inside one of its parts. */
function variant(seed: number): { name: string; bytes: Buffer } {
  const random = randomFrom(seed);
  const from = seed % DEAR_EVERY === 0 ? dear : cheap;
  const file = from[Math.floor(random() * from.length)]!;
  if (!file.parts || random() < 0.3) return { name: file.name, bytes: mutate(file.bytes, random) };
  const names = Object.keys(file.parts);
  const hit = names[Math.floor(random() * names.length)]!;
  return {
    name: `${file.name}/${hit}`,
    bytes: packParts({ ...file.parts, [hit]: mutate(Buffer.from(file.parts[hit]!), random) }),
  };
}

async function outcome(path: string): Promise<string> {
  try {
    await inspect(path);
    for await (const batch of readRows(path))
      for (const { row, cells } of batch) {
        if (!Number.isSafeInteger(row) || row < 1) return `row number ${row}`;
        for (const cell of cells) if (cell !== null && typeof cell !== 'string') return `cell ${typeof cell}`;
      }
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile)
      return error.code in FILE_PROBLEMS ? 'refused' : `code ${error.code}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

describe('damaged files', () => {
  it('every seed file is read before it is damaged', async () => {
    for (const { name, bytes } of [...cheap, ...dear]) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const { preview } = await inspect(path);
      expect([name, preview.length]).toEqual([name, 41]);
    }
  });

  it(
    `${COUNT} damaged files give rows or a sentence, never another error, and never hang`,
    async () => {
      const path = join(folder, 'variant');
      const bad: string[] = [];
      const seen = { read: 0, refused: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
        const { name, bytes } = variant(seed);
        await writeFile(path, bytes);
        const start = performance.now();
        const result = await outcome(path);
        const elapsed = performance.now() - start;
        if (result === 'read' || result === 'refused') seen[result]++;
        else bad.push(`seed ${seed} ${name}: ${result}`);
        if (elapsed > (seed % DEAR_EVERY === 0 ? SLOWEST_DEAR_MS : SLOWEST_MS))
          bad.push(`seed ${seed} ${name}: ${Math.round(elapsed)} ms`);
      }
      expect(bad).toEqual([]);
      expect(seen.read).toBeGreaterThan(COUNT / 20);
      expect(seen.refused).toBeGreaterThan(COUNT / 20);
    },
    120_000 + COUNT * 100,
  );
});
