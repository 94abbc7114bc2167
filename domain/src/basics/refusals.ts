import { FORM_REFUSALS } from '../forms/refusals.ts';
import { FREEZE_REFUSALS } from '../freeze/refusals.ts';
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
    zh: '请求内容须为 JSON(application/json)。',
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
  'too-many-channels': {
    kind: 'conflict',
    zh: '最多登记 {most} 种送达方式，请先取消一种。',
    en: 'There can be {most} channels at most; end one first.',
  },
  'bad-mail-address': { kind: 'invalid', zh: '邮箱地址有误。', en: 'That is no e-mail address.' },
  'bad-robot-address': {
    kind: 'invalid',
    zh: '机器人地址须为企业微信（qyapi.weixin.qq.com）或钉钉（oapi.dingtalk.com）给出的 https 地址；其他主机须由运维在 SOPHORA_WEBHOOK_HOSTS 中列明。',
    en: 'A robot has an https address of WeCom (qyapi.weixin.qq.com) or DingTalk (oapi.dingtalk.com); other hosts have to be named in SOPHORA_WEBHOOK_HOSTS by the operator.',
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
  // Signing in
  'login-failed': {
    kind: 'signIn',
    zh: '登录名或口令不对。',
    en: 'The login name or the password is wrong.',
  },
  'login-throttled': {
    kind: 'tooMany',
    zh: '尝试次数过多，请 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} seconds.',
  },
  'link-not-valid': {
    kind: 'missing',
    zh: '链接无效、已用过或已过期，请向管理员索取新的链接。',
    en: 'The link is not valid, already used or expired; ask the administrator for a new one.',
  },
  'password-wrong': { kind: 'forbidden', zh: '原口令不对。', en: 'The present password is wrong.' },
  'password-too-short': {
    kind: 'invalid',
    zh: '口令至少 {length} 个字符。',
    en: 'The password needs at least {length} characters.',
  },
  'password-too-long': {
    kind: 'invalid',
    zh: '口令至多 {length} 个字符。',
    en: 'The password may have at most {length} characters.',
  },
  'password-has-name': {
    kind: 'invalid',
    zh: '口令不能包含姓名或登录名。',
    en: 'The password must not contain the name or the login name.',
  },
  'password-common': {
    kind: 'invalid',
    zh: '这个口令太常见，容易被猜到，请换一个。',
    en: 'This password is too common to be safe; choose another.',
  },
  'password-monotonous': {
    kind: 'invalid',
    zh: '口令只有重复或连续的字符，请换一个。',
    en: 'The password only repeats or counts characters; choose another.',
  },
  // People, grants and units
  'login-taken': {
    kind: 'conflict',
    zh: '登录名 {login} 已有人使用。',
    en: 'The login name {login} is taken.',
  },
  'no-such-person': {
    kind: 'missing',
    zh: '本区没有这个人员。',
    en: 'There is no such person in this district.',
  },
  'person-of-other-district': {
    kind: 'forbidden',
    zh: '此人在其他区也有授权，只有全局管理员可以停用其账号或重发链接。',
    en: 'This person also holds grants in another district; only an administrator of the whole installation may do this.',
  },
  'person-disabled': {
    kind: 'conflict',
    zh: '此人已停用，请先恢复。',
    en: 'This person is disabled; enable them first.',
  },
  'not-yourself': {
    kind: 'conflict',
    zh: '不能停用自己或收回自己的管理员角色，请由另一名管理员办理。',
    en: 'You cannot disable yourself or take away your own administrator role; ask another administrator.',
  },
  'no-such-grant': {
    kind: 'missing',
    zh: '没有这项授权，或已经收回。',
    en: 'There is no such grant, or it has ended already.',
  },
  'grant-exists': {
    kind: 'conflict',
    zh: '此人在该单位已有这个角色。',
    en: 'This person already holds that role in that unit.',
  },
  'grant-needs-unit': {
    kind: 'invalid',
    zh: '角色 {role} 必须指定单位。',
    en: 'The role {role} must be held in a unit.',
  },
  'grant-wrong-unit': {
    kind: 'invalid',
    zh: '角色 {role} 不能授予这类单位:{type}。',
    en: 'The role {role} cannot be held in a unit of type {type}.',
  },
  'everywhere-only': {
    kind: 'forbidden',
    zh: '只有全局管理员可以授予或收回全局角色。',
    en: 'Only an administrator of the whole installation may give or end roles that hold everywhere.',
  },
  'path-day-over': {
    kind: 'invalid',
    zh: '这一天已经过去：请选今天或以后的日子。',
    en: 'That day is over: choose today or a later one.',
  },
  'dates-reversed': {
    kind: 'invalid',
    zh: '终止日须晚于起始日。',
    en: 'The end must lie after the beginning.',
  },
  'no-such-unit': {
    kind: 'missing',
    zh: '本区没有这个单位。',
    en: 'There is no such unit in this district.',
  },
  'unit-ended': {
    kind: 'conflict',
    zh: '该单位已于 {on} 撤销或并入其他单位。',
    en: 'This unit ended on {on}.',
  },
  'district-exists': {
    kind: 'conflict',
    zh: '代码为 {code} 的区县已经有了。',
    en: 'There already is a district with the code {code}.',
  },
  'street-elsewhere': {
    kind: 'invalid',
    zh: '街道代码 {code} 不属于本区：应以 {district} 开头。',
    en: 'The street code {code} is not of this district: it should begin with {district}.',
  },
  'street-twice': {
    kind: 'invalid',
    zh: '街道代码 {code} 出现了两次。',
    en: 'The street code {code} is given twice.',
  },
  'unit-exists': {
    kind: 'conflict',
    zh: '已有同名或同代码的单位:{name}。',
    en: 'There already is a unit with this name or code: {name}.',
  },
  'unit-same-name': { kind: 'conflict', zh: '新名称与现名相同。', en: 'The new name is the present one.' },
  'unit-into-itself': {
    kind: 'conflict',
    zh: '单位不能并入自己。',
    en: 'A unit cannot be merged into itself.',
  },
  'unit-type-differs': {
    kind: 'conflict',
    zh: '只能并入同类单位。',
    en: 'A unit can only be merged into one of the same type.',
  },
  'before-last-change': {
    kind: 'conflict',
    zh: '生效日须不早于该单位最近一次变动 {on}。',
    en: 'The day must not lie before the last change of this unit, {on}.',
  },
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
  'not-demo': {
    kind: 'conflict',
    zh: '这不是演示区，不能清除。',
    en: 'This is not the demonstration district; it cannot be removed.',
  },
  ...MATTER_REFUSALS,
  ...FREEZE_REFUSALS,
  ...FORM_REFUSALS,
  // Background work
  ...DOCUMENT_REFUSALS,
  ...PLAN_REFUSALS,

  // Backup and restore
  ...ARCHIVE_REFUSALS,
  ...SCREENING_REFUSALS,
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
