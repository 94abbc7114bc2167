import type { Label } from '@sophora/domain/basics/message';

/** Words of dry run, writing, result, roll-back and later declarations (试算、写入、撤回、补充声明). */
export const resultText = {
  checking: { zh: '正在试算', en: 'Dry run under way' },
  applying: { zh: '正在写入', en: 'Writing' },
  cancel: { zh: '停止', en: 'Stop' },
  rows: { zh: '共 {n} 行', en: '{n} rows' },
  'count.new': { zh: '新增', en: 'New' },
  'count.changed': { zh: '变更', en: 'Changed' },
  'count.same': { zh: '相同', en: 'Same' },
  'count.repeated': { zh: '重复', en: 'Repeated' },
  'count.conflicting': { zh: '矛盾', en: 'Conflicting' },
  'count.rejected': { zh: '退回', en: 'Rejected' },
  'count.warned': { zh: '有提示', en: 'With a note' },
  'explain.new': { zh: '登记簿里还没有的记录，写入后新增。', en: 'Records the register does not have yet.' },
  'explain.changed': {
    zh: '登记簿里已有，这份文件的说法不同：写入后按来源先后采用，原来的说法保留可查。',
    en: 'Known records of which this file says something else; the earlier statement is kept and can be seen.',
  },
  'explain.same': {
    zh: '登记簿里已有，说法一样，写入后没有变化。',
    en: 'Known records, the same content: nothing changes.',
  },
  'explain.repeated': {
    zh: '同一条记录在本文件里出现多次且内容一样，只算一次。',
    en: 'The same record again in this file with the same content: counted once.',
  },
  'explain.conflicting': {
    zh: '同一条记录在本文件里出现多次但内容不同：以后一行为准，请看一眼。',
    en: 'The same record again in this file with other content: the later row counts. Please look.',
  },
  'explain.rejected': {
    zh: '不会写入。可下载退回的行，改好后直接再导入。',
    en: 'Not written. Download them, correct them and import that file.',
  },
  'explain.warned': {
    zh: '会写入，但有一处需要留意（已含在其他几类里）。',
    en: 'Written, but with a note (already counted in the others).',
  },
  sum: {
    zh: '六类合计等于总行数；“有提示”另计。',
    en: 'The six add up to all rows; "with a note" is counted beside them.',
  },
  listEmpty: { zh: '没有这样的行', en: 'There are no such rows' },
  inRegister: { zh: '已写入，请到{kind}登记簿查看', en: 'Written; see the register of {kind}' },
  forInstance: { zh: '例：', en: 'e.g. ' },
  allReasons: { zh: '全部原因', en: 'All reasons' },
  byReason: { zh: '按原因', en: 'By reason' },
  row: { zh: '行', en: 'Row' },
  openRow: { zh: '看原件第 {row} 行', en: 'Open row {row} of the file' },
  record: { zh: '记录', en: 'Record' },
  openRecord: { zh: '看记录', en: 'Open the record' },
  reason: { zh: '原因', en: 'Reason' },
  note: { zh: '提示', en: 'Note' },
  field: { zh: '项目', en: 'Field' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '改为', en: 'After' },
  blank: { zh: '（空）', en: '(blank)' },
  wholeRow: { zh: '整行', en: 'whole row' },
  ofRows: { zh: '{n} 行', en: '{n} rows' },
  downloadRejected: { zh: '下载退回的行（.xlsx）', en: 'Download rejected rows (.xlsx)' },
  // Confirm
  apply: { zh: '写入登记簿', en: 'Write to the register' },
  applySummary: {
    zh: '写入后新增 {new}、变更 {changed}；退回的 {rejected} 行不写入。整批一次写入，可整批撤回。',
    en: '{new} new, {changed} changed; {rejected} rejected rows are not written. All at once, and it can be rolled back.',
  },
  applyNothing: { zh: '没有可写入的行。', en: 'There is no row to write.' },
  applySame: {
    zh: '这份文件和登记簿完全一致，写入不会改变任何记录。',
    en: 'The file agrees with the register; writing it changes no record.',
  },
  // Applied
  appliedTitle: { zh: '已写入登记簿', en: 'Written to the register' },
  appliedBody: { zh: '台账序号 {seq}，{at}', en: 'Ledger no. {seq}, {at}' },
  toRegister: { zh: '看{kind}登记簿', en: 'Open the register of {kind}' },
  toCockpit: { zh: '看目标进展', en: 'See the targets' },
  moved: { zh: '动了哪些数字', en: 'Figures that moved' },
  movedNone: { zh: '没有数字因这一批而变化。', en: 'No figure changed through this batch.' },
  movedHint: {
    zh: '如果本应变化：看看是否缺少法律状态、有效截止日等，可以“补充声明”。',
    en: 'If one should have: perhaps the file lacks legal status or a valid-until day; you may add a declaration.',
  },
  movedLater: {
    zh: '数字仍在按这一批重算，算完自动更新。',
    en: 'Figures are being recomputed with this batch; this updates by itself.',
  },
  fileMissing: {
    zh: '条，还缺“{kind}”文件，暂不能算出数值',
    en: 'records; the file "{kind}" is missing for a value',
  },
  uncounted: { zh: '{label}：{n} 条未计入', en: '{label}: {n} not counted' },
  // Roll-back
  withdraw: { zh: '撤回这一批', en: 'Roll this batch back' },
  withdrawTitle: { zh: '撤回“{file}”？', en: 'Roll back "{file}"?' },
  withdrawBody: {
    zh: '登记簿和数字恢复到没有这一批时的样子：新增的 {new} 条会消失，变更的 {changed} 条恢复原值。撤回有痕迹，文件可以再次导入。',
    en: 'Registers and figures return to what they were without it: {new} new records go, {changed} changed ones get their former values. The trace stays and the file may be imported again.',
  },
  withdrawReason: { zh: '撤回理由', en: 'Reason for rolling back' },
  withdrawSure: { zh: '确认撤回', en: 'Roll back' },
  withdrawing: { zh: '正在撤回', en: 'Rolling back' },
  reasonShort: { zh: '请写明理由（至少 2 个字）', en: 'Please give a reason (at least 2 characters)' },
  // Later declaration
  declare: { zh: '补充声明', en: 'Add a declaration' },
  declareTitle: { zh: '为这一批补充声明', en: 'Declare for this batch' },
  declareReason: { zh: '依据', en: 'Basis' },
  declareReasonHint: {
    zh: '凭什么这样说，如：市局来函说明本表均为有效专利',
    en: 'What it rests on, for instance the covering letter of the list',
  },
  declareSure: { zh: '声明并重算', en: 'Declare and recompute' },
  declareNothing: { zh: '请至少声明一项', en: 'Declare at least one thing' },
  declaring: { zh: '正在按声明重算', en: 'Recomputing with the declaration' },
  declared: { zh: '已声明', en: 'Declared' },
  keep: { zh: '不撤回', en: 'Keep it' },
  cancelForm: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Label>;
