import type { Difference, DifferenceKind } from '@sophora/domain/indicators/differences/differences';
import { DIFFERENCE_KINDS, differenceWords } from '@sophora/domain/indicators/differences/differenceTexts';
import { reasonText } from '@sophora/domain/indicators/reasons';
import { exportTable, type TableRow } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import type { ListComparison, OfficialList } from './differences.ts';

const COLUMNS = [
  { header: '号码' },
  { header: '名称', width: 36 },
  { header: '差异' },
  { header: '说明', width: 50 },
  { header: '怎么办', width: 50 },
  { header: '核对结果' },
  { header: '核对人' },
];
const NAMES: Readonly<Record<OfficialList, string>> = {
  patents: '高价值发明专利',
  pledges: '质押登记',
  marks: '有效注册商标',
};

/** 差异清单 as a sheet, with room for what the check finds. */
export async function exportDifferences(
  services: Services,
  district: string,
  list: OfficialList,
  comparison: ListComparison,
  kind: DifferenceKind | undefined,
): Promise<Response> {
  async function* rows(): AsyncGenerator<TableRow> {
    for (const difference of comparison.differences)
      if (kind === undefined || difference.kind === kind)
        yield [
          difference.number,
          difference.title,
          DIFFERENCE_KINDS[difference.kind].zh,
          said(difference),
          differenceWords(difference.todo, 'zh'),
          '',
          '',
        ];
  }
  const name = `差异清单-${NAMES[list]}-${comparison.asOf ?? ''}`;
  return exportTable(services, district, name, 'xlsx', COLUMNS, rows());
}

function said({ detail, because }: Difference): string {
  const words = differenceWords(detail, 'zh');
  return because === undefined ? words : `${words}：${reasonText(because, 'zh')}`;
}
