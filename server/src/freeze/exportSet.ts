import type { FrozenFigure, FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { periodLabel } from '@sophora/domain/freeze/period';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { WINDOW_NAMES } from '@sophora/domain/freeze/windows';
import { LIGHT_NAMES } from '@sophora/domain/indicators/lightNames';
import { settingByKey } from '@sophora/domain/indicators/settings';
import { exportWorkbook, type TableRow, type TableSheet } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import type { StoredSet } from './store.ts';

/** A frozen set as a workbook: figures, targets, streets, and what they rest on. */
export function exportSet(
  services: Services,
  district: string,
  set: StoredSet,
  content: FrozenSet,
): Promise<Response> {
  const period = periodLabel(content.period.id).zh;
  const notes = [
    `${period} 冻结数据第 ${set.no} 号（${FREEZE_STATES[set.state].zh}） 台账序号 ${content.knownAt} 摘要 ${set.hash}`,
  ];
  const sheets = [figures(content), targets(content), streets(content), basis(content)];
  return exportWorkbook(
    services,
    district,
    `冻结数据-${content.period.id}-第${set.no}号`,
    sheets.map((sheet) => ({ ...sheet, notes })),
  );
}

const unitOf = (figure: FrozenFigure) => (figure.measure === 'fen' ? '万元' : figure.unit.zh);

function figures({ figures: list }: FrozenSet): TableSheet {
  return {
    name: '数字',
    columns: [
      { header: '指标' },
      { header: '口径时段' },
      { header: '自', type: 'date' },
      { header: '至', type: 'date' },
      { header: '数值', type: 'number' },
      { header: '单位' },
      { header: '分母（人）', type: 'integer' },
      { header: '人口年份', type: 'integer' },
      { header: '官方值' },
      { header: '官方值截至', type: 'date' },
      { header: '官方值出处' },
    ],
    rows: list.flatMap((figure) =>
      figure.values.map((v, i): TableRow => {
        const said = i === 0 ? figure.official : null;
        return [
          figure.label.zh,
          WINDOW_NAMES[v.window].zh,
          v.since,
          v.until,
          v.text === null ? null : Number(v.text),
          unitOf(figure),
          v.persons,
          v.vintage,
          said?.text,
          said?.asOf,
          said && [said.issuer, said.documentNumber, said.file, said.page].filter((part) => part !== ''),
        ];
      }),
    ),
  };
}

function targets({ targets: list }: FrozenSet): TableSheet {
  return {
    name: '目标',
    columns: [
      { header: '编号' },
      { header: '目标' },
      { header: '期限', type: 'date' },
      { header: '数值' },
      { header: '期限日数值' },
      { header: '单位' },
      { header: '差距' },
      { header: '状态' },
      { header: '官方值' },
      { header: '以何为准' },
    ],
    rows: list.map(
      (t): TableRow => [
        t.id,
        t.title,
        t.due,
        t.text,
        t.textAtDue,
        t.unit === 'fen' ? '万元' : t.unit,
        t.gapText,
        LIGHT_NAMES[t.light].zh,
        t.official?.text,
        t.headline === 'official' ? '官方值' : '系统计算值',
      ],
    ),
  };
}

function streets({ figures: list }: FrozenSet): TableSheet {
  return {
    name: '分街道',
    columns: [
      { header: '指标' },
      { header: '街道代码' },
      { header: '街道' },
      { header: '数量', type: 'number' },
      { header: '单位' },
    ],
    rows: list.flatMap((figure) =>
      figure.streets.map(
        (s): TableRow => [
          figure.label.zh,
          s.street === 'unassigned' ? '' : s.street,
          s.name,
          figure.measure === 'fen' ? s.amount / FEN_PER_WAN : s.amount,
          figure.measure === 'fen' ? '万元' : '件',
        ],
      ),
    ),
  };
}
const FEN_PER_WAN = 1_000_000;

function basis(content: FrozenSet): TableSheet {
  const names = new Map(content.figures.map((f) => [f.indicator, f.label.zh]));
  const value = (key: string, set: unknown) => {
    const definition = settingByKey(key);
    return set === null ? '未设定' : (definition?.values?.[String(set)]?.zh ?? String(set));
  };
  return {
    name: '依据',
    columns: [{ header: '类别' }, { header: '项目' }, { header: '内容', width: 70 }],
    rows: [
      [
        '方案',
        content.plan?.title,
        content.plan && `${content.plan.documentNumber} 第 ${content.plan.version} 版`,
      ],
      ...content.vintages.map(
        (v): TableRow => ['常住人口', `${v.year} 年末`, `${v.persons} 人，${v.source}`],
      ),
      ...Object.entries(content.settings).map(
        ([key, set]): TableRow => ['设置', settingByKey(key)?.label.zh ?? key, value(key, set)],
      ),
      ...Object.entries(content.ruleVersions).map(
        ([id, version]): TableRow => ['计算规则', names.get(id) ?? id, `第 ${version} 版`],
      ),
      ...content.contributions.map(
        (c): TableRow => ['计入的摘要', names.get(c.indicator) ?? c.indicator, `${c.rows} 条 ${c.hash}`],
      ),
    ],
  };
}
