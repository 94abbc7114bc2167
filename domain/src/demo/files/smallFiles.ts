import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN } from '../demoFile.ts';
import { DEMO_DISTRICT, DEMO_MARK, LATEST_DAY, STREETS } from '../district.ts';
import type { Holders } from '../holders.ts';
import { POPULATION, residents } from '../population.ts';
import type { Relations } from '../relations.ts';
import { FIELDS } from '../words/fields.ts';

const LATEST = LATEST_DAY as PlainDate;
const PROVINCE = '37';
const CITY = '3701';

/** Tables and small registers: codes, population, SEI rules, pledges, awards, overseas family. */
export function communityFiles(): DemoFile[] {
  return [
    {
      kind: 'communities',
      name: `${DEMO_MARK}_示例区街道代码.csv`,
      format: 'csv',
      encoding: 'utf8',
      header: ['code', 'name', 'areaCode', 'provinceCode', 'cityCode', MARK_COLUMN],
      rows: STREETS.map((s) => [s.code, s.name, DEMO_DISTRICT, PROVINCE, CITY, DEMO_MARK]),
      asOf: '2020-12-31' as PlainDate,
    },
    {
      kind: 'communities',
      name: `${DEMO_MARK}_示例区社区代码.csv`,
      format: 'csv',
      encoding: 'utf8-bom',
      header: ['code', 'name', 'streetCode', 'provinceCode', 'cityCode', 'areaCode', MARK_COLUMN],
      rows: STREETS.flatMap((s) =>
        s.communities.map((c) => [c.code, c.name, s.code, PROVINCE, CITY, DEMO_DISTRICT, DEMO_MARK]),
      ),
      asOf: '2020-12-31' as PlainDate,
    },
  ];
}

export function populationFile(scale: number): DemoFile {
  return {
    kind: 'population',
    name: `${DEMO_MARK}_示例区常住人口_2015至2025年.csv`,
    format: 'csv',
    encoding: 'utf8-bom',
    header: ['区县代码', '年度', '年末常住人口', '统计口径', '发布日期', '来源文件', MARK_COLUMN],
    rows: POPULATION.map((p) => [
      DEMO_DISTRICT,
      String(p.year),
      `${residents(p.year, scale)}人`,
      '常住人口',
      p.publishedOn,
      `示例区${p.year}年国民经济和社会发展统计公报（演示数据）`,
      DEMO_MARK,
    ]),
    asOf: LATEST,
  };
}

/** A reduced table of the demonstration's own; it is not the official one and carries none of its rules. */
export function seiFile(): DemoFile {
  const rows: string[][] = [];
  const rules = new Map<string, number>();
  for (const field of FIELDS) {
    if (!field.branch) continue;
    const rule = (rules.get(field.branch) ?? 0) + 1;
    rules.set(field.branch, rule);
    for (const range of new Set(field.ipc.map((symbol) => `${symbol.split('/')[0]}*`)))
      rows.push([
        field.branch,
        BRANCHES[field.branch]!,
        '1',
        String(rule),
        'include',
        range,
        field.keywords?.join('、') ?? '',
        DEMO_MARK,
      ]);
    if (field.branch === '2.1')
      rows.push([
        field.branch,
        BRANCHES[field.branch]!,
        '1',
        String(rule),
        'exclude',
        'G05B19/05',
        '',
        DEMO_MARK,
      ]);
  }
  return {
    kind: 'seiIpc',
    name: `${DEMO_MARK}_战略性新兴产业与IPC简化对照.csv`,
    format: 'csv',
    encoding: 'utf8',
    header: ['branch_no', 'branch_name', 'pdf_page', 'rule_no', 'kind', 'ipc', 'keywords', MARK_COLUMN],
    rows,
    asOf: '2021-01-01' as PlainDate,
  };
}

const BRANCHES: Record<string, string> = {
  '1.1': '下一代信息网络产业（演示数据）',
  '1.5': '人工智能（演示数据）',
  '2.1': '智能制造装备产业（演示数据）',
  '2.4': '轨道交通装备产业（演示数据）',
  '3.3': '先进石化化工新材料（演示数据）',
  '4.1': '生物医药产业（演示数据）',
  '4.2': '生物医学工程产业（演示数据）',
  '6.5': '智能电网产业（演示数据）',
  '7.1': '高效节能产业（演示数据）',
  '7.2': '先进环保产业（演示数据）',
};

export function relationFiles(relations: Relations, holders: Holders): DemoFile[] {
  const years = [...new Set(relations.pledges.map((p) => p.on.slice(0, 4)))];
  const late = lateRegistrations(relations);
  const pledges = years.map((year) =>
    pledgeFile(
      `${year}年`,
      relations.pledges.filter((p) => p.on.startsWith(year) && !late.includes(p)),
      holders,
      year === '2026' ? LATEST : (`${year}-12-31` as PlainDate),
    ),
  );
  if (late.length > 0) pledges.push({ ...pledgeFile('补报', late, holders, LATEST), late: true });
  return [
    ...pledges,
    {
      kind: 'awards',
      name: `${DEMO_MARK}_专利获奖名单.csv`,
      format: 'csv',
      encoding: 'gb18030',
      header: ['奖项名称', '等级', '获奖年度', '授奖日期', '专利号', '获奖单位', '依据文件', MARK_COLUMN],
      rows: relations.awards.map((a) => {
        const first = a.patent.holders[0]!;
        return [
          a.name,
          a.grade,
          String(a.year),
          a.on,
          `ZL${a.patent.number}`,
          first < 0 ? '个人' : holders.at(first).name,
          `关于${a.year}年度${a.name}的决定（演示数据）`,
          DEMO_MARK,
        ];
      }),
      asOf: LATEST,
    },
    {
      kind: 'overseasFamily',
      name: `${DEMO_MARK}_海外同族专利.xlsx`,
      format: 'xlsx',
      header: [
        '国内申请号',
        '国家/地区',
        '海外专利号',
        '海外申请日',
        '海外公开日',
        '海外授权日',
        MARK_COLUMN,
      ],
      rows: relations.families.map((f) => [
        f.patent.number,
        f.country,
        f.number,
        f.filed,
        f.published,
        f.granted ?? '',
        DEMO_MARK,
      ]),
      asOf: LATEST,
    },
  ];
}

type Pledge = Relations['pledges'][number];

const FROZEN_QUARTERS = [
  { from: '2025-10-01', to: '2025-12-31' },
  { from: '2026-07-01', to: '2026-09-30' },
];

/** The last registration of each quarter whose figures were frozen before it was reported. */
function lateRegistrations({ pledges }: Relations): readonly Pledge[] {
  return FROZEN_QUARTERS.flatMap(({ from, to }) => {
    const quarter = pledges.filter((p) => p.on >= from && p.on <= to);
    return quarter.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(Math.max(1, quarter.length - 1));
  });
}

function pledgeFile(name: string, pledges: readonly Pledge[], holders: Holders, asOf: PlainDate): DemoFile {
  return {
    kind: 'pledges',
    name: `${DEMO_MARK}_专利权质押登记_${name}.xlsx`,
    format: 'xlsx',
    header: [
      '质押登记号',
      '出质人',
      '质权人',
      '登记日期',
      '注销日期',
      '质押金额（万元）',
      '专利号',
      '出质人地址',
      MARK_COLUMN,
    ],
    rows: pledges.map((p) => {
      const pledgor = holders.at(p.pledgor);
      return [
        p.registration,
        pledgor.name,
        p.pledgee,
        p.on,
        p.released ?? '',
        String(p.amount),
        p.patents.map((x) => `ZL${x.number}`).join('; '),
        pledgor.address,
        DEMO_MARK,
      ];
    }),
    asOf,
  };
}
