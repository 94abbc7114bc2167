import type { Label } from '../basics/message.ts';

/** 官方通知书: the letters told apart by their title, and the limit each starts. `null`: the letter itself names its day, or none runs. */
export interface LetterKind {
  readonly id: string;
  readonly law: 'patent' | 'trademark';
  readonly label: Label;
  /** The whole line, without blanks and 《》. */
  readonly title: RegExp;
  readonly limit: string | null;
}

const kind = (
  id: string,
  law: LetterKind['law'],
  zh: string,
  en: string,
  title: RegExp,
  limit: string | null = null,
): LetterKind => ({ id, law, label: { zh, en }, title, limit });

export const LETTER_KINDS: readonly LetterKind[] = [
  kind('payment', 'patent', '缴费通知书', 'Notice to pay', /^(专利)?(年费)?缴费通知书$/),
  kind(
    'first-action',
    'patent',
    '第一次审查意见通知书',
    'First office action',
    /^第(一|1)次审查意见通知书$/,
    'patent-first-action',
  ),
  kind(
    'further-action',
    'patent',
    '第二次及以后的审查意见通知书',
    'Further office action',
    /^第([二三四五六七八九十]+|[2-9]|1\d)次审查意见通知书$/,
    'patent-further-action',
  ),
  kind('grant', 'patent', '授予发明专利权通知书', 'Notice of grant', /^授予发明专利权通知书$/),
  kind(
    'registration',
    'patent',
    '办理登记手续通知书',
    'Notice to register',
    /^办理登记手续通知书$/,
    'patent-registration',
  ),
  kind('lapse', 'patent', '专利权终止通知书', 'Notice of lapse', /^专利权终止通知书$/),
  kind('reduction', 'patent', '费用减缴审批通知书', 'Decision on fee reduction', /^费用减缴审批通知书$/),
  kind('formalities', 'patent', '手续合格通知书', 'Notice that formalities are in order', /^手续合格通知书$/),
  kind(
    'refusal',
    'trademark',
    '商标驳回通知书',
    'Refusal of a mark',
    /^商标(部分)?驳回通知书$/,
    'mark-refusal-review',
  ),
  kind(
    'opposition',
    'trademark',
    '商标异议答辩通知书',
    'Notice to reply to an opposition',
    /^商标异议答辩通知书$/,
    'mark-opposition-reply',
  ),
  kind(
    'use',
    'trademark',
    '关于提供注册商标使用证据的通知',
    'Notice to prove use',
    /^关于提供注册商标使用证据的通知$/,
    'mark-non-use-evidence',
  ),
  kind('renewal', 'trademark', '续展注册证明', 'Certificate of renewal', /^(商标)?续展注册证明$/),
];
