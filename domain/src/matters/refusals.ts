import type { RefusalText } from '../basics/refusals.ts';

/** Why an action on a matter (办件) is refused. `matter…` parameters are names that the edge puts into words (`words.ts`). */
export const MATTER_REFUSALS = {
  'matter-no-procedure': {
    kind: 'invalid',
    zh: '没有这种办理程序:{procedure}。',
    en: 'There is no such procedure: {procedure}.',
  },
  'matter-not-now': {
    kind: 'conflict',
    zh: '现处“{matterState}”，不能“{matterAction}”。您现在可以办理:{matterActions}。',
    en: 'It stands at “{matterState}”; “{matterAction}” is not possible. You can now: {matterActions}.',
  },
  'matter-not-yours': {
    kind: 'conflict',
    zh: '现处“{matterState}”，“{matterAction}”须由{matterParties}办理。您现在可以办理:{matterActions}。',
    en: 'It stands at “{matterState}”; “{matterAction}” is for {matterParties}. You can now: {matterActions}.',
  },
  'matter-moved': {
    kind: 'conflict',
    zh: '{by}刚刚办理了“{matterAction}”，现处“{matterState}”。请按最新情况再办。',
    en: '{by} has just taken “{matterAction}”; it now stands at “{matterState}”. Look again before you act.',
  },
  'matter-second-person': {
    kind: 'conflict',
    zh: '“{matterAction}”是您在 {on} 办理的，这一步须由另一人办理。',
    en: 'You took “{matterAction}” on {on}; this step needs a second person.',
  },
  'matter-field-missing': {
    kind: 'invalid',
    zh: '“{matterAction}”须填写“{matterField}”。',
    en: '“{matterAction}” needs “{matterField}”.',
  },
  'matter-field-wrong': {
    kind: 'invalid',
    zh: '“{matterField}”填写有误。',
    en: '“{matterField}” is not filled in correctly.',
  },
  'matter-day-past': {
    kind: 'invalid',
    zh: '{day} 已经过去，请填今天或以后的日期。',
    en: '{day} is past; give today or a later day.',
  },
  'matter-day-not-later': {
    kind: 'invalid',
    zh: '日期须晚于 {day}。',
    en: 'The day must be later than {day}.',
  },
  'matter-overdue': {
    kind: 'conflict',
    zh: '办理期限 {due} 已过，延期须在到期前申请。',
    en: 'The limit of {due} is over; an extension has to be asked for before.',
  },
  'matter-extension-open': {
    kind: 'conflict',
    zh: '已申请延期至 {until}，尚未答复。',
    en: 'An extension to {until} was asked for and is not answered yet.',
  },
  'matter-no-extension': {
    kind: 'conflict',
    zh: '没有待答复的延期申请。',
    en: 'No extension waits for an answer.',
  },
  'matter-not-yet-due': {
    kind: 'conflict',
    zh: '办理期限 {due} 未过，不能发督办单或通报。',
    en: 'The limit of {due} is not over; an order or a notice is too early.',
  },
  'matter-escalation-order': {
    kind: 'conflict',
    zh: '须先“{matterAction}”，再升级。',
    en: 'First “{matterAction}”, then go further.',
  },
  'matter-escalated-today': {
    kind: 'conflict',
    zh: '{day} 已经提醒或催办过，同一天不再升级。',
    en: 'It was reminded or urged on {day}; not twice on one day.',
  },
  'matter-escalation-open': {
    kind: 'conflict',
    zh: '该单位另有 {count} 件督办单或通报尚未反馈，不同时再发。',
    en: 'Another order or notice to this unit waits for its answer ({count}); no second one at once.',
  },
  'matter-coordination': {
    kind: 'conflict',
    zh: '承办、协办单位须为本级政府所属单位。法院、检察院不是督办对象，请改用商请函。',
    en: 'Only units of the government can be responsible or supporting. Courts and procuratorates are not supervised: send a letter.',
  },
  'matter-not-coordination': {
    kind: 'conflict',
    zh: '该单位是本级政府所属单位，请用督办，不用商请函。',
    en: 'This unit belongs to the government: open a supervised matter, not a letter.',
  },
  'matter-no-evidence': {
    kind: 'conflict',
    zh: '没有佐证，不能通过复核，也不能销号。请先补佐证。',
    en: 'Without evidence it neither passes the review nor is closed. Add the evidence first.',
  },
  'matter-parts-open': {
    kind: 'conflict',
    zh: '还有 {count} 件分解事项没有办结。',
    en: '{count} parts of it are not closed yet.',
  },
  'matter-parent-closed': {
    kind: 'conflict',
    zh: '上级事项已经办结，不能再分解。',
    en: 'The matter it belongs to is closed and takes no more parts.',
  },
  'matter-log-differs': {
    kind: 'conflict',
    zh: '{count} 件事项的现状与办理记录不符:{matters}。请联系管理员核查。',
    en: '{count} matters differ from their log: {matters}. Ask the administrator to look.',
  },
} as const satisfies Record<string, RefusalText>;
