import { beforeAll, describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { LATEST_DAY } from '../demo/district.ts';
import { generateDistrict } from '../demo/generateDistrict.ts';
import { Holders } from '../demo/holders.ts';
import { PatentCells } from '../demo/patentCells.ts';
import { type DemoPatent, Patents, statusOn } from '../demo/patents.ts';
import { type AnnuityPlant, annuityOf, type DemoAnnuity } from '../demo/plants/annuities.ts';
import type { Facts } from '../ledger/kind.ts';
import { annuities as kind } from '../ledger/kinds/annuities.ts';
import { marks } from '../ledger/kinds/marks.ts';
import { applyMapping, proposeMapping } from '../ledger/mapping.ts';
import { judgeRow } from '../ledger/row.ts';
import { patentStatus } from '../patents/status.ts';
import { costOn, type DocketEntry, stateOn } from './entry.ts';
import { markDocket } from './markDocket.ts';
import { patentDocket } from './patentDocket.ts';

/** The annuities of the demonstration, read as a file and judged, scored against what was planted. */

const SEED = 5;
const SCALE = 0.4;
const LATEST = date(LATEST_DAY);
const EXPECTED: Partial<Record<AnnuityPlant, string>> = {
  short: 'annuity-short',
  wrongDue: 'annuity-due-differs',
  lapsed: 'valid-but-lapsed',
  paidYetLapsed: 'lapsed-but-paid',
};

interface Scored {
  readonly patent: DemoPatent;
  readonly planted: DemoAnnuity | undefined;
  readonly entry: DocketEntry | undefined;
}

let scored: Scored[];

beforeAll(() => {
  const { files } = generateDistrict({ seed: SEED, scale: SCALE });
  const byPatent = Map.groupBy(read('annuities'), (f) => String(f.patent));
  const patents = new Patents(SEED, new PatentCells(SEED, SCALE), new Holders(SEED, SCALE));
  scored = Array.from({ length: patents.count }, (_, i) => {
    const patent = patents.at(i);
    const number = patent.number.replace('.', '').slice(0, 12);
    const input = { facts: factsOf(patent), annuities: byPatent.get(number) ?? [], highValue: [] };
    return { patent, planted: annuityOf(SEED, patent), entry: patentDocket(input, LATEST) };
  });

  function read(wanted: string): Facts[] {
    return files.filter((f) => f.kind === wanted).flatMap((file) => readRows(wanted, file));
  }
});

function readRows(
  wanted: string,
  file: { header: readonly string[]; rows: Iterable<readonly string[]> },
): Facts[] {
  const of = wanted === 'marks' ? marks : kind;
  const rows = [...file.rows];
  const preview = [file.header, ...rows.slice(0, 199)].map((cells, i) => ({ sheet: 1, row: i + 1, cells }));
  const mapping = proposeMapping(of, preview as never);
  return rows.flatMap((row) =>
    judgeRow(of, applyMapping(mapping, row), '2026-11-22').records.map((r) => r.facts),
  );
}

/** The register's facts after all files: what scored.test.ts shows the import to come to. */
function factsOf(patent: DemoPatent): Facts {
  const status = statusOn(patent, LATEST);
  const type = (['', 'invention', 'utilityModel', 'design'] as const)[patent.type];
  return {
    type: type!,
    filed: patent.filed,
    ...(patent.published ? { published: patent.published } : {}),
    ...(patent.granted && patent.granted <= LATEST ? { granted: patent.granted } : {}),
    status: status === undefined ? 'unknown' : patentStatus(status.status),
    seenOn: LATEST,
    ...(patent.ended && patent.ended.seen <= LATEST ? { endedOn: patent.ended.on } : {}),
  };
}

describe('what is planted in the annuities of the demonstration', () => {
  it('is there in numbers worth scoring', () => {
    const counts = Map.groupBy(scored, (s) => s.planted?.plant);
    for (const plant of ['late', 'owing', 'short', 'wrongDue', 'lapsed', 'paidYetLapsed'] as const)
      expect({ plant, few: (counts.get(plant)?.length ?? 0) < 5 }).toEqual({ plant, few: false });
  });

  it('is found, every mismatch of it, and nothing else', () => {
    const found = scored
      .filter((s) => (s.entry?.differences.length ?? 0) > 0)
      .map((s) => [s.patent.number, s.entry!.differences.map((d) => d.code).join()]);
    const planted = scored
      .filter((s) => s.planted && EXPECTED[s.planted.plant])
      .map((s) => [s.patent.number, EXPECTED[s.planted!.plant]]);
    expect(found).toEqual(planted);
  });

  it('is found, every annuity owed with a running surcharge, at its price to the fen, and no other', () => {
    const found = scored
      .filter(
        (s) => s.entry?.paymentsKnown && s.entry.what === 'annuity' && stateOn(s.entry, LATEST) === 'grace',
      )
      .map((s) => [s.patent.number, costOn(s.entry!, LATEST)]);
    const planted = scored
      .filter((s) => s.planted?.owedYuan !== undefined)
      .map((s) => [s.patent.number, s.planted!.owedYuan! * 100]);
    expect(found).toEqual(planted);
  });

  it('leaves the rights whose payments nobody sent without a verdict', () => {
    for (const { planted, entry } of scored)
      if (entry?.what === 'annuity') expect(entry.paymentsKnown).toBe(planted !== undefined);
  });
});

describe('the marks of the demonstration', () => {
  it('have terms of ten years to the day: none differs', () => {
    const { files } = generateDistrict({ seed: SEED, scale: 0.05 });
    const facts = files.filter((f) => f.kind === 'marks').flatMap((file) => readRows('marks', file));
    const entries = facts.map((f) => markDocket(f)).filter((e) => e !== undefined);
    expect(entries.length).toBeGreaterThan(1000);
    expect(entries.flatMap((e) => e.differences)).toEqual([]);
  });
});
