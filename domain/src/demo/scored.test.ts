import { beforeAll, describe, expect, it } from 'vitest';
import { compileStreets } from '../enterprises/street.ts';
import type { Dossier, Indicator } from '../indicators/dossier.ts';
import { highValueInventions } from '../indicators/highValueInventions.ts';
import { effectiveSettings } from '../indicators/settings.ts';
import { compileTables } from '../indicators/tables.ts';
import { validMarks } from '../indicators/validMarks.ts';
import { fold } from '../ledger/fold.ts';
import type { Facts } from '../ledger/kind.ts';
import { kindById } from '../ledger/kinds.ts';
import { applyMapping, proposeMapping } from '../ledger/mapping.ts';
import { type Observation, SOURCE_RANKS } from '../ledger/observation.ts';
import { declaredFacts, judgeRow, undeclared } from '../ledger/row.ts';
import { DEMO_DISTRICT, DEMO_DISTRICT_SHORT } from './district.ts';
import { type DemoDistrict, type DemoFile, generateDistrict, type Truth } from './generateDistrict.ts';
import { Holders } from './holders.ts';
import { ELSEWHERE, LEAVING } from './plants/elsewhere.ts';
import { relatedFilings } from './plants/relatedFilings.ts';

/** The demonstration read, folded and judged by the domain, scored against what the generator knows. */

const TODAY = '2026-11-22';
const SCALE = 0.1;

interface ReadFile {
  readonly file: DemoFile;
  readonly rows: number;
  readonly rejected: number;
  readonly unmapped: readonly string[];
  readonly records: readonly { id: string; facts: Facts }[];
}

function readFile(file: DemoFile): ReadFile {
  const kind = kindById(file.kind)!;
  const rows = [...file.rows];
  const preview = [file.header, ...rows.slice(0, 199)].map((cells, i) => ({ sheet: 1, row: i + 1, cells }));
  const mapping = proposeMapping(kind, preview as never);
  const declared = declaredFacts(kind, file.declarations ?? {});
  const records: { id: string; facts: Facts }[] = [];
  let rejected = 0;
  for (const row of rows) {
    const cells = applyMapping(mapping, row);
    const judged = judgeRow(kind, cells, TODAY);
    if (judged.records.length === 0) rejected++;
    for (const { facts, identifiers } of judged.records) {
      const more = undeclared(kind, facts, declared);
      records.push({
        id: `${identifiers[0]!.scheme}:${identifiers[0]!.value}`,
        facts: { ...facts, ...more },
      });
    }
  }
  return { file, rows: rows.length, rejected, unmapped: mapping.unmapped, records };
}

function register(read: readonly ReadFile[], kind: string): Map<string, Facts> {
  const observations = new Map<string, Observation[]>();
  let seq = 0;
  for (const { file, records } of read) {
    if (file.kind !== kind) continue;
    seq++;
    records.forEach(({ id, facts }, i) => {
      const rank = file.official ? SOURCE_RANKS.officialStatus : SOURCE_RANKS.list;
      const observation: Observation = { seq, sheet: 1, row: i + 2, part: 0, asOf: file.asOf, rank, facts };
      const known = observations.get(id);
      if (known) known.push(observation);
      else observations.set(id, [observation]);
    });
  }
  const together = kindById(kind)!.together;
  return new Map([...observations].map(([id, list]) => [id, fold(list, together).facts]));
}

describe('the demonstration district, judged by the domain', () => {
  let district: DemoDistrict;
  let truth: Truth;
  let read: ReadFile[];
  const registers = new Map<string, Map<string, Facts>>();

  beforeAll(() => {
    district = generateDistrict({ seed: 5, scale: SCALE });
    truth = district.truth();
    read = district.files.map(readFile);
    for (const kind of new Set(district.files.map((f) => f.kind))) registers.set(kind, register(read, kind));
  });

  it('leaves no column of any file unread but the mark of the demonstration and what no register asks for', () => {
    const known = [
      '数据说明',
      'areaCode',
      'provinceCode',
      'cityCode',
      'streetCode',
      '海外申请日',
      '海外公开日',
    ];
    for (const { file, unmapped } of read)
      expect({ file: file.name, unmapped: unmapped.filter((h) => !known.includes(h)) }).toEqual({
        file: file.name,
        unmapped: [],
      });
  });

  it('rejects exactly the rows that were broken', () => {
    for (const { file, rows, rejected } of read) {
      const expected = truth.files.find((f) => f.name === file.name);
      expect({ file: file.name, rejected }).toEqual({ file: file.name, rejected: expected?.rejected ?? 0 });
      if (expected) expect({ file: file.name, rows }).toEqual({ file: file.name, rows: expected.rows });
    }
  });

  it('finds as many patents and marks as were made, whatever shape their numbers are written in', () => {
    const related = relatedFilings(5, new Holders(5, SCALE)).flatMap((r) => r.filings);
    expect(registers.get('patents')!.size).toBe(truth.counts.patents + ELSEWHERE + LEAVING + related.length);
    const numbers = new Set([...registers.get('marks')!.keys()].map((id) => id.split('|')[0]));
    expect(numbers.size).toBe(truth.counts.marks);
  });

  function figures(
    indicator: Indicator,
    stored: Record<string, never | string | number>,
  ): Map<string, [number, Map<string, number>]> {
    const settings = effectiveSettings(stored);
    const tables = compileTables([...registers.get('seiIpc')!.values()]);
    const resolver = compileStreets([...registers.get('communities')!.values()], {
      code: DEMO_DISTRICT,
      name: DEMO_DISTRICT_SHORT,
    });
    const related = {
      pledges: byPatent('pledges'),
      awards: byPatent('awards'),
      families: byPatent('overseasFamily'),
    };
    const counts = new Map<string, [number, Map<string, number>]>();
    const days = [...new Set(truth.figures.map((f) => f.asOf))];
    for (const day of days) counts.set(day, [0, new Map()]);
    for (const facts of registers.get(indicator.kind)!.values()) {
      const placed = resolver.resolve(String(facts.address ?? ''));
      const street = placed.street.slice(0, 9);
      const number = String(facts.applicationNumber);
      const dossier: Dossier = {
        district: DEMO_DISTRICT,
        kind: indicator.kind,
        facts,
        region: placed.region,
        street,
        dims: [],
        related: {
          findings: [],
          pledges: related.pledges.get(number) ?? [],
          awards: related.awards.get(number) ?? [],
          families: related.families.get(number) ?? [],
        },
        tables,
        settings,
      };
      for (const c of indicator.judge(dossier)) {
        if (c.criterion !== '') continue;
        for (const day of days) {
          if (c.from > day || (c.to !== null && c.to <= day)) continue;
          const entry = counts.get(day)!;
          entry[0] += c.amount;
          entry[1].set(street, (entry[1].get(street) ?? 0) + c.amount);
        }
      }
    }
    return counts;
  }

  function byPatent(kind: string): Map<string, Facts[]> {
    const found = new Map<string, Facts[]>();
    for (const facts of registers.get(kind)!.values())
      for (const { value } of kindById(kind)!.references?.(facts) ?? [])
        found.set(value, [...(found.get(value) ?? []), facts]);
    return found;
  }

  function compare(
    indicator: 'T1' | 'T2',
    reading: string,
    counts: Map<string, [number, Map<string, number>]>,
  ): void {
    const expected = truth.figures.filter((f) => f.indicator === indicator && f.reading === reading);
    expect(expected.length).toBeGreaterThan(0);
    for (const figure of expected) {
      const [count, streets] = counts.get(figure.asOf)!;
      expect({ day: figure.asOf, count }).toEqual({ day: figure.asOf, count: figure.count });
      for (const [street, n] of Object.entries(figure.byStreet!))
        expect({ day: figure.asOf, street, n: streets.get(street) ?? 0 }).toEqual({
          day: figure.asOf,
          street,
          n,
        });
    }
  }

  it('counts the high-value inventions of every day and street as the generator does', () => {
    compare('T1', 'default', figures(highValueInventions, {}));
  });

  it('counts them by IPC alone as the generator does', () => {
    compare('T1', 'ipcOnly', figures(highValueInventions, { seiReading: 'ipc' }));
  });

  it('counts them with a pledge threshold as the generator does', () => {
    compare(
      'T1',
      'withPledge',
      figures(highValueInventions, { pledgeThresholdFen: truth.pledgeThresholdFen }),
    );
  });

  it('counts the valid marks of every day and street as the generator does', () => {
    compare('T2', 'default', figures(validMarks, {}));
  });

  it('reads the population and the pledged money as they were published', () => {
    const persons = new Map([...registers.get('population')!.values()].map((f) => [f.year, f.persons]));
    const figure = truth.figures.find((f) => f.indicator === 'T1')!;
    expect(persons.get(figure.population!.year)).toBe(figure.population!.persons);
    const fen = [...registers.get('pledges')!.values()].reduce((sum, f) => sum + Number(f.amount), 0);
    expect(fen).toBe(truth.pledgesByYear.reduce((sum, y) => sum + y.amount, 0) * 1_000_000);
  });
});
