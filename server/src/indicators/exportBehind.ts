import type { Message } from '@sophora/domain/basics/message';
import { reasonText } from '@sophora/domain/indicators/reasons';
import type { Kind } from '@sophora/domain/ledger/kind';
import { exportTable, fieldColumn, fieldValue, type TableRow } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import { type BehindRequest, recordsBehind } from './behind.ts';

const PAGE = 5000;

/** The list behind a figure as a download: each record with its span, amount, reasons and file row. */
export async function exportBehind(
  services: Services,
  request: BehindRequest,
  kind: Kind,
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const columns = [
    ...kind.list.columns.map((name) => fieldColumn(kind, name)),
    { header: '街道' },
    { header: '计入自', type: 'date' as const },
    { header: '计入至', type: 'date' as const },
    { header: '数量', type: 'integer' as const },
    { header: '理由', width: 50 },
    { header: '来源文件' },
    { header: '行号', type: 'integer' as const },
  ];
  return exportTable(
    services,
    request.district,
    `指标明细-${request.indicator}-${request.asOf}`,
    format,
    columns,
    rows(services, request, kind),
  );
}

async function* rows(services: Services, request: BehindRequest, kind: Kind): AsyncGenerator<TableRow> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await recordsBehind(services.pool, request, { limit: PAGE, offset });
    for (const row of page.rows) {
      yield [
        ...kind.list.columns.map((name) => fieldValue(kind, name, row.facts)),
        row.street === 'unassigned' ? '未归属' : row.street,
        row.from,
        row.to,
        row.amount,
        row.reasons.map((r) => reasonText(r as Message, 'zh')).join('；'),
        row.origin?.fileName ?? '',
        row.origin?.row ?? null,
      ];
    }
    if (page.rows.length < PAGE) return;
  }
}
