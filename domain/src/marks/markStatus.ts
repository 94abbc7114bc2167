import type { Label } from '../basics/message.ts';
import { cellText } from '../ledger/cellText.ts';

/** 商标状态. As for patents: this table and nothing else; what is not in it stays unknown and is never counted. */
export const MARK_STATUS = {
  registered: { zh: '注册有效', en: 'registered' },
  pending: { zh: '申请中', en: 'pending' },
  expired: { zh: '期满未续展', en: 'expired without renewal' },
  cancelled: { zh: '撤销', en: 'cancelled' },
  invalidated: { zh: '宣告无效', en: 'declared invalid' },
  surrendered: { zh: '注销', en: 'surrendered' },
  refused: { zh: '驳回或不予注册', en: 'refused' },
  ended: { zh: '失效', en: 'no longer in force' },
  unknown: { zh: '未能辨认', en: 'not recognised' },
} as const satisfies Record<string, Label>;
export type MarkStatus = keyof typeof MARK_STATUS;

const WORDS: Readonly<Record<Exclude<MarkStatus, 'unknown'>, readonly string[]>> = {
  registered: [
    '注册',
    '已注册',
    '有效',
    '注册有效',
    '有效注册',
    '商标已注册',
    '注册商标',
    '已续展',
    '续展',
    '核准注册',
    '维持注册',
    'registered',
    'active',
  ],
  pending: [
    '申请中',
    '已受理',
    '受理',
    '初审公告',
    '初步审定',
    '初步审定公告',
    '实质审查',
    '等待实质审查',
    '异议中',
    '异议',
    '驳回复审',
    '驳回复审中',
    '商标申请',
    '待审中',
    '审查中',
    'pending',
  ],
  expired: ['期满未续展', '未续展', '到期未续展', '期满未续展注销', '期满未续展失效', '期满', 'expired'],
  cancelled: ['撤销', '已撤销', '撤销注册', '连续三年不使用撤销', '撤三', '撤销三年不使用', 'cancelled'],
  invalidated: ['宣告无效', '已宣告无效', '无效宣告', '无效宣告完成'],
  surrendered: ['注销', '已注销', '主动注销', '申请注销', '注销注册'],
  refused: [
    '驳回',
    '已驳回',
    '不予注册',
    '不予核准注册',
    '撤回',
    '已撤回',
    '申请被驳回',
    '驳回失效',
    'refused',
  ],
  ended: ['失效', '无效', '已失效', '无权', '已无效', '商标无效', 'dead', 'inactive'],
};

const TABLE: ReadonlyMap<string, MarkStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((w) => [fold(w), status as MarkStatus] as const),
  ),
);

function fold(text: string): string {
  return cellText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s、,，;；.。:：'"“”]/g, '');
}

export function markStatus(text: string): MarkStatus {
  return TABLE.get(fold(text)) ?? 'unknown';
}
