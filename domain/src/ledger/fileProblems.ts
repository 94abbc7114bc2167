import type { Label } from '../basics/message.ts';

/** Why a file cannot be read as a table, in words a clerk can act on. `{name}` stands for a parameter. */
export const FILE_PROBLEMS = {
  empty: {
    zh: '文件是空的，没有任何数据行。',
    en: 'The file is empty: it has no row of data.',
  },
  'not-a-table': {
    zh: '这不是表格文件（看起来是 {found}）。请提供 .xlsx、.xls 或 .csv 文件。',
    en: 'This is not a table (it looks like {found}). Please provide an .xlsx, .xls or .csv file.',
  },
  'other-spreadsheet': {
    zh: '这是 {found} 格式的表格，暂不能读取。请在 Excel 或 WPS 中“另存为”.xlsx 后再导入。',
    en: 'This is a spreadsheet in {found} format, which cannot be read. Save it as .xlsx in Excel or WPS and import that.',
  },
  damaged: {
    zh: '文件已损坏或不完整（{part}），无法读取。请重新导出或重新下载后再试。',
    en: 'The file is damaged or incomplete ({part}) and cannot be read. Export or download it again.',
  },
  encrypted: {
    zh: '文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后再导入。',
    en: 'The file is protected by a password. Remove the password in Excel or WPS and import it again.',
  },
  macros: {
    zh: '文件含有宏（{part}），为安全起见不予导入。请另存为不含宏的 .xlsx 文件。',
    en: 'The file contains macros ({part}) and is refused for safety. Save it as an .xlsx without macros.',
  },
  'external-links': {
    zh: '文件引用了其他工作簿（{part}），其中的值无法核实，不予导入。请在“数据—编辑链接”中断开链接后再导入。',
    en: 'The file refers to other workbooks ({part}), so its values cannot be trusted. Break the links (Data – Edit Links) and import it again.',
  },
  dde: {
    zh: '文件含有可调用外部程序的 DDE 或 OLE 链接（{part}），为安全起见不予导入。',
    en: 'The file contains a DDE or OLE link that can call other programs ({part}) and is refused for safety.',
  },
  'zip-bomb': {
    zh: '文件解压后异常庞大（{part}：{size} MB，为原大小的 {ratio} 倍），不予导入。',
    en: 'The file unpacks to an abnormal size ({part}: {size} MB, {ratio} times its packed size) and is refused.',
  },
  'too-large': {
    zh: '文件过大（{part}：{size} MB，上限 {limit} MB）。请拆分，或另存为 CSV 后导入。',
    en: 'The file is too large ({part}: {size} MB, the limit is {limit} MB). Split it, or save it as CSV.',
  },
  'too-wide': {
    zh: '第 {row} 行有 {columns} 列，超过上限 {limit} 列：这不像是一份清单。',
    en: 'Row {row} has {columns} columns, more than the limit of {limit}: this does not look like a list.',
  },
  'too-slow': {
    zh: '文件读取超过 {seconds} 秒仍未完成，已停止。请另存为 .xlsx 或 CSV 后再导入。',
    en: 'Reading the file took more than {seconds} seconds and was stopped. Save it as .xlsx or CSV and import that.',
  },
  'no-such-sheet': {
    zh: '文件中没有第 {sheet} 个工作表（共 {sheets} 个）。',
    en: 'The file has no sheet number {sheet} (it has {sheets}).',
  },
  'unknown-encoding': {
    zh: '无法识别的文字编码“{encoding}”。可用：UTF-8、GB18030、UTF-16LE、UTF-16BE。',
    en: 'Unknown text encoding “{encoding}”. Known: UTF-8, GB18030, UTF-16LE, UTF-16BE.',
  },
} as const satisfies Record<string, Label>;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;

/** The sentence for a problem with its parameters filled in. */
export function fileProblemSentence(
  code: FileProblemCode,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en',
): string {
  return FILE_PROBLEMS[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? '?'),
  );
}
