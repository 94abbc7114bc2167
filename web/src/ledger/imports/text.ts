import type { Label } from '@sophora/domain/basics/message';

/** Words of the import pages (导入). `{name}` stands for a parameter. */
export const importText = {
  title: { zh: '导入文件', en: 'Imports' },
  intro: {
    zh: '收到的表格原样交给系统：先试算，看清楚再写入，写错了可以整批撤回。',
    en: 'Hand over the file as you received it: dry run first, write when it looks right, roll the whole batch back if it was wrong.',
  },
  // Drop zone
  drop: { zh: '把收到的表格拖到这里', en: 'Drop the file you received here' },
  dropNow: { zh: '松开鼠标，开始上传', en: 'Release to upload' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  formats: {
    zh: '支持 .xlsx、.xls、.csv、.tsv；编码、表头、工作表由系统辨认，都可以改。',
    en: '.xlsx, .xls, .csv and .tsv. Encoding, header and sheet are found by the system and can all be corrected.',
  },
  kindAsk: { zh: '这是什么表？', en: 'What does the file hold?' },
  kindFirst: { zh: '先选这是什么表', en: 'Choose first what the file holds' },
  kindOther: { zh: '参考表', en: 'Reference tables' },
  send: { zh: '上传并辨认读法', en: 'Upload and read' },
  otherFile: { zh: '换一个文件', en: 'Choose another file' },
  uploading: { zh: '正在上传 {name}', en: 'Uploading {name}' },
  readingFile: { zh: '正在辨认 {name} 的读法', en: 'Finding out how to read {name}' },
  stopUpload: { zh: '停止上传', en: 'Stop uploading' },
  oneFile: {
    zh: '一次导入一个文件；已取第一个：{name}',
    en: 'One file at a time; the first was taken: {name}',
  },
  emptyFile: { zh: '这个文件是空的，没有上传。', en: 'This file is empty and was not uploaded.' },
  // History
  history: { zh: '导入记录', en: 'Past imports' },
  historyEmpty: { zh: '还没有导入过文件', en: 'No file has been imported yet' },
  historyEmptyHint: {
    zh: '把第一份表格拖到上方。试算不会改动任何登记簿。',
    en: 'Drop the first file above. A dry run changes no register.',
  },
  allKinds: { zh: '全部种类', en: 'All kinds' },
  file: { zh: '文件', en: 'File' },
  kind: { zh: '种类', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  asOf: { zh: '数据截至日', en: 'Data as of' },
  counts: { zh: '结果', en: 'Result' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '经办', en: 'By' },
  source: { zh: '来源', en: 'Source' },
  total: { zh: '共 {n} 批', en: '{n} batches' },
  // States
  'state.uploaded': { zh: '待确认读法', en: 'Reading to confirm' },
  'state.staging': { zh: '试算中', en: 'Dry run under way' },
  'state.staged': { zh: '待写入', en: 'Ready to write' },
  'state.applying': { zh: '写入中', en: 'Writing' },
  'state.applied': { zh: '已写入', en: 'Written' },
  'state.refused': { zh: '未能读取', en: 'Refused' },
  'state.withdrawn': { zh: '已撤回', en: 'Rolled back' },
  'state.discarded': { zh: '已放弃', en: 'Discarded' },
  // Steps
  step1: { zh: '怎么读', en: 'Reading' },
  step2: { zh: '试算', en: 'Dry run' },
  step3: { zh: '写入', en: 'Write' },
  step4: { zh: '结果', en: 'Result' },
  back: { zh: '全部导入', en: 'All imports' },
  original: { zh: '下载原件', en: 'Download the original' },
  sha: { zh: '文件校验码（SHA-256）', en: 'File checksum (SHA-256)' },
  size: { zh: '大小', en: 'Size' },
  uploadedBy: { zh: '{actor} 于 {at} 上传', en: 'Uploaded by {actor} at {at}' },
  // Refused, withdrawn, discarded
  refusedTitle: {
    zh: '这个文件没有读进来，登记簿没有任何改动',
    en: 'The file was not read; no register was changed',
  },
  refusedTodo: {
    zh: '可以这样办：按上面说的改好原表另存后重新上传；若是别处导出的，请对方重新导出为 .xlsx 或 .csv。',
    en: 'What to do: correct the file as said above, save it and upload it again; if it is an export, ask for a new .xlsx or .csv.',
  },
  again: { zh: '重新上传', en: 'Upload again' },
  withdrawnTitle: { zh: '这一批已撤回', en: 'This batch has been rolled back' },
  withdrawnBody: {
    zh: '登记簿和数字已恢复到没有这一批时的样子，痕迹保留（台账序号 {seq}）。同一文件可以再次导入。',
    en: 'Registers and figures are as if it had never come; the trace stays (ledger no. {seq}). The same file may be imported again.',
  },
  discardedTitle: { zh: '这一批已放弃', en: 'This batch was discarded' },
  discardedBody: { zh: '没有写入任何内容。', en: 'Nothing was written.' },
  // Refresh
  stillRunning: {
    zh: '可以离开本页，办完后回来看；关掉浏览器也不影响。',
    en: 'You may leave this page and come back; closing the browser does not matter.',
  },
  workStopped: { zh: '已停止，没有写入任何内容。', en: 'Stopped; nothing was written.' },
  workFailed: {
    zh: '系统出错，请再试一次；仍不行请告知管理员。',
    en: 'The system failed. Please try again, and tell the administrator if it stays so.',
  },
  workGone: { zh: '任务没有完成', en: 'The work did not finish' },
} as const satisfies Record<string, Label>;
