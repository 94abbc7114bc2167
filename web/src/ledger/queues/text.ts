import type { Label } from '@sophora/domain/basics/message';

/** Words of the queues (待认定): what the system would rather have a person decide. */
export const queueText = {
  title: { zh: '待人工认定', en: 'Waiting for a person' },
  'queue.holders': { zh: '权利人未匹配', en: 'Names without holder' },
  'queue.streets': { zh: '地址未归街道', en: 'Addresses without street' },
  'queue.statuses': { zh: '法律状态待认', en: 'Unknown legal statuses' },
  'queue.provisional': { zh: '缺统一代码', en: 'Holders without code' },
  'lead.holders': {
    zh: '这些权利人名称没有把握对上某个主体。认定一次，今后同样的名称自动对上，随时可撤销。',
    en: 'Names that could not be matched with confidence. Decide once; the same name is matched from then on, and it can be undone.',
  },
  'lead.streets': {
    zh: '这些地址看不出属于哪个街道。认定一次，今后同样的地址自动归入，随时可撤销。',
    en: 'Addresses whose street is not clear. Decide once; the same address follows from then on, and it can be undone.',
  },
  'lead.statuses': {
    zh: '这些法律状态的写法不在对照表里，原样保留，不作推断，所涉记录不计为有效。请把它们告诉系统管理员补进对照表，或逐条更正。',
    en: 'Wordings that are not in the table of legal statuses. They are kept as they are, never guessed; their records do not count as in force. Have them added to the table, or correct the records.',
  },
  'lead.provisional': {
    zh: '这些主体没有统一社会信用代码，先按名称建立。打开记录补上代码，或用带代码的名单再导入一次。',
    en: 'These firms have no credit code and were set up by name. Open the record and add the code, or import a list that has it.',
  },
  open: { zh: '待认定', en: 'Waiting' },
  done: { zh: '已认定', en: 'Decided' },
  search: { zh: '在队列里查找', en: 'Find in the queue' },
  records: { zh: '涉及 {n} 条记录', en: '{n} records' },
  sample: { zh: '例如', en: 'for instance' },
  candidates: { zh: '可能是', en: 'Might be' },
  noCandidates: { zh: '没有可推荐的，请查找后指定。', en: 'Nothing to propose; please find it below.' },
  score: { zh: '相近 {percent}', en: '{percent} alike' },
  choose: { zh: '就是它', en: 'This one' },
  findHolder: { zh: '在主体登记簿里查找', en: 'Find in the register of holders' },
  pickStreet: { zh: '选街道', en: 'Choose the street' },
  skip: { zh: '先放着', en: 'Leave for now' },
  keys: {
    zh: '按 1–9 选定，↑↓ 换一条，U 撤销上一次',
    en: '1–9 choose, ↑↓ move, U undoes the last one',
  },
  keysStreets: {
    zh: '按 1–9 选定，0 为不在本区，↑↓ 换一条，U 撤销上一次',
    en: '1–9 choose, 0 is outside the district, ↑↓ move, U undoes the last one',
  },
  outside: { zh: '不在本区', en: 'Outside the district' },
  decidedNow: { zh: '“{label}”已认定为 {target}', en: '“{label}” is now {target}' },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已撤销认定', en: 'Decision undone' },
  undoReason: { zh: '认定有误，由经办人撤销', en: 'Decided by mistake, undone by the same desk' },
  decidedBy: { zh: '{actor} 于 {at} 认定', en: 'Decided by {actor}, {at}' },
  empty: { zh: '这里没有待办', en: 'Nothing waits here' },
  emptyHint: {
    zh: '导入新文件后，拿不准的会列在这里。',
    en: 'What the system is not sure of after an import will be listed here.',
  },
  emptyDone: { zh: '还没有认定过', en: 'Nothing has been decided yet' },
  noMatch: { zh: '没有找到', en: 'Nothing found' },
  openRecord: { zh: '打开记录补代码', en: 'Open the record' },
  filterRecords: { zh: '看这些记录', en: 'See the records' },
  position: { zh: '第 {n} 条', en: 'No. {n}' },
  readOnly: { zh: '您的角色只能查看。', en: 'Your role may only look.' },
} as const satisfies Record<string, Label>;
