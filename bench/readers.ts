import { spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { readRows } from '../server/src/ledger/readers/index.ts';
import { writeCsv, writeXlsx } from '../server/src/ledger/writers/index.ts';

/**
 * Rows per second and peak memory of our readers and writers, each in a process of its own, beside a library doing the
 * same on the same file in the same run. `node bench/readers.ts [--json] [--scale 0.1]`.
 */
const COLUMNS = 20;

function* table(rows: number): Generator<string[]> {
  for (let i = 0; i < rows; i++)
    yield Array.from({ length: COLUMNS }, (_, c) => {
      if (c === 0) return `2017${String(10_000_000 + i)}.${i % 10}`;
      if (c === 1) return `一种高效节能的${i % 97}号装置及其使用方法`;
      if (c === 2) return '2017-03-01';
      return c % 3 === 0 ? '' : `值${(i * c) % 5_000}`;
    });
}

const columns = Array.from({ length: COLUMNS }, (_, c) => ({
  header: `列${c}`,
  type: c === 2 ? ('date' as const) : ('text' as const),
}));

/** A short row: number, name, day. */
function* shortLines(rows: number): Generator<string> {
  for (let i = 0; i < rows; i += 1_000) {
    let text = '';
    for (let k = i; k < Math.min(rows, i + 1_000); k++)
      text += `2017${10_000_000 + k}.1,一种装置${k},2017-03-01\r\n`;
    yield text;
  }
}

type Task = (path: string, out: string) => Promise<number>;

const tasks: Record<string, Task> = {
  async read(path) {
    let rows = 0;
    for await (const batch of readRows(path)) rows += batch.length;
    return rows;
  },
  async libraryRead(path) {
    const book = XLSX.read(readFileSync(path), {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 }).length;
  },
  async write(rows, out) {
    await pipeline(writeXlsx([{ name: '清单', columns, rows: table(Number(rows)) }]), createWriteStream(out));
    return Number(rows);
  },
  async libraryWrite(rows, out) {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([...table(Number(rows))]), '清单');
    writeFileSync(
      out,
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }),
    );
    return Number(rows);
  },
  async writeCsv(rows, out) {
    await pipeline(writeCsv({ name: '清单', columns, rows: table(Number(rows)) }), createWriteStream(out));
    return Number(rows);
  },
};

interface Measure {
  readonly rows: number;
  readonly ms: number;
  readonly peakMb: number;
}

const SELF = fileURLToPath(import.meta.url);

if (process.argv[2] === '--measure') {
  const [, , , task, path, out] = process.argv;
  const start = performance.now();
  const rows = await tasks[task!]!(path!, out ?? '');
  const ms = performance.now() - start;
  process.stdout.write(
    JSON.stringify({ rows, ms, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies Measure),
  );
} else await main();

function measure(task: string, path: string, out = ''): Measure {
  const child = spawnSync(process.execPath, [SELF, '--measure', task, path, out], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${task} ${path}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measure;
}

async function main(): Promise<void> {
  const option = process.argv.indexOf('--scale');
  const scale = option < 0 ? 1 : Number(process.argv[option + 1]);
  const folder = await mkdtemp(join(tmpdir(), 'sophora-bench-'));
  const at = (name: string) => join(folder, name);
  const rows = Math.round(100_000 * scale);
  try {
    const results: Record<string, Measure & { file?: string }> = {};
    results['.xlsx write, 100k × 20'] = measure('write', String(rows), at('own.xlsx'));
    results['.xlsx write, 100k × 20, library'] = measure('libraryWrite', String(rows), at('library.xlsx'));
    results['.csv write, 100k × 20'] = measure('writeCsv', String(rows), at('wide.csv'));
    results['.xlsx read, inline strings'] = measure('read', at('own.xlsx'));
    results['.xlsx read, inline strings, library'] = measure('libraryRead', at('own.xlsx'));
    results['.xlsx read, as the library writes'] = measure('read', at('library.xlsx'));
    results['.xlsx read, as the library writes, library'] = measure('libraryRead', at('library.xlsx'));
    results['.csv read, 100k × 20'] = measure('read', at('wide.csv'));
    results['.csv read, 100k × 20, library'] = measure('libraryRead', at('wide.csv'));
    await pipeline(Readable.from(shortLines(rows * 10)), createWriteStream(at('short.csv')));
    await pipeline(
      Readable.from(shortLines(rows * 10)).map((text: string) => iconv.encode(text, 'gb18030')),
      createWriteStream(at('gb.csv')),
    );
    results['.csv read, 1M short rows, UTF-8'] = measure('read', at('short.csv'));
    results['.csv read, 1M short rows, GB18030'] = measure('read', at('gb.csv'));
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
    else show(results, statSync(at('own.xlsx')).size, statSync(at('library.xlsx')).size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function show(results: Readonly<Record<string, Measure>>, ownBytes: number, libraryBytes: number): void {
  for (const [name, { rows, ms, peakMb }] of Object.entries(results)) {
    const library = results[`${name}, library`];
    const ratio = library ? `${(library.ms / ms).toFixed(1)} × the library` : '';
    process.stdout.write(
      `${name.padEnd(46)} ${String(Math.round((rows / ms) * 1000)).padStart(9)} rows/s ${Math.round(peakMb).toString().padStart(5)} MB  ${ratio}\n`,
    );
  }
  process.stdout.write(
    `file size: ${(ownBytes / 1e6).toFixed(1)} MB, library ${(libraryBytes / 1e6).toFixed(1)} MB\n`,
  );
}
