import type { Facts } from '../matters/procedure.ts';

/**
 * 督查督办 of the demonstration: bodies, invented people and a dozen pieces of work in every stage of their course, in days
 * before and after the day they are enacted, so that the queues of any day have something in them. The steps are taken
 * through the same engine as anybody's; nothing here writes a state.
 */
export interface DemoBody {
  readonly code: string;
  readonly name: string;
  /** 法院、检察院: no subordinate of the government. */
  readonly relation?: 'coordination';
}

export const DEMO_DEPARTMENTS: readonly DemoBody[] = [
  { code: 'market-supervision', name: '区市场监管局' },
  { code: 'industry', name: '区工业和信息化局' },
  { code: 'finance', name: '区财政局' },
  { code: 'agriculture', name: '区农业农村局' },
  { code: 'commerce', name: '区商务局' },
  { code: 'science', name: '区科技局' },
  { code: 'finance-centre', name: '区金融事业发展中心' },
  { code: 'development-zone', name: '槐荫经济开发区管委会' },
  { code: 'police', name: '区公安分局' },
  { code: 'culture', name: '区文化和旅游局' },
  { code: 'court', name: '区法院', relation: 'coordination' },
  { code: 'procuratorate', name: '区检察院', relation: 'coordination' },
];

/** Who acts: two of the section, one leader, and for each body that answers one contact (联络员). */
export type DemoActor = 'clerk' | 'head' | 'leader' | 'owner';

export const DEMO_OFFICERS = [
  { who: 'clerk', name: '周敏（演示）', role: 'office' },
  { who: 'head', name: '林涛（演示）', role: 'office' },
  { who: 'leader', name: '何静（演示）', role: 'leader' },
] as const satisfies readonly { who: DemoActor; name: string; role: string }[];

export const CONTACT_NAME = '联络员（演示）';

export interface DemoStep {
  /** Days before today. */
  readonly ago: number;
  readonly by: DemoActor;
  readonly action: string;
  readonly input?: Facts;
  /** A day among the input, in days from today. */
  readonly until?: number;
}

export interface DemoWork {
  /** The task of the plan it carries out. */
  readonly task: string;
  readonly title: string;
  readonly deliverable: string;
  /** Code of the body that leads: of a department, or the number of a street from 0. */
  readonly lead: string | number;
  readonly support?: readonly string[];
  /** Days before today. */
  readonly registered: number;
  /** Days from today. */
  readonly due: number;
  readonly course: readonly DemoStep[];
}

const approved = (ago: number): DemoStep => ({ ago, by: 'head', action: 'approve' });
const sentOut = (ago: number): readonly DemoStep[] => [
  approved(ago),
  { ago: ago - 1, by: 'clerk', action: 'dispatch' },
];
const signed = (ago: number): readonly DemoStep[] => [
  ...sentOut(ago),
  { ago: ago - 2, by: 'owner', action: 'sign' },
];
const step = (ago: number, by: DemoActor, action: string, input: Facts = {}, until?: number): DemoStep => ({
  ago,
  by,
  action,
  input,
  ...(until === undefined ? {} : { until }),
});
const answered = (ago: number, answer: string, evidence: string): DemoStep =>
  step(ago, 'owner', 'answer', { answer, evidence: [evidence] });
const closed = (ago: number): readonly DemoStep[] => [
  step(ago, 'head', 'pass'),
  step(ago - 1, 'leader', 'close'),
];

export const DEMO_WORK: readonly DemoWork[] = [
  {
    task: 'K1',
    title: '地理标志产业大厦第二批机构入驻',
    deliverable: '入驻协议和机构名单',
    lead: 'commerce',
    support: ['agriculture', 'finance'],
    registered: 120,
    due: -30,
    course: [
      ...signed(118),
      step(80, 'owner', 'progress', { progress: '与 6 家机构洽谈，4 家已看场地。' }),
      answered(36, '4 家机构签约入驻，名单随附。', '入驻协议（4 份）'),
      ...closed(33),
    ],
  },
  {
    task: 'K1',
    title: '地理标志产品秋季推介',
    deliverable: '推介方案、现场照片和成交统计',
    lead: 'agriculture',
    support: ['commerce'],
    registered: 40,
    due: 20,
    course: [...signed(38), step(10, 'owner', 'progress', { progress: '方案已定，18 家企业报名。' })],
  },
  {
    task: 'K2',
    title: '商标品牌指导站四季度走访',
    deliverable: '走访记录和问题清单',
    lead: 6,
    registered: 35,
    due: 3,
    course: [
      ...signed(33),
      step(6, 'owner', 'progress', {
        progress: '已走访 23 户，还有 9 户。',
        evidence: ['走访记录（23 户）'],
      }),
    ],
  },
  {
    task: 'K2',
    title: '集体商标、证明商标申报辅导',
    deliverable: '申报材料和辅导记录',
    lead: 'agriculture',
    registered: 60,
    due: 8,
    course: [...signed(58), answered(2, '2 件集体商标申报材料已报送。', '申报受理回执（2 份）')],
  },
  {
    task: 'K3',
    title: '高价值专利培育清单更新',
    deliverable: '培育清单和新增依据',
    lead: 'science',
    support: ['industry'],
    registered: 90,
    due: -20,
    course: [
      ...signed(88),
      answered(26, '清单由 61 项更新为 74 项，逐项附依据。', '培育清单（2026 年）'),
      ...closed(23),
    ],
  },
  {
    task: 'K3',
    title: '优势企业、示范企业申报组织',
    deliverable: '推荐名单和申报材料',
    lead: 'industry',
    registered: 50,
    due: -5,
    course: [...signed(48), step(7, 'clerk', 'remind'), step(3, 'clerk', 'urge')],
  },
  {
    task: 'K3',
    title: '贯标企业奖补核对',
    deliverable: '核对表和拨付凭证',
    lead: 'finance',
    support: ['industry'],
    registered: 45,
    due: 5,
    course: [
      ...signed(43),
      step(1, 'owner', 'askExtension', { reason: '两户企业账户信息有误，需重新核对。' }, 19),
    ],
  },
  {
    task: 'K4',
    title: '入园惠企四季度巡讲',
    deliverable: '场次安排、签到表和答疑记录',
    lead: 'development-zone',
    registered: 6,
    due: 24,
    course: sentOut(4),
  },
  {
    task: 'K4',
    title: '知识产权质押融资银企对接会',
    deliverable: '对接名单和意向金额',
    lead: 'finance-centre',
    registered: 70,
    due: 1,
    course: [
      ...signed(68),
      answered(5, '对接企业 32 户，意向金额随名单报送。', '对接会签到表和意向名单'),
      step(2, 'head', 'pass'),
    ],
  },
  {
    task: 'K4',
    title: '辖区企业质押融资需求摸排',
    deliverable: '需求清单',
    lead: 11,
    registered: 25,
    due: 2,
    course: [...signed(23), step(9, 'owner', 'progress', { progress: '已摸排 40 户，7 户有需求。' })],
  },
  {
    task: 'K5',
    title: '知识产权服务机构信息核实',
    deliverable: '核实结果表',
    lead: 'market-supervision',
    registered: 1,
    due: 30,
    course: [],
  },
  {
    task: 'K5',
    title: '知识产权公共服务网点挂牌',
    deliverable: '网点名单和照片',
    lead: 2,
    registered: 8,
    due: 36,
    course: [approved(3)],
  },
  {
    task: 'K6',
    title: '电商领域假冒专利线索排查',
    deliverable: '排查台账和移送情况',
    lead: 'police',
    support: ['market-supervision'],
    registered: 30,
    due: 28,
    course: [...signed(28), step(8, 'owner', 'progress', { progress: '排查平台店铺 210 家，线索 5 条。' })],
  },
  {
    task: 'K6',
    title: '文化市场版权检查',
    deliverable: '检查记录和处理结果',
    lead: 'culture',
    registered: 20,
    due: -2,
    course: [...sentOut(18), step(4, 'clerk', 'remind')],
  },
  {
    task: 'S2',
    title: '明年知识产权工作经费安排',
    deliverable: '经费测算表',
    lead: 'finance',
    registered: 5,
    due: 40,
    course: [step(2, 'head', 'sendBack', { reason: '办结标准写明到科目。' })],
  },
  {
    task: 'S4',
    title: '企业知识产权管理人员培训',
    deliverable: '培训通知、签到表和课件',
    lead: 'industry',
    registered: 32,
    due: 26,
    course: [...signed(30), step(6, 'owner', 'snooze', { reason: '授课教师下月到位。' }, 12)],
  },
  {
    task: 'S6',
    title: '知识产权宣传周总结',
    deliverable: '总结和媒体报道清单',
    lead: 'market-supervision',
    registered: 215,
    due: -190,
    course: [
      ...signed(213),
      answered(200, '活动 14 场，覆盖 16 个街道，总结随附。', '宣传周总结'),
      ...closed(197),
    ],
  },
  {
    task: 'S3',
    title: '责任单位年度自评',
    deliverable: '自评表',
    lead: 'market-supervision',
    registered: 15,
    due: 25,
    course: [approved(13), step(9, 'clerk', 'withdraw', { reason: '并入年度考核一并布置。' })],
  },
];
