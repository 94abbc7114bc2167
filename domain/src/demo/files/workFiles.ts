import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN } from '../demoFile.ts';
import { DEMO_DISTRICT, DEMO_DISTRICT_SHORT, DEMO_MARK, LATEST_DAY } from '../district.ts';
import {
  casesClosed,
  type DemoBody,
  type DemoCase,
  MILESTONES,
  makeBodies,
  makeCases,
  OWN_HOUSEHOLDS,
  PEER_YEARS,
  PEERS,
  SURVEYS,
} from '../officeWork.ts';

const LATEST = LATEST_DAY as PlainDate;
const ANSWERS = ['非常不满意', '不太满意', '一般', '比较满意', '非常满意'];

/** Files of the office's own work: the case system's export, circulars, survey, directories, papers of milestones. */
export function workFiles(seed: number, scale: number): DemoFile[] {
  const cases = makeCases(seed);
  const bodies = makeBodies(seed);
  return [
    milestoneFile(),
    ...caseFiles(cases),
    peerFile(cases),
    ...surveyFiles(),
    ...bodyFiles(bodies),
    officialFile(cases, bodies, scale),
  ];
}

function milestoneFile(): DemoFile {
  return {
    kind: 'milestones',
    name: `${DEMO_MARK}_示例区里程碑事项台账.xlsx`,
    format: 'xlsx',
    header: [
      '事项类别',
      '名称',
      '承担单位',
      '批复日期',
      '挂牌日期',
      '验收日期',
      '成果运用日期',
      '文号',
      '佐证材料',
      MARK_COLUMN,
    ],
    rows: MILESTONES.map((m) => [
      m.item,
      m.name,
      m.host,
      m.approved,
      m.opened,
      m.accepted,
      m.applied,
      m.document,
      m.evidence,
      DEMO_MARK,
    ]),
    declarations: { region: DEMO_DISTRICT },
    asOf: LATEST,
  };
}

/** A station whose cases of the third quarter came when its figures were frozen already. */
const LATE_STATION = '新津渡市场监管所';

/**
 * The case system's export of each year, a joint table that repeats some of its cases under the same numbers, and what one
 * station reported late.
 */
function caseFiles(cases: readonly DemoCase[]): DemoFile[] {
  const header = [
    '案件编号',
    '案由',
    '立案日期',
    '结案日期',
    '当事人',
    '案值（元）',
    '罚没金额（元）',
    '办案机构',
    '原案号',
    '当事人住所',
    MARK_COLUMN,
  ];
  const row = (c: DemoCase) => [
    c.number,
    c.cause,
    c.filed,
    c.closed ?? '',
    c.party,
    String(c.value),
    c.fine === 0 ? '' : String(c.fine),
    c.body,
    c.continues ?? '',
    c.address,
    DEMO_MARK,
  ];
  const years = [...new Set(cases.map((c) => c.filed.slice(0, 4)))];
  const late = cases.filter(
    (c) => c.body === LATE_STATION && c.filed >= '2026-07-01' && c.filed <= '2026-09-30',
  );
  const exported = (name: string, of: readonly DemoCase[], asOf: PlainDate): DemoFile => ({
    kind: 'cases',
    name: `${DEMO_MARK}_知识产权案件导出_${name}.csv`,
    format: 'csv',
    encoding: 'gb18030',
    header,
    rows: of.map(row),
    asOf,
  });
  const files = years.map((year) =>
    exported(
      `${year}年`,
      cases.filter((c) => c.filed.startsWith(year) && !late.includes(c)),
      year === '2026' ? LATEST : (`${Number(year) + 1}-04-30` as PlainDate),
    ),
  );
  return [
    ...files,
    ...(late.length === 0
      ? []
      : [{ ...exported(`2026年第三季度补报_${LATE_STATION}`, late, LATEST), late: true as const }]),
    {
      kind: 'cases',
      name: `${DEMO_MARK}_双打行动案件汇总_2025年.xlsx`,
      format: 'xlsx',
      header,
      rows: cases.filter((c, i) => c.filed.startsWith('2025') && i % 6 === 0).map(row),
      asOf: '2026-04-30' as PlainDate,
    },
  ];
}

function peerFile(cases: readonly DemoCase[]): DemoFile {
  const rows = PEER_YEARS.flatMap((year, y) => {
    const own = casesClosed(cases, `${year}-01-01` as PlainDate, `${year}-12-31` as PlainDate);
    const all = [
      { name: DEMO_DISTRICT_SHORT, code: DEMO_DISTRICT, value: own, households: OWN_HOUSEHOLDS },
      ...PEERS.map((p) => ({ ...p, value: Math.max(3, own + p.more[y]!) })),
    ];
    return all.map((p) => [
      '知识产权办案数量',
      p.name,
      p.code,
      String(p.value),
      String(1 + all.filter((other) => other.value > p.value).length),
      String(p.households),
      `${year}-12-31`,
      '市市场监管局（演示数据）',
      `关于${year}年度知识产权执法办案情况的通报（演示数据）`,
      '附件2',
      DEMO_MARK,
    ]);
  });
  return {
    kind: 'peerFigures',
    name: `${DEMO_MARK}_全市办案数量通报.xlsx`,
    format: 'xlsx',
    header: [
      '指标名称',
      '区县',
      '区划代码',
      '数值',
      '名次',
      '经营主体数',
      '截至日期',
      '通报单位',
      '通报名称',
      '页码',
      MARK_COLUMN,
    ],
    rows,
    asOf: '2026-01-20' as PlainDate,
  };
}

function surveyFiles(): DemoFile[] {
  return [
    {
      kind: 'surveys',
      name: `${DEMO_MARK}_满意度调查方案与样本.csv`,
      format: 'csv',
      encoding: 'utf8-bom',
      header: [
        '调查名称',
        '调查对象',
        '抽样框总体',
        '发放问卷数',
        '开始日期',
        '结束日期',
        '问卷版本',
        '调查机构',
        '调查报告',
        MARK_COLUMN,
      ],
      rows: SURVEYS.flatMap((s) =>
        s.strata.map((g) => [
          s.name,
          g.group,
          String(g.frame),
          String(g.issued),
          s.from,
          s.to,
          '第2版',
          '示例数据调查有限公司',
          `${s.name}报告（演示数据）`,
          DEMO_MARK,
        ]),
      ),
      asOf: LATEST,
    },
    ...SURVEYS.map(
      (s): DemoFile => ({
        kind: 'surveyAnswers',
        name: `${DEMO_MARK}_${s.name}_答卷.xlsx`,
        format: 'xlsx',
        header: [
          '调查名称',
          '问卷编号',
          '调查对象',
          '作答日期',
          '总体满意程度',
          '有效性',
          '渠道',
          MARK_COLUMN,
        ],
        rows: s.strata.flatMap((g, i) => {
          const given = g.answers.flatMap((count, answer) =>
            Array.from({ length: count }, () => [ANSWERS[answer]!, '有效']),
          );
          const all = [...given, ...Array.from({ length: g.invalid }, () => ['一般', '无效'])];
          return all.map(([answer, validity], n) => [
            s.name,
            `${'QZG'[i]}${String(((n * 37) % all.length) + 1).padStart(4, '0')}-${n}`,
            g.group,
            `${s.from.slice(0, 8)}${String(1 + ((n * 5) % 28)).padStart(2, '0')}`,
            answer!,
            validity!,
            n % 3 === 0 ? '电话' : '网络',
            DEMO_MARK,
          ]);
        }),
        asOf: s.to,
      }),
    ),
  ];
}

/** Three directories; who is in two of them is one body. */
function bodyFiles(bodies: readonly DemoBody[]): DemoFile[] {
  const common = (b: DemoBody) => [b.name, b.code, b.since, b.ended ?? '', b.address, DEMO_MARK];
  const tail = ['设立日期', '注销日期', '住所', MARK_COLUMN];
  const put = (cells: string[], ...own: string[]) => [cells[0]!, cells[1]!, ...own, ...cells.slice(2)];
  return [
    {
      kind: 'serviceBodies',
      name: `${DEMO_MARK}_专利代理机构名录.xlsx`,
      format: 'xlsx',
      header: ['机构名称', '统一社会信用代码', '执业许可证号', '是否分支机构', ...tail],
      rows: bodies
        .filter((b) => b.patentLicence)
        .map((b) => put(common(b), b.patentLicence!, b.branch ? '是' : '否')),
      asOf: LATEST,
    },
    {
      kind: 'serviceBodies',
      name: `${DEMO_MARK}_商标代理机构备案名录.csv`,
      format: 'csv',
      encoding: 'gb18030',
      header: ['代理机构名称', '统一社会信用代码', '商标代理备案号', '备案有效期至', ...tail],
      rows: bodies
        .filter((b) => b.trademarkFiling)
        .map((b) => put(common(b), b.trademarkFiling!, b.trademarkUntil!)),
      asOf: LATEST,
    },
    {
      kind: 'serviceBodies',
      name: `${DEMO_MARK}_其他知识产权服务机构.csv`,
      format: 'csv',
      encoding: 'utf8',
      header: ['机构名称', '统一社会信用代码', '服务内容', ...tail],
      rows: bodies.filter((b) => b.services).map((b) => put(common(b), b.services!)),
      asOf: LATEST,
    },
  ];
}

/** 官方值: what circulars say, a little apart from what the registers give, as it is in life. */
function officialFile(cases: readonly DemoCase[], bodies: readonly DemoBody[], scale: number): DemoFile {
  const rows: string[][] = [];
  const add = (indicator: string, value: string, year: number, no: number) =>
    rows.push([
      indicator,
      value,
      `${year}-12-31`,
      '市知识产权局（演示数据）',
      `示知管〔${year + 1}〕${no}号（演示数据）`,
      `${year + 1}-02-18`,
      `关于${year}年知识产权主要指标的通报（演示数据）`,
      '第3页',
      DEMO_MARK,
    ]);
  const highValue = ['7.86', '10.12', '12.95', '13.72'];
  const pledged = [3_260, 8_740, 13_460, 21_590];
  for (const [i, year] of PEER_YEARS.entries()) {
    add('每万人口高价值发明专利拥有量', highValue[i]!, year, 4);
    add('知识产权质押融资金额', String(Math.round(pledged[i]! * scale)), year, 4);
    const own = casesClosed(cases, `${year}-01-01` as PlainDate, `${year}-12-31` as PlainDate);
    add('知识产权办案数量', String(own), year, 6);
  }
  add('有效注册商标量', String(Math.round(78_960 * scale)), 2025, 4);
  add('高价值专利培育指导中心', '1', 2025, 4);
  add('地理标志运营服务机构', '1', 2025, 4);
  add('专利导航项目', '2', 2025, 4);
  add('知识产权保护满意率', '91.40', 2025, 7);
  add('知识产权保护满意度', '86.92', 2025, 7);
  add(
    '知识产权服务机构数',
    String(bodies.filter((b) => b.since <= '2025-12-31' && !b.ended).length),
    2025,
    9,
  );
  return {
    kind: 'officialValues',
    name: `${DEMO_MARK}_上级通报指标数值.xlsx`,
    format: 'xlsx',
    header: [
      '指标名称',
      '官方数值',
      '截至日期',
      '发布单位',
      '文号',
      '发文日期',
      '文件名称',
      '页码',
      MARK_COLUMN,
    ],
    rows,
    asOf: '2026-02-28' as PlainDate,
  };
}
