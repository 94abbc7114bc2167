import type { Message } from '@sophora/domain/basics/message';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { reasonText } from '@sophora/domain/indicators/reasons';
import { LEVERS, type LeverId, type PathRow } from '@sophora/domain/path/lever';
import { CHANCE_TEXTS, PATH_TODO, PATH_WHY } from '@sophora/domain/path/pathTexts';
import { streetNames } from '../indicators/index.ts';
import { exportTable, type TableRow } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import type { Path } from './collect.ts';

const COLUMNS = [
  { header: '序号', type: 'integer' as const },
  { header: '类别' },
  { header: '联系对象', width: 30 },
  { header: '权利或登记', width: 40 },
  { header: '街道' },
  { header: '为什么', width: 50 },
  { header: '怎么办', width: 40 },
  { header: '把握', width: 20 },
  { header: '费用（元）', type: 'number' as const },
  { header: '最后一日', type: 'date' as const },
  { header: '能动多少' },
  { header: '联系结果' },
  { header: '联系人' },
  { header: '联系日期' },
];

/** The ranked list as a call list (联系清单), with empty columns for what came of each call. */
export async function exportRows(
  services: Services,
  { district, indicator }: { district: string; indicator: string },
  path: Path,
  lever: LeverId | undefined,
): Promise<Response> {
  const { label, measure } = figureDefinition(indicator)!;
  const streets = await streetNames(services.pool, district);
  async function* rows(): AsyncGenerator<TableRow> {
    for (const [i, row] of path.rows.entries()) {
      if (lever !== undefined && row.lever !== lever) continue;
      yield [
        i + 1,
        LEVERS[row.lever].label.zh,
        row.holder,
        row.title,
        streets.get(row.street) ?? '未归属',
        row.why.map(said).join('；'),
        said(row.todo),
        chance(row),
        row.costFen === null ? null : row.costFen / 100,
        row.by,
        measure === 'fen' ? `${row.effect / 1_000_000} 万元` : String(row.effect),
        '',
        '',
        '',
      ];
    }
  }
  return exportTable(services, district, `联系清单-${label.zh}-至${path.to}`, 'xlsx', COLUMNS, rows());
}

const TEXTS: Readonly<Record<string, { readonly zh: string }>> = { ...PATH_WHY, ...PATH_TODO };

function said({ code, params }: Message): string {
  const text = TEXTS[code];
  return text === undefined
    ? reasonText({ code, params: params ?? {} }, 'zh')
    : filled(text.zh, params ?? {});
}

function chance({ chance: { is, ...params } }: PathRow): string {
  return filled(CHANCE_TEXTS[is].zh, params as Record<string, number>);
}

function filled(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
