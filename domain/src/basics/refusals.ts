import { ACCESS_REFUSALS } from '../access/refusals.ts';
import { OFFICIAL_DOCUMENT_REFUSALS } from '../documents/refusals.ts';
import { FORM_REFUSALS } from '../forms/refusals.ts';
import { FREEZE_REFUSALS } from '../freeze/refusals.ts';
import { MARK_REFUSALS } from '../marks/refusals.ts';
import { MATTER_REFUSALS } from '../matters/refusals.ts';
import { SCREENING_REFUSALS } from '../screening/refusals.ts';
import { ARCHIVE_REFUSALS } from './archiveRefusals.ts';
import { DOCUMENT_REFUSALS } from './documentRefusals.ts';
import type { Label } from './message.ts';
import { PLAN_REFUSALS } from './planRefusals.ts';

/** Why a request is refused, in kinds; the server gives each kind its HTTP status in one place. */
export type RefusalKind =
  | 'invalid'
  | 'signIn'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable';

export interface RefusalText extends Label {
  readonly kind: RefusalKind;
}

/**
 * The closed list of refusals. A code is one line here and nothing else: its kind, and the sentence in both languages.
 * `{name}` stands for a parameter.
 */
export const REFUSALS = {
  // The request itself
  'invalid-input': {
    kind: 'invalid',
    zh: '填写有误，请按提示改正。',
    en: 'Some of the input is not valid; see the marked fields.',
  },
  'invalid-json': {
    kind: 'invalid',
    zh: '请求内容不是有效的 JSON。',
    en: 'The request body is not valid JSON.',
  },
  'not-json': {
    kind: 'invalid',
    zh: '请求内容须为 JSON（application/json）。',
    en: 'The request body must be JSON (application/json).',
  },
  'bad-text': {
    kind: 'invalid',
    zh: '文字中含有不能保存的字符。',
    en: 'The text contains characters that cannot be stored.',
  },
  'body-too-large': {
    kind: 'tooLarge',
    zh: '提交的内容超过上限 {limit} 字节。',
    en: 'The submitted content exceeds the limit of {limit} bytes.',
  },
  'reminders-none': {
    kind: 'conflict',
    zh: '这些权利人都有账号，不需要发函。',
    en: 'All these holders have an account; no letter is needed.',
  },
  'reminders-too-many': {
    kind: 'invalid',
    zh: '一次最多生成 {most} 份提醒函，请先按街道、类别或天数缩小范围。',
    en: 'At most {most} letters are made at once; narrow the list by street, kind or days first.',
  },
  'letter-from-future': {
    kind: 'invalid',
    zh: '{day} 还没有到，请核对日期。',
    en: '{day} has not come yet; please check the day.',
  },
  'letter-foreign-right': {
    kind: 'forbidden',
    zh: '所选的专利或商标不在您管理的范围内，请按号码重新选择。',
    en: 'The chosen right is not among those you look after; choose again by its number.',
  },
  'letter-why': {
    kind: 'invalid',
    zh: '请写明撤下的原因。',
    en: 'Please say why it is taken back.',
  },
  'letter-not-so': {
    kind: 'conflict',
    zh: '这份通知书已被他人处理，请刷新后再看。',
    en: 'Somebody else has dealt with this letter meanwhile; please look again.',
  },
  'portfolio-exists': {
    kind: 'conflict',
    zh: '该单位在这段时间已托管“{holder}”。',
    en: 'The unit already looks after “{holder}” in that time.',
  },
  'not-your-holder': {
    kind: 'forbidden',
    zh: '这家企业不在您的托管范围内。',
    en: 'This holder is not one you look after.',
  },
  'too-many-facts': { kind: 'conflict', zh: '最多记 {most} 条。', en: '{most} entries at most.' },
  'too-many-channels': {
    kind: 'conflict',
    zh: '最多登记 {most} 种送达方式，请先取消一种。',
    en: 'There can be {most} channels at most; end one first.',
  },
  'bad-mail-address': { kind: 'invalid', zh: '邮箱地址有误。', en: 'That is no e-mail address.' },
  'bad-robot-address': {
    kind: 'invalid',
    zh: '机器人地址须为企业微信（qyapi.weixin.qq.com）或钉钉（oapi.dingtalk.com）给出的 https 地址；其他主机须由运维人员先列入允许名单。',
    en: 'A robot has an https address of WeCom (qyapi.weixin.qq.com) or DingTalk (oapi.dingtalk.com); other hosts have to be allowed by the operator first.',
  },
  'message-not-troubled': {
    kind: 'conflict',
    zh: '这条消息已发出或正在发送，不能重发。',
    en: 'This message has gone out or is on its way; it cannot be sent again.',
  },
  'file-holds-unpublished': {
    kind: 'forbidden',
    zh: '文件中有尚未公开的专利申请，原件不提供下载；其余各行可在页面上查看。这些申请公开并导入后即可下载。',
    en: 'The file holds applications that are not published yet, so the original is not handed out; its other rows can be read on the page. It can be downloaded once they are published and imported.',
  },
  'no-such-path': { kind: 'missing', zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'method-not-allowed': {
    kind: 'invalid',
    zh: '这个地址不接受 {method} 请求，只接受 {allowed}。',
    en: 'This address does not take {method}; it takes {allowed}.',
  },
  'other-site': {
    kind: 'forbidden',
    zh: '请求来自别的网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'csrf-mismatch': {
    kind: 'forbidden',
    zh: '页面已过期，请刷新后再试。',
    en: 'This page is out of date; reload it and try again.',
  },
  'changed-meanwhile': {
    kind: 'conflict',
    zh: '数据刚被他人改动，请刷新后再试。',
    en: 'The data has just been changed by someone else; reload and try again.',
  },
  'database-unavailable': {
    kind: 'unavailable',
    zh: '数据库暂时无法连接，请稍后再试。',
    en: 'The database cannot be reached at the moment; try again later.',
  },
  internal: {
    kind: 'unavailable',
    zh: '系统出错，编号 {id}，请告知管理员。',
    en: 'The system failed; tell the administrator the number {id}.',
  },
  'not-found': { kind: 'missing', zh: '没有找到。', en: 'Not found.' },
  // The ledger
  'ledger-busy': {
    kind: 'conflict',
    zh: '本区正在写入另一批数据，请稍后再试。',
    en: 'Another change of this district is being written; try again shortly.',
  },
  'batch-not-applied': {
    kind: 'conflict',
    zh: '这一批次尚未导入，或已撤回。',
    en: 'This batch has not been applied, or was withdrawn.',
  },
  'nothing-declared': { kind: 'invalid', zh: '没有选择要声明的内容。', en: 'Nothing was declared.' },
  // Who may
  'sign-in-needed': { kind: 'signIn', zh: '请先登录。', en: 'Please sign in.' },
  'not-permitted': {
    kind: 'forbidden',
    zh: '您的角色没有这项权限:{permission}。',
    en: 'Your role does not include this permission: {permission}.',
  },
  'outside-scope': {
    kind: 'forbidden',
    zh: '这条记录不在您单位的范围内。',
    en: 'This record lies outside your unit.',
  },
  ...ACCESS_REFUSALS,
  // Files and batches
  'file-unreadable': {
    kind: 'invalid',
    zh: '文件“{file}”无法读取:{problem}',
    en: 'The file “{file}” cannot be read: {problem}',
  },
  'empty-upload': {
    kind: 'invalid',
    zh: '没有收到文件内容，请重新选择文件。',
    en: 'No file content arrived; choose the file again.',
  },
  'no-such-kind': {
    kind: 'missing',
    zh: '没有这种数据:{kind}。',
    en: 'There is no such kind of data: {kind}.',
  },
  'no-such-field': { kind: 'invalid', zh: '没有这个字段:{field}。', en: 'There is no such field: {field}.' },
  'batch-not-open': {
    kind: 'conflict',
    zh: '这一批已不能再改，当前状态:{state}。',
    en: 'This batch can no longer be changed; its state is {state}.',
  },
  'batch-not-checked': {
    kind: 'conflict',
    zh: '请先预检这一批，再确认导入。',
    en: 'Check this batch first, then confirm the import.',
  },
  'nothing-to-apply': {
    kind: 'conflict',
    zh: '没有可以导入的行:全部被退回。请按原因改正后再导入。',
    en: 'There is nothing to import: every row was rejected. Correct them by their reasons and import again.',
  },
  // Records, queues and the ledger
  'record-exists': {
    kind: 'conflict',
    zh: '登记簿里已有这条记录:{value}，请打开它更正。',
    en: 'The register already holds this record, {value}; open it and correct it.',
  },
  'one-record-only': {
    kind: 'invalid',
    zh: '一次只能登记一条，填写的内容包含 {records} 条。',
    en: 'One record at a time; this input holds {records}.',
  },
  'nothing-to-correct': { kind: 'invalid', zh: '没有要更正的内容。', en: 'There is nothing to correct.' },
  'form-blank': {
    kind: 'invalid',
    zh: '更正后的值不能为空:{field}。',
    en: 'The corrected value must not be blank: {field}.',
  },
  'nothing-to-search': {
    kind: 'invalid',
    zh: '请输入至少一个汉字、字母或数字。',
    en: 'Type at least one character, letter or digit.',
  },
  'nothing-to-undo': {
    kind: 'conflict',
    zh: '这一步不能撤销，或已经撤销。',
    en: 'This step cannot be undone, or already was.',
  },
  'no-such-target': {
    kind: 'invalid',
    zh: '选定的对象不存在:{target}。',
    en: 'The chosen target does not exist: {target}.',
  },
  'setting-unknown': { kind: 'missing', zh: '没有这个设置:{key}。', en: 'There is no such setting: {key}.' },
  'setting-value': {
    kind: 'invalid',
    zh: '这个值不适用于该设置。',
    en: 'This value does not fit the setting.',
  },
  'figure-without-document': {
    kind: 'invalid',
    zh: '数要有依据：请写明文件名称，有文号的写文号。',
    en: 'A figure rests on a document: give its title, and its number if it has one.',
  },
  'not-demo': {
    kind: 'conflict',
    zh: '这不是演示区，不能清除。',
    en: 'This is not the demonstration district; it cannot be removed.',
  },
  ...MATTER_REFUSALS,
  ...FREEZE_REFUSALS,
  ...FORM_REFUSALS,
  ...OFFICIAL_DOCUMENT_REFUSALS,
  // Background work
  ...DOCUMENT_REFUSALS,
  ...PLAN_REFUSALS,

  // Backup and restore
  ...ARCHIVE_REFUSALS,
  ...SCREENING_REFUSALS,
  ...MARK_REFUSALS,
  'job-over': {
    kind: 'conflict',
    zh: '任务已经结束，不能取消。',
    en: 'The job is over and cannot be cancelled.',
  },
  'job-gave-up': {
    kind: 'unavailable',
    zh: '任务试过 {attempts} 次都没有做完，已停止。',
    en: 'The job was tried {attempts} times without success and was given up.',
  },
  'no-deadline': {
    kind: 'missing',
    zh: '这件权利没有可提醒的期限。',
    en: 'There is no deadline of this right to call about.',
  },
  'no-such-job': { kind: 'invalid', zh: '没有这种任务:{kind}。', en: 'There is no such job: {kind}.' },
  cancelled: { kind: 'conflict', zh: '已取消。', en: 'Cancelled.' },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** The sentence of a refusal; a parameter that is not given stays visible as its name. */
export function refusalText(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
  language: 'zh' | 'en' = 'zh',
): string {
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
