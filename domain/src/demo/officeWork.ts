import { type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { dayText, plusDays } from './days.ts';
import { DEMO_DISTRICT, LATEST_DAY } from './district.ts';
import { addressIn } from './holders.ts';
import { creditCode } from './numbers.ts';
import { label, Random } from './random.ts';

/**
 * What an office's own work leaves behind (办案、调查、服务机构、里程碑): of the same size at any scale. The truth of its targets is
 * worked out here, from what is made, never from the rules that judge it.
 */
export interface DemoCase {
  readonly number: string;
  readonly cause: string;
  readonly filed: PlainDate;
  readonly closed?: PlainDate;
  readonly party: string;
  readonly address: string;
  /** Yuan. */
  readonly value: number;
  readonly fine: number;
  readonly body: string;
  readonly continues?: string;
}

export interface DemoBody {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly since: PlainDate;
  readonly ended?: PlainDate;
  readonly patentLicence?: string;
  readonly branch: boolean;
  readonly trademarkFiling?: string;
  readonly trademarkUntil?: PlainDate;
  readonly services?: string;
}

interface DemoSurvey {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly strata: readonly {
    readonly group: string;
    readonly frame: number;
    readonly issued: number;
    /** Valid answers from 1 to 5, then those found invalid. */
    readonly answers: readonly number[];
    readonly invalid: number;
  }[];
}

const CASE = label('case');
const BODY = label('service body');

const CAUSES = [
  '商标侵权',
  '销售侵犯注册商标专用权的商品',
  '假冒专利',
  '专利侵权纠纷',
  '擅自使用地理标志专用标志',
  '著作权侵权',
  '商业秘密侵权',
];
const CAUSE_WEIGHTS = [38, 30, 12, 6, 4, 8, 2];

/** Cases accepted a year. */
const CASES: readonly { year: number; count: number }[] = [
  { year: 2021, count: 61 },
  { year: 2022, count: 74 },
  { year: 2023, count: 92 },
  { year: 2024, count: 88 },
  { year: 2025, count: 121 },
  { year: 2026, count: 97 },
];

export function makeCases(seed: number): DemoCase[] {
  const cases: DemoCase[] = [];
  for (const { year, count } of CASES) {
    const days = year === 2026 ? 280 : 350;
    for (let i = 0; i < count; i++) {
      const random = new Random(seed, CASE, year * 1000 + i);
      const cause = CAUSES[random.weighted(CAUSE_WEIGHTS)]!;
      const filed = dayText(toDayNumber(`${year}-01-05` as PlainDate) + random.int(days));
      const closed = plusDays(filed, random.between(12, 86));
      const culture = cause === '著作权侵权';
      const value = random.between(2, 480) * 500;
      const continues = i > 0 && random.permille(35) ? cases.at(-1)!.number : undefined;
      cases.push({
        number: `${culture ? '示文执' : '示市监处罚'}〔${year}〕${i + 1}号`,
        cause,
        filed,
        ...(closed <= LATEST_DAY ? { closed } : {}),
        party: `示例区${random.pick(['兴隆', '万佳', '汇丰', '永盛', '利民', '鑫源'])}${random.pick(['商店', '百货店', '贸易有限公司', '电子商务有限公司'])}`,
        address: addressIn(random, random.int(16)),
        value,
        fine: closed <= LATEST_DAY ? Math.round(value * random.between(2, 12)) / 10 : 0,
        body: culture
          ? '区文化市场综合执法大队'
          : random.pick(['区市场监管综合执法大队', '青禾市场监管所', '新津渡市场监管所']),
        ...(continues ? { continues } : {}),
      });
    }
  }
  return cases;
}

/** Cases closed in a year, each number once, without those that go on from another. */
export function casesClosed(cases: readonly DemoCase[], from: PlainDate, to: PlainDate): number {
  return cases.filter((c) => c.closed !== undefined && c.closed >= from && c.closed <= to && !c.continues)
    .length;
}

/** Founded by then: 50 is passed in the last year of the plan, narrowly; some closed since. */
const FOUNDED: readonly { from: number; to: number; count: number }[] = [
  { from: 2012, to: 2018, count: 19 },
  { from: 2019, to: 2021, count: 15 },
  { from: 2022, to: 2023, count: 13 },
  { from: 2024, to: 2025, count: 12 },
  { from: 2026, to: 2026, count: 4 },
];
const BODY_STEMS = '智衡启正明达方圆鼎诚百知同创华信东鲁泉城云帆佳合'.match(/../g)!;

export function makeBodies(seed: number): DemoBody[] {
  const bodies: DemoBody[] = [];
  for (const { from, to, count } of FOUNDED)
    for (let i = 0; i < count; i++) {
      const n = bodies.length;
      const random = new Random(seed, BODY, n);
      const since = dayText(toDayNumber(`${random.between(from, to)}-01-10` as PlainDate) + random.int(280));
      const sort = random.weighted([26, 44, 20, 10]);
      const patent = sort === 0 || sort === 3;
      const trademark = sort === 1 || sort === 3;
      const stem = `${BODY_STEMS[n % BODY_STEMS.length]}${'甲乙丙丁戊己庚辛'[Math.floor(n / BODY_STEMS.length)]}`;
      // A filing given before the rule of three years was renewed; two were left to run out.
      const lapses = trademark && !patent && n % 17 === 5;
      const organisation = `MA4${String(10_000 + n * 7)}`;
      bodies.push({
        name: `示例${stem}${patent ? '专利代理事务所（普通合伙）' : trademark ? '商标代理有限公司' : '知识产权服务有限公司'}`,
        code: creditCode('91', DEMO_DISTRICT, organisation),
        address: addressIn(random, random.int(16)),
        since,
        ...(n % 9 === 4 ? { ended: dayText(toDayNumber('2023-02-01' as PlainDate) + random.int(900)) } : {}),
        branch: patent && random.permille(200),
        ...(patent ? { patentLicence: `37${String(10_101 + n)}` } : {}),
        ...(trademark
          ? {
              trademarkFiling: `370199${String(20_000 + n)}`,
              trademarkUntil: (lapses ? '2024-12-31' : '2027-12-31') as PlainDate,
            }
          : {}),
        ...(patent || trademark
          ? {}
          : { services: random.pick(['知识产权咨询', '知识产权评估', '专利信息服务', '知识产权运营']) }),
      });
    }
  return bodies.map((b) =>
    b.ended !== undefined && b.ended <= b.since ? { ...b, ended: plusDays(b.since, 500) } : b,
  );
}

export function bodiesOn(bodies: readonly DemoBody[], day: PlainDate): number {
  return bodies.filter(
    (b) =>
      b.since <= day &&
      (b.ended === undefined || b.ended > day) &&
      (b.patentLicence !== undefined || b.services !== undefined || b.trademarkUntil! >= day),
  ).length;
}

/** Four yearly surveys of three groups: the share rises and passes 90 % in the last, narrowly. */
export const SURVEYS: readonly DemoSurvey[] = [
  survey(2022, [
    [2, 8, 21, 92, 63],
    [1, 3, 8, 48, 39],
    [4, 12, 24, 106, 74],
  ]),
  survey(2023, [
    [2, 6, 16, 90, 74],
    [1, 2, 7, 46, 44],
    [3, 8, 21, 104, 85],
  ]),
  survey(2024, [
    [1, 5, 13, 88, 82],
    [0, 2, 6, 44, 49],
    [2, 7, 17, 102, 95],
  ]),
  survey(2025, [
    [1, 4, 11, 84, 91],
    [0, 1, 5, 43, 53],
    [1, 5, 12, 98, 110],
  ]),
];

function survey(year: number, answers: readonly (readonly number[])[]): DemoSurvey {
  const groups = [
    { group: '权利人', frame: 11_800, issued: 220 },
    { group: '专业人士', frame: 960, issued: 120 },
    { group: '社会公众', frame: 548_000, issued: 280 },
  ];
  return {
    name: `${year}年度知识产权保护满意度调查`,
    from: `${year}-09-01` as PlainDate,
    to: `${year}-09-28` as PlainDate,
    strata: groups.map((g, i) => ({ ...g, answers: answers[i]!, invalid: 3 + i })),
  };
}

/** Share of the two best answers in percent, each group by its size. */
export function satisfiedShare({ strata }: DemoSurvey): number {
  const frame = strata.reduce((sum, s) => sum + s.frame, 0);
  const share = strata.reduce(
    (sum, s) =>
      sum + (s.frame / frame) * ((s.answers[3]! + s.answers[4]!) / s.answers.reduce((a, b) => a + b, 0)),
    0,
  );
  return Math.round(share * 10_000) / 100;
}

interface DemoMilestone {
  readonly item: string;
  readonly name: string;
  readonly host: string;
  readonly approved: string;
  readonly opened: string;
  readonly accepted: string;
  readonly applied: string;
  readonly document: string;
  readonly evidence: string;
}

const milestone = (
  item: string,
  name: string,
  host: string,
  days: readonly string[],
  document: string,
  evidence: string,
): DemoMilestone => ({
  item,
  name,
  host,
  approved: days[0] ?? '',
  opened: days[1] ?? '',
  accepted: days[2] ?? '',
  applied: days[3] ?? '',
  document,
  evidence,
});

export const MILESTONES: readonly DemoMilestone[] = [
  milestone(
    '高价值专利培育指导中心',
    '示例区高价值专利培育指导中心',
    '示例区中心医院',
    ['2023-02-20', '2023-04-26', '2024-12-10'],
    '示政办字〔2023〕6号（演示数据）',
    '批复.pdf；揭牌照片.jpg；年度总结.docx',
  ),
  milestone(
    '地理标志综合性知识产权运营服务机构',
    '示例地理标志运营服务中心',
    '示例泉地理标志产业发展有限公司',
    ['2023-09-01', '2024-03-15'],
    '示市监字〔2023〕41号（演示数据）',
    '营业执照.pdf；业务合同清单.xlsx',
  ),
  milestone(
    '专利导航项目',
    '医养健康产业专利导航',
    '示例汇智专利代理事务所（普通合伙）',
    ['2022-08-10', '2022-09-01', '2023-11-20', '2024-05-16'],
    '示市监字〔2022〕30号（演示数据）',
    '结题评审意见.pdf；成果采纳证明.pdf',
  ),
  milestone(
    '专利导航项目',
    '轨道交通装备产业专利导航',
    '示例青桐知识产权代理有限公司',
    ['2023-06-12', '2023-07-01', '2024-12-05', '2025-06-30'],
    '示市监字〔2023〕22号（演示数据）',
    '结题评审意见.pdf；成果采纳证明.pdf',
  ),
  milestone(
    '专利导航项目',
    '节能环保企业微导航',
    '示例青桐知识产权代理有限公司',
    ['2024-05-08', '2024-06-01', '2025-10-24'],
    '示市监字〔2024〕18号（演示数据）',
    '结题评审意见.pdf',
  ),
  milestone(
    '专利导航项目',
    '现代物流产业专利导航',
    '示例启明专利商标事务所有限公司',
    ['2025-09-02'],
    '示市监字〔2025〕27号（演示数据）',
    '',
  ),
  milestone(
    '知识产权调解机构',
    '示例区知识产权纠纷人民调解委员会',
    '示例区司法局',
    ['2022-12-01', '2023-01-16'],
    '示司字〔2022〕12号（演示数据）',
    '设立备案.pdf',
  ),
];

/** The peers of the district in the city's circulars, all invented, with what each closed more or less than it. */
export const PEERS: readonly { name: string; code: string; more: readonly number[]; households: number }[] = [
  { name: '演示甲区', code: '370181', more: [34, 41, 38, 27], households: 118_000 },
  { name: '演示乙区', code: '370182', more: [12, 9, 15, 8], households: 97_000 },
  { name: '演示丙区', code: '370183', more: [6, 2, 4, -7], households: 83_000 },
  { name: '演示丁区', code: '370184', more: [-3, 4, 0, -12], households: 61_000 },
  { name: '演示戊区', code: '370185', more: [-15, -22, -9, -31], households: 72_000 },
  { name: '演示己区', code: '370186', more: [-21, -18, -25, -40], households: 58_000 },
  { name: '演示庚县', code: '370187', more: [-37, -44, -36, -62], households: 44_000 },
  { name: '演示辛县', code: '370188', more: [-40, -51, -47, -70], households: 39_000 },
];
export const OWN_HOUSEHOLDS = 76_000;
export const PEER_YEARS = [2022, 2023, 2024, 2025];
