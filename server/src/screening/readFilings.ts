import { basename } from 'node:path';
import type { Json } from '@sophora/domain/basics/json';
import { parseDate } from '@sophora/domain/basics/plainDate';
import { patents } from '@sophora/domain/ledger/kinds/patents';
import { applyMapping, repeatsHeader } from '@sophora/domain/ledger/mapping';
import { proposeSheet } from '@sophora/domain/ledger/proposeSheet';
import { describeApplicationNumber, type RightType } from '@sophora/domain/patents/applicationNumber';
import type { Filing } from '@sophora/domain/screening/filing';
import { LONGEST_TEXT } from '@sophora/domain/screening/text/foldText';
import { inspect, readRows, UnreadableFile } from '../ledger/index.ts';

/** A filing with its texts, which are let go once they are in the corpus. */
export interface ReadFiling {
  readonly filing: Filing;
  readonly abstract: string;
  readonly claims: string;
}

export interface ReadFilings {
  readonly filings: ReadFiling[];
  readonly rows: number;
  /** Rows without any number: listed as `#` and their row in the file. */
  readonly unnumbered: number;
  /** Rows that repeat a number with the same publication: nothing new. */
  readonly repeated: number;
  /** Fields of the patent register that the file has. */
  readonly fields: ReadonlySet<string>;
}

const NORMALISERS = new Map(patents.fields.map((field) => [field.name, field.normalise]));

/**
 * A list of patents, read with the import's readers and column mapping. A row that the import would reject is screened
 * all the same, under its number as written: a wrong check character does not hide a text.
 * @throws {UnreadableFile} with a sentence for whoever chose the file
 */
export async function readFilings(path: string, prior: boolean, signal?: AbortSignal): Promise<ReadFilings> {
  const fileName = basename(path);
  const { info, preview } = await inspect(path, { fileName });
  const best = proposeSheet(patents, info.sheets, preview)[0];
  if (!best) throw new UnreadableFile('empty');
  const { mapping } = best;
  const fields = new Set(mapping.columns.flatMap((c) => (c.field === null ? [] : [c.field])));
  const byNumber = new Map<string, ReadFiling[]>();
  let rows = 0;
  let unnumbered = 0;
  let repeated = 0;
  const options = {
    sheet: best.sheet,
    fileName,
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
    ...(signal ? { signal } : {}),
  };
  for await (const batch of readRows(path, options))
    for (const { row, cells } of batch) {
      if (row < mapping.headerRow + mapping.headerRows || repeatsHeader(mapping, cells)) continue;
      const texts = applyMapping(mapping, cells);
      if (Object.keys(texts).length === 0) continue;
      rows++;
      const read = readFiling(texts, prior, `#${row}`);
      if (read.filing.number === `#${row}`) unnumbered++;
      const same = byNumber.get(read.filing.number);
      if (!same) byNumber.set(read.filing.number, [read]);
      else if (same.some((s) => s.filing.publications.join() === read.filing.publications.join())) repeated++;
      else same.push(read);
    }
  return { filings: [...byNumber.values()].flat(), rows, unnumbered, repeated, fields };
}

function readFiling(texts: Readonly<Record<string, string>>, prior: boolean, place: string): ReadFiling {
  const value = (name: string): Json | undefined => {
    const text = texts[name];
    if (text === undefined || text.length > LONGEST_CELL) return undefined;
    const normalised = NORMALISERS.get(name)!(text);
    return normalised.ok ? (normalised.value ?? undefined) : undefined;
  };
  const string = (name: string): string | undefined => {
    const found = value(name);
    return typeof found === 'string' ? own(found) : undefined;
  };
  const list = (name: string): string[] => {
    const found = value(name);
    return Array.isArray(found) ? found.filter((v) => typeof v === 'string').map(own) : [];
  };
  const publications = ['publicationNumber', 'grantNumber'].flatMap((name) => string(name) ?? []);
  const number = string('applicationNumber') ?? publications[0] ?? written(texts.applicationNumber) ?? place;
  const type = describeApplicationNumber(number)?.type ?? (string('type') as RightType | undefined);
  const filed = string('filed');
  const published = string('published');
  const ipc = list('ipc');
  const main = string('ipcMain');
  return {
    filing: {
      number,
      title: string('title') ?? '',
      type,
      filed: filed === undefined ? undefined : parseDate(filed),
      published: published === undefined ? undefined : parseDate(published),
      applicants: list('applicants'),
      inventors: list('inventors'),
      agency: string('agency'),
      address: string('address'),
      ipc: main === undefined ? ipc : [main, ...ipc.filter((symbol) => symbol !== main)],
      priority: string('priority'),
      family: list('family'),
      publications,
      prior,
    },
    abstract: own((texts.abstract ?? '').slice(0, LONGEST_TEXT)),
    claims: own((texts.claims ?? '').slice(0, LONGEST_TEXT)),
  };
}

/** Only texts are longer, and they are not normalised here. */
const LONGEST_CELL = 4_000;

const written = (cell: string | undefined): string | undefined => {
  const text = cell?.trim().slice(0, 40);
  return text === undefined || text === '' ? undefined : own(text);
};

/** A copy that does not keep the reader's whole batch in memory. */
function own(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
