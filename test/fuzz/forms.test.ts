import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import { propose } from '@sophora/domain/forms/propose';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_PROBLEMS } from '../../domain/src/ledger/fileProblems.ts';
import { fillsFor } from '../../server/src/forms/fillForm.ts';
import { openForm } from '../../server/src/forms/openForm.ts';
import { UnreadableFile } from '../../server/src/ledger/index.ts';
import { Refusal } from '../../server/src/platform/refusal.ts';
import { LEGACY_TEMPLATES } from '../golden/forms/legacyTemplates.ts';
import { madeAnswers } from '../golden/forms/madeAnswers.ts';
import { STREETS, TEMPLATES, type Template } from '../golden/forms/templates.ts';
import { packParts } from '../support/xlsxParts.ts';
import { mutate, randomFrom } from './mutate.ts';

/** How many damaged forms; 10,000 in the soak. */
const COUNT = Number(process.env.SOPHORA_FUZZ ?? 300);
const FIRST_SEED = Number(process.env.SOPHORA_FUZZ_SEED ?? 1);
/** One of so many is a .xls, which starts a child process. */
const DEAR_EVERY = 50;
const SLOWEST_MS = 5_000;
const SLOWEST_DEAR_MS = 30_000;
const context = { districtName: '槐荫区', streets: STREETS, decided: () => undefined };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophora-forms-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const packages = TEMPLATES.map((template) => {
  const bytes = template.file();
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
  return { template, bytes, parts: Object.fromEntries(parts) as Record<string, string> };
});

/** Damage in the bytes of the file, or inside one of the parts of a package. */
function variant(seed: number): { template: Template; bytes: Buffer } {
  const random = randomFrom(seed);
  if (seed % DEAR_EVERY === 0) {
    const template = LEGACY_TEMPLATES[Math.floor(random() * LEGACY_TEMPLATES.length)]!;
    return { template, bytes: mutate(template.file(), random) };
  }
  const { template, bytes, parts } = packages[Math.floor(random() * packages.length)]!;
  if (random() < 0.2) return { template, bytes: mutate(bytes, random) };
  const names = Object.keys(parts);
  const hit = names[Math.floor(random() * names.length)]!;
  return { template, bytes: packParts({ ...parts, [hit]: mutate(Buffer.from(parts[hit]!), random) }) };
}

async function outcome(path: string, template: Template): Promise<string> {
  try {
    const opened = await openForm(path);
    const blanks = findBlanks(opened.form);
    for (const blank of blanks) propose(blank, context);
    opened.fill(fillsFor(opened.form, blanks, madeAnswers(template, blanks)));
    return 'filled';
  } catch (error) {
    if (error instanceof UnreadableFile)
      return error.code in FILE_PROBLEMS ? 'refused' : `code ${error.code}`;
    if (error instanceof Refusal) return 'refused';
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

describe('damaged forms', () => {
  it(
    `${COUNT} damaged forms are filled or refused with a sentence, never another error, and never hang`,
    async () => {
      const path = join(folder, 'variant');
      const bad: string[] = [];
      const seen = { filled: 0, refused: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
        const { template, bytes } = variant(seed);
        await writeFile(path, bytes);
        const start = performance.now();
        const worked = process.cpuUsage();
        const result = await outcome(path, template);
        // Of the process itself only its own work counts: the machine may be busy with others.
        const { user, system } = process.cpuUsage(worked);
        const elapsed = seed % DEAR_EVERY === 0 ? performance.now() - start : (user + system) / 1_000;
        if (result === 'filled' || result === 'refused') seen[result]++;
        else bad.push(`seed ${seed} ${template.name}: ${result}`);
        if (elapsed > (seed % DEAR_EVERY === 0 ? SLOWEST_DEAR_MS : SLOWEST_MS))
          bad.push(`seed ${seed} ${template.name}: ${Math.round(elapsed)} ms`);
      }
      expect(bad).toEqual([]);
      expect(seen.filled).toBeGreaterThan(COUNT / 20);
      expect(seen.refused).toBeGreaterThan(COUNT / 20);
    },
    120_000 + COUNT * 100,
  );
});
