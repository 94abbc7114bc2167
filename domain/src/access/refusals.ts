import type { RefusalText } from '../basics/refusals.ts';

/** Why signing in, or a change to people, grants and units, is refused. */
export const ACCESS_REFUSALS = {
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
} as const satisfies Record<string, RefusalText>;
