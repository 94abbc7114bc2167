import type { QueryOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/markWatch';
import { VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { RULE_TITLES } from '@sophora/domain/marks/show/ruleTitles';
import { PROTECTED_KINDS } from '@sophora/domain/marks/watch/protectedKinds';
import { exportTable, type TableRow } from '../../ledger/index.ts';
import type { Services } from '../../platform/services.ts';
import { allHits } from './hits.ts';

/** The list of hits as a table, as it is filtered. */
export function exportHits(
  services: Services,
  district: string,
  query: QueryOf<typeof contract.exportHits>,
): Promise<Response> {
  const columns = [
    { header: '公告商标' },
    { header: '公告类别', type: 'integer' as const },
    { header: '申请号' },
    { header: '申请人' },
    { header: '代理机构' },
    { header: '初步审定公告日', type: 'date' as const },
    { header: '受保护名称' },
    { header: '来源' },
    { header: '类别', type: 'integer' as const },
    { header: '权利人' },
    { header: '规则' },
    { header: '比对结果' },
    { header: '异议最后一日', type: 'date' as const },
    { header: '排除理由' },
    { header: '公告文件' },
  ];
  return exportTable(services, district, '商标监测清单', 'xlsx', columns, rows());

  async function* rows(): AsyncGenerator<TableRow> {
    for await (const h of allHits(services.pool, district, services.today(), query))
      yield [
        h.freshName,
        h.freshClass || undefined,
        h.freshNumber,
        h.applicant,
        h.agency,
        h.published ?? undefined,
        h.keptName,
        PROTECTED_KINDS[h.keptKind].zh,
        h.keptClass || undefined,
        h.keptHolder,
        `${h.rule} ${RULE_TITLES[h.rule]?.zh ?? ''}`,
        VERDICT_LABELS[h.verdict].zh,
        h.due ?? undefined,
        h.dismissedWhy ?? '',
        h.gazetteTitle,
      ];
  }
}
