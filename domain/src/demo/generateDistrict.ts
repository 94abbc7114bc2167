import { type DemoFile, fileAtScale } from './demoFile.ts';
import { DEMO_DISTRICT, DEMO_DISTRICT_NAME } from './district.ts';
import { annuityFile } from './files/annuityFile.ts';
import { enterpriseFiles } from './files/enterpriseFiles.ts';
import { markFiles } from './files/markFiles.ts';
import { officialFiles } from './files/officialFiles.ts';
import { officialTables } from './files/officialTables.ts';
import { patentFiles } from './files/patentFiles.ts';
import { registerFiles } from './files/registerFiles.ts';
import { relatedFile } from './files/relatedFile.ts';
import { communityFiles, populationFile, relationFiles, seiFile } from './files/smallFiles.ts';
import { workFiles } from './files/workFiles.ts';
import { Holders } from './holders.ts';
import { Marks } from './marks.ts';
import { PatentCells } from './patentCells.ts';
import { Patents } from './patents.ts';
import { elsewhereFiles } from './plants/elsewhere.ts';
import { makeRelations } from './relations.ts';
import { computeTruth, type Truth } from './truth.ts';

export type { DemoFile } from './demoFile.ts';
export type { Truth, TruthFigure } from './truth.ts';

export interface DemoOptions {
  /** The same seed gives the same bytes on any machine. */
  readonly seed: number;
  /** 1: about 700,000 residents, 12,000 holders, 25,000 patents, 80,000 valid marks. 40: a million patents. */
  readonly scale: number;
}

export interface DemoDistrict {
  readonly district: string;
  readonly name: string;
  /** In the order of import: tables first, what came late last. */
  readonly files: readonly DemoFile[];
  /** Worked out when asked for: it runs through every right. */
  truth(): Truth;
}

/** 演示区: a synthetic district as the files an office would receive, and what its figures must come out as. */
export function generateDistrict({ seed, scale }: DemoOptions): DemoDistrict {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed must be a whole number from 0: ${seed}`);
  if (!(scale >= 0.01 && scale <= 100)) throw new RangeError(`scale must lie between 0.01 and 100: ${scale}`);
  const holders = new Holders(seed, scale);
  const patents = new Patents(seed, new PatentCells(seed, scale), holders);
  const marks = new Marks(seed, scale, holders);
  const relations = makeRelations(seed, patents, scale);
  const files = [
    ...communityFiles(),
    populationFile(scale),
    seiFile(),
    ...enterpriseFiles(seed, holders),
    ...patentFiles(patents),
    relatedFile(seed, holders),
    annuityFile(patents),
    ...elsewhereFiles(holders),
    ...relationFiles(relations, holders),
    ...markFiles(seed, marks, holders),
    ...officialFiles(patents, relations),
    ...officialTables(relations, marks, holders, scale),
    ...workFiles(seed, scale),
    ...registerFiles(seed, relations, holders),
  ].map((file) => fileAtScale(file, scale));
  return {
    district: DEMO_DISTRICT,
    name: DEMO_DISTRICT_NAME,
    files: [...files.filter((f) => !f.late), ...files.filter((f) => f.late)],
    truth: () => computeTruth({ seed, scale, patents, marks, relations }),
  };
}
