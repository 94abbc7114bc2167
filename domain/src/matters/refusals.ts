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
  'matter-numbers-only': {
    kind: 'conflict',
    zh: '线索只涉及申请数量，数量本身不能立案处罚。可以引导，或者上报线索；查明具体行为后另行建立线索。',
    en: 'The lead speaks of numbers only, and numbers are no ground for a penalty case. Give guidance or send the lead up.',
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
  'target-year-outside': {
    kind: 'invalid',
    zh: '{year} 年不在目标期内（{from}—{to} 年）。',
    en: 'The year {year} is outside the target’s period ({from}–{to}).',
  },
  'matter-no-such-file': {
    kind: 'invalid',
    zh: '佐证附件没有上传到这件事项:{name}。请重新选择文件。',
    en: 'This file was not handed in for this matter: {name}. Choose it again.',
  },
  'evidence-not-taken': {
    kind: 'invalid',
    zh: '“{name}”不是可以作佐证的文件。可以上传 PDF、图片、Word、Excel、OFD、压缩包、视频（MP4）。',
    en: '“{name}” is no file that serves as evidence. Taken are PDF, pictures, Word, Excel, OFD, archives and video (MP4).',
  },
  'answer-link-actions': {
    kind: 'invalid',
    zh: '该单位在这件事项中没有可以凭链接办理的动作:{actions}。',
    en: 'This unit has no such action in this matter that a link could carry: {actions}.',
  },
  'answer-link-unit': {
    kind: 'invalid',
    zh: '链接只能发给这件事项的承办或协办单位。',
    en: 'A link goes to the responsible or a supporting unit of the matter only.',
  },
  'answer-link-gone': {
    kind: 'missing',
    zh: '这个链接无效：可能已过期、已撤回，或没有复制完整。请向发来链接的办公室索取新的链接。',
    en: 'This link does not work: it has expired, was withdrawn, or was not copied whole. Ask the office that sent it for a new one.',
  },
  'answer-link-other': {
    kind: 'forbidden',
    zh: '凭这个链接不能办理“{matterAction}”。',
    en: 'This link does not carry “{matterAction}”.',
  },
  'answer-link-busy': {
    kind: 'tooMany',
    zh: '这个链接用得太频繁，请 {minutes} 分钟后再试。',
    en: 'This link is used too often; try again in {minutes} minutes.',
  },
  'answer-link-closed': {
    kind: 'conflict',
    zh: '这件事项已经办结，不再发链接。',
    en: 'This matter is closed; no links are made for it.',
  },
  'answer-sheet-empty': {
    kind: 'invalid',
    zh: '表里没有找到“事项编号”一列。请用从本系统下载的反馈表，不要改动表头。',
    en: 'No column “事项编号” was found. Use the sheet that was downloaded here and leave its header as it is.',
  },
  'answer-sheet-unreadable': {
    kind: 'invalid',
    zh: '这个文件不能作为表格读取。请交回 .xlsx、.xls 或 .csv。',
    en: 'This file cannot be read as a table. Send back .xlsx, .xls or .csv.',
  },
  'answer-sheet-used': {
    kind: 'conflict',
    zh: '这份反馈表已经执行过。要再次办理，请重新下载。',
    en: 'This sheet has been applied already. Download a new one to act again.',
  },
  'answer-sheet-long': {
    kind: 'tooLarge',
    zh: '反馈表最多 {limit} 行，这份更长。请拆开。',
    en: 'A sheet has at most {limit} rows; this one is longer. Split it.',
  },
  'answer-row-unknown': {
    kind: 'invalid',
    zh: '没有这个编号的事项，或它不归您办理。请不要改动“事项编号”。',
    en: 'There is no matter with this number, or it is not yours. Leave the numbers as they are.',
  },
  'answer-row-moved': {
    kind: 'conflict',
    zh: '发表之后这件事项又有新的办理（现处“{matterState}”）。请重新下载再填。',
    en: 'The matter has moved since the sheet went out (it stands at “{matterState}”). Download it again.',
  },
  'answer-row-repeated': {
    kind: 'conflict',
    zh: '与第 {row} 行是同一件事项，内容相同，只办理一次。',
    en: 'The same matter as row {row} with the same content; it is done once.',
  },
  'answer-row-conflicting': {
    kind: 'conflict',
    zh: '与第 {row} 行是同一件事项，但填写不同，两行都不办理。请只留一行。',
    en: 'The same matter as row {row} but filled in differently; neither is done. Keep one of them.',
  },
  'answer-row-day': {
    kind: 'invalid',
    zh: '“{value}”不是日期，请按 2026-12-31 的样子填写。',
    en: '“{value}” is no day; write it like 2026-12-31.',
  },
  'policy-days-order': {
    kind: 'invalid',
    zh: '截止日期先后不对:{day} 早于下一级的 {before}。区级在前，依次为市级、省级、国家级。',
    en: 'The days are out of order: {day} is before {before} of the level below. District first, then city, province, state.',
  },
  'policy-over-quota': {
    kind: 'conflict',
    zh: '推荐名额 {quota} 个，填了 {given} 个。',
    en: 'The quota is {quota}; {given} were named.',
  },
  'meeting-task-there': {
    kind: 'conflict',
    zh: '第 {no} 项议定事项已经立项，不重复立项。',
    en: 'Decision {no} is a task already; no second one is made.',
  },
  'matter-log-differs': {
    kind: 'conflict',
    zh: '{count} 件事项的现状与办理记录不符:{matters}。请联系管理员核查。',
    en: '{count} matters differ from their log: {matters}. Ask the administrator to look.',
  },
} as const satisfies Record<string, RefusalText>;
