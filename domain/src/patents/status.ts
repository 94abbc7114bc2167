import type { Label } from '../basics/message.ts';
import { cellText } from '../ledger/cellText.ts';

/**
 * 法律状态 of a patent. The words of real exports are mapped by this table and by nothing else: what is not in it is
 * kept verbatim, its status is `unknown`, it is listed and never counted.
 */
export const PATENT_STATUS = {
  valid: { zh: '有效', en: 'in force' },
  pending: { zh: '审中', en: 'pending' },
  lapsed: { zh: '未缴年费终止', en: 'lapsed for an unpaid annuity' },
  expired: { zh: '期限届满', en: 'expired at the end of its term' },
  abandoned: { zh: '放弃', en: 'abandoned' },
  invalidated: { zh: '宣告无效', en: 'declared invalid' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  rejected: { zh: '驳回', en: 'refused' },
  ended: { zh: '失效', en: 'no longer in force' },
  unknown: { zh: '未能辨认', en: 'not recognised' },
} as const satisfies Record<string, Label>;
export type PatentStatus = keyof typeof PATENT_STATUS;

/** Statuses of a right that was granted and is gone; it counted until its end. */
export const ENDED_AFTER_GRANT: ReadonlySet<string> = new Set([
  'lapsed',
  'expired',
  'abandoned',
  'invalidated',
  'ended',
]);

const WORDS: Readonly<Record<Exclude<PatentStatus, 'unknown'>, readonly string[]>> = {
  valid: [
    '有效',
    '有效专利',
    '有权',
    '授权',
    '已授权',
    '专利权维持',
    '专利权有效',
    '维持',
    '维持有效',
    '授权有效',
    '有效授权',
    '授权公告',
    '专利权授予',
    '权利有效',
    '等年费滞纳金',
    '有效(滞纳期)',
    '滞纳期',
    '部分无效',
    '审定授权',
    '专利权的恢复',
    '专利权恢复',
    '权利恢复',
    '专利权质押',
    '专利权转移',
    'granted',
    'active',
    'valid',
    'in force',
  ],
  pending: [
    '审中',
    '等年登印费',
    '驳回等复审请求',
    '在审',
    '审查中',
    '审理中',
    '实质审查',
    '实质审查的生效',
    '实审',
    '进入实审',
    '公开',
    '公布',
    '已公开',
    '已受理',
    '受理',
    '等待实审',
    '等待实审提案',
    '等待提实审请求',
    '中通出案待答复',
    '一通出案待答复',
    '一通回案实审',
    '待质检抽案',
    '复审',
    '初审',
    '待审',
    '公开待审',
    '实质审查请求的生效',
    '实质审查请求生效',
    '实质审查生效',
    '实审生效',
    '发明专利申请公布',
    'pct进入指定国',
    '未授权',
    '申请中',
    'pending',
    'examination',
  ],
  lapsed: [
    '未缴年费专利权终止',
    '未缴年费终止',
    '未缴年费',
    '未缴年费专利权终止等恢复',
    '未缴年费终止失效',
    '因未缴年费专利权终止',
    '因费用终止',
    '欠费终止',
    '费用终止',
    '未按时缴纳年费',
    '未缴纳年费终止',
  ],
  expired: [
    '期限届满',
    '届满',
    '专利权有效期届满',
    '期限届满专利权终止',
    '专利权届满',
    '届满终止',
    '期满终止',
    '有效期届满',
    '期限届满失效',
    'expired',
  ],
  abandoned: [
    '主动放弃专利权',
    '放弃专利权',
    '放弃',
    '专利权的主动放弃',
    '主动放弃',
    '避免重复授予专利权',
    '避免重复授权放弃',
    '避重放弃',
    '避重授权',
    '专利权的视为放弃',
    '视为放弃专利权',
    '主动放弃失效',
    '放弃专利权(重复授权)',
  ],
  invalidated: [
    '全无效',
    '全部撤销',
    '专利权被宣告全部无效',
    '宣告专利权全部无效',
    '全部无效',
    '专利权全部无效',
    '宣告全部无效',
    '无效宣告',
  ],
  withdrawn: [
    '撤回',
    '视为撤回',
    '视撤',
    '主动撤回',
    '视撤失效',
    '逾期视撤失效',
    '逾期视撤等恢复',
    '发明专利申请公布后的视为撤回',
    '发明专利申请公布后的撤回',
    '撤回专利申请',
    '申请撤回',
    '视为放弃',
    '视为放弃取得专利权',
    '视为放弃取得专利权的权利',
    '未缴申请费视撤',
    '申请视为撤回',
    '专利申请权视为撤回',
    '发明专利申请权视为撤回',
    '主动撤回申请',
    '视为撤回失效',
    '视为放弃失效',
    'withdrawn',
  ],
  rejected: [
    '专利申请驳回',
    '驳回申请',
    '专利申请的驳回',
    '驳回',
    '申请驳回',
    '驳回失效',
    '发明专利申请公布后的驳回',
    'rejected',
  ],
  ended: [
    '失效',
    '无效',
    '无权',
    '专利权终止',
    '专利权的终止',
    '终止',
    '失效专利',
    '权利终止',
    '已失效',
    'inactive',
    'lapsed',
  ],
};

const TABLE: ReadonlyMap<string, PatentStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [fold(word), status as PatentStatus] as const),
  ),
);

function fold(text: string): string {
  return cellText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s、,，;；.。:：'"“”]/g, '');
}

/** What happened to a right beside its standing: in `有效 | 权利转移` it says nothing of the standing. */
const BESIDE: ReadonlySet<string> = new Set(
  '权利转移 专利权转移 专利权的转移 专利申请权的转移 专利申请权、专利权的转移 著录事项变更 许可备案 专利实施许可合同备案的生效、变更及注销 专利权质押合同登记的生效、变更及注销 质押 专利权质押 许可 专利实施许可 开放许可 一案双申 保全 诉讼 海关备案 复审 口头审理 无效程序'
    .split(' ')
    .map(fold),
);

/**
 * The status a source's words stand for; `unknown` for words that are not in the table. Databases also write a general
 * word and a closer one (`失效-未缴年费`, `有效 | 授权`): each must be known, and they must agree.
 */
export function patentStatus(text: string): PatentStatus {
  const whole = TABLE.get(fold(text));
  if (whole !== undefined) return whole;
  const parts = text
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/\)\s*$/, '')
    .split(/[-|/;—–(]/)
    .map(fold);
  const found = new Set<PatentStatus>();
  for (const part of parts) {
    const status = TABLE.get(part);
    if (status !== undefined) found.add(status);
    else if (part === '' || !BESIDE.has(part)) return 'unknown';
  }
  // 失效 beside the closer word for how it ended; never beside a standing it contradicts.
  if (found.size > 1 && !found.has('valid') && !found.has('pending')) found.delete('ended');
  const [only = 'unknown'] = found;
  return found.size === 1 ? only : 'unknown';
}
