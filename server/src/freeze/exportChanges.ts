import type { ChangedRecord, ChangeEntry } from '@sophora/contract/freeze';
import type { Actor } from '@sophora/domain/access/actor';
import { CAUSES, RECORD_CHANGES } from '@sophora/domain/freeze/causes';
import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { exportTable, type TableRow } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import { changedRecordsOf } from './changes.ts';
import type { StoredSet } from './store.ts';

const PAGE = 500;
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Every record whose share of a frozen figure is another one now, with the entries that caused it. */
export function exportChanges(
  services: Services,
  actor: Actor,
  district: string,
  set: StoredSet,
  content: FrozenSet,
): Promise<Response> {
  const columns = [
    { header: '指标' },
    { header: '记录' },
    { header: '变化' },
    { header: '冻结时', type: 'integer' as const },
    { header: '现在', type: 'integer' as const },
    { header: '原因' },
    { header: '台账序号' },
    { header: '时间' },
    { header: '文件' },
    { header: '行号' },
  ];
  const name = `冻结后变化-${content.period.id}-第${set.no}号`;
  return exportTable(services, district, name, 'xlsx', columns, rows({ services, actor, district }, content));
}

async function* rows(
  reader: { services: Services; actor: Actor; district: string },
  content: FrozenSet,
): AsyncGenerator<TableRow> {
  for (const { indicator, label } of content.figures)
    for (let offset = 0; ; offset += PAGE) {
      const asked = { indicator, window: undefined, streets: 'all' as const, limit: PAGE, offset };
      const page = await changedRecordsOf(reader, content, asked);
      for (const row of page.rows) yield line(label.zh, row);
      if (page.rows.length < PAGE) break;
    }
}

function line(figure: string, row: ChangedRecord): TableRow {
  const each = (say: (entry: ChangeEntry) => string) => row.entries.map(say);
  return [
    figure,
    row.title,
    RECORD_CHANGES[row.change].zh,
    row.before,
    row.after,
    each((e) => CAUSES[e.cause].zh),
    each((e) => String(e.seq)),
    each((e) => DAY_AND_TIME.format(new Date(e.at))),
    each((e) => e.file?.fileName ?? ''),
    each((e) => (e.file?.row == null ? '' : String(e.file.row))),
  ];
}
