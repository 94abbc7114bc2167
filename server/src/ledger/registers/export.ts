import type { Actor } from '@sophora/domain/access/actor';
import { download } from '../../platform/http/download.ts';
import type { Services } from '../../platform/services.ts';
import { type TableColumn, type TableRow, type TableSheet, writeCsv, writeXlsx } from '../writers/index.ts';
import { type ListRequest, pageQuery } from './list.ts';
import { maskFacts } from './mask.ts';
import { fieldColumn, fieldValue } from './table.ts';

const PAGE = 2000;
/** An .xlsx sheet ends at 1,048,576 rows; more is what CSV is for. */
const MOST_XLSX_ROWS = 1_000_000;

/** The list as shown, all of its rows, as a download. Read from one snapshot, written as it is read. */
export async function exportRegister(
  services: Services,
  request: ListRequest,
  actor: Actor,
  options: { format: 'xlsx' | 'csv'; columns: readonly string[] | undefined },
): Promise<Response> {
  const { kind, district } = request;
  const known = new Set([...kind.fields.map((f) => f.name), ...kind.list.columns]);
  const names = (options.columns ?? kind.fields.map((f) => f.name)).filter((name) => known.has(name));
  const columns = [...names.map((name) => fieldColumn(kind, name)), { header: '街道' }];
  const most = options.format === 'xlsx' ? MOST_XLSX_ROWS : Number.POSITIVE_INFINITY;
  return exportTable(
    services,
    district,
    kind.label.zh,
    options.format,
    columns,
    rows(services, request, actor, names, most),
  );
}

/** A table as a download, named and marked: what comes from the demonstration district says so in name and first line. */
export async function exportTable(
  services: Services,
  district: string,
  name: string,
  format: 'xlsx' | 'csv',
  columns: readonly TableColumn[],
  tableRows: AsyncIterable<TableRow>,
): Promise<Response> {
  const demo = await isDemo(services, district);
  const sheet = marked({ name: name.slice(0, 31), columns, rows: tableRows }, demo);
  const stream = format === 'xlsx' ? writeXlsx([sheet]) : writeCsv(sheet);
  return download(stream, downloadName(services, name, demo, format));
}

/** Several tables as one workbook, named and marked in the same way. */
export async function exportWorkbook(
  services: Services,
  district: string,
  name: string,
  sheets: readonly TableSheet[],
): Promise<Response> {
  const demo = await isDemo(services, district);
  return download(
    writeXlsx(sheets.map((sheet) => marked(sheet, demo))),
    downloadName(services, name, demo, 'xlsx'),
  );
}

function marked(sheet: TableSheet, demo: boolean): TableSheet {
  return demo ? { ...sheet, notes: ['演示数据', ...(sheet.notes ?? [])] } : sheet;
}

function downloadName(services: Services, name: string, demo: boolean, format: string): string {
  return `${demo ? '演示数据-' : ''}${name}-${services.today()}.${format}`;
}

async function isDemo(services: Services, district: string): Promise<boolean> {
  const { rows: found } = await services.pool.query<{ kind: string }>(
    'SELECT kind FROM district WHERE code = $1',
    [district],
  );
  return found[0]?.kind === 'demo';
}

async function* rows(
  services: Services,
  request: ListRequest,
  actor: Actor,
  names: readonly string[],
  most: number,
): AsyncGenerator<TableRow> {
  const client = await services.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const [text, values] = pageQuery(request, { limit: Math.min(most, 10_000_000), offset: 0 });
    await client.query(`DECLARE export_rows NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const page = await client.query<{ facts: ListRow['facts']; street: string }>(
        `FETCH ${PAGE} FROM export_rows`,
      );
      if (page.rows.length === 0) break;
      for (const row of page.rows) {
        const { facts } = maskFacts({ facts: row.facts }, request.kind, actor, request.district);
        yield [
          ...names.map((name) => fieldValue(request.kind, name, facts)),
          row.street === 'unassigned' ? '未归属' : row.street,
        ];
      }
    }
    await client.query('COMMIT');
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

type ListRow = { facts: Parameters<typeof fieldValue>[2] };
