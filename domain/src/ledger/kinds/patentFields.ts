import { parseApplicationNumber } from '../../patents/applicationNumber.ts';
import { parseIpcList } from '../../patents/ipc.ts';
import { parsePublicationNumber } from '../../patents/publicationNumber.ts';
import { PATENT_STATUS, patentStatus } from '../../patents/status.ts';
import { cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, listField, longTextField, textField } from '../fieldTypes.ts';
import type { Field, Normalised } from '../kind.ts';
import { shown } from '../shown.ts';

const NOTHING: Normalised = { ok: true, value: null };

function applicationNumber(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const parsed = parseApplicationNumber(raw);
  if (!parsed.ok) return parsed;
  return parsed.note
    ? { ok: true, value: parsed.value.digits, note: parsed.note }
    : { ok: true, value: parsed.value.digits };
}

function publicationNumber(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const parsed = parsePublicationNumber(raw);
  return parsed.ok ? { ok: true, value: parsed.value.number } : parsed;
}

function ipcList(raw: string): Normalised {
  const { symbols, malformed } = parseIpcList(raw);
  if (symbols.length === 0) return NOTHING;
  return malformed.length === 0
    ? { ok: true, value: symbols }
    : {
        ok: true,
        value: symbols,
        note: { code: 'ipc-malformed', params: { text: shown(malformed.join('；')) } },
      };
}

function ipcMain(raw: string): Normalised {
  const list = ipcList(raw);
  return list.ok && Array.isArray(list.value) ? { ...list, value: list.value[0]! } : list;
}

function statusText(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const value = cellLine(raw);
  return patentStatus(value) === 'unknown'
    ? { ok: true, value, note: { code: 'patent-status-unknown', params: { text: shown(value) } } }
    : { ok: true, value };
}

function looksLikeIpc(cell: string): number {
  const { symbols, malformed } = parseIpcList(cell);
  return symbols.length === 0 ? 0 : 1 - malformed.length / symbols.length;
}

const RIGHT_TYPE = {
  invention: { zh: '发明', en: 'invention' },
  utilityModel: { zh: '实用新型', en: 'utility model' },
  design: { zh: '外观设计', en: 'design' },
};

/** Fields of the patent register with the header names of real exports. */
export const PATENT_FIELDS: readonly Field[] = [
  {
    name: 'applicationNumber',
    label: { zh: '申请号', en: 'Application number' },
    type: 'code',
    synonyms: [
      '申请（专利）号',
      '专利申请号',
      '专利号',
      '申请专利号',
      '专利（申请）号',
      '申请号/专利号',
      '申请编号',
      'application no',
      'application number',
    ],
    normalise: applicationNumber,
    recognise: (cell) => (parseApplicationNumber(cell).ok ? 1 : 0),
  },
  {
    name: 'publicationNumber',
    label: { zh: '公开（公告）号', en: 'Publication number' },
    type: 'code',
    synonyms: [
      '公开号',
      '公布号',
      '申请公布号',
      '公开公告号',
      '公告号',
      '文献号',
      '公开(公告)号',
      'publication no',
      'publication number',
    ],
    normalise: publicationNumber,
    recognise: (cell) => (parsePublicationNumber(cell).ok ? 1 : 0),
  },
  {
    name: 'grantNumber',
    label: { zh: '授权公告号', en: 'Grant publication number' },
    type: 'code',
    synonyms: ['授权号', '授权公开号', '授权文献号'],
    normalise: publicationNumber,
  },
  textField('title', '专利名称', 'Title', [
    '名称',
    '标题',
    '发明名称',
    '发明创造名称',
    '专利标题',
    '标题（中文）',
    '标题 (中文)',
    '题名',
    'title',
  ]),
  choiceField(
    'type',
    '专利类型',
    'Kind of right',
    ['类型', '专利种类', '种类', '专利类别', '申请类型', '文献类型'],
    RIGHT_TYPE,
    {
      发明专利: 'invention',
      发明申请: 'invention',
      发明授权: 'invention',
      授权发明: 'invention',
      发明公布: 'invention',
      发明授权公告: 'invention',
      '发明(pct)': 'invention',
      pct发明: 'invention',
      实用新型专利: 'utilityModel',
      新型: 'utilityModel',
      pct实用新型: 'utilityModel',
      外观: 'design',
      外观设计专利: 'design',
      外观专利: 'design',
    },
  ),
  dateField('filed', '申请日', 'Filing date', [
    '申请日期',
    '专利申请日',
    '申请时间',
    '专利申请日期',
    'filing date',
    'application date',
  ]),
  dateField('published', '公开（公告）日', 'Publication date', [
    '公开日',
    '公布日',
    '申请公布日',
    '公开公告日',
    '公开日期',
    '公开(公告)日',
    'publication date',
  ]),
  dateField('granted', '授权公告日', 'Grant date', [
    '授权日',
    '授权日期',
    '授权公告日期',
    '专利授权日',
    '授权时间',
    '公告日',
    '授权公布日',
    'grant date',
  ]),
  listField('applicants', '申请（专利权）人', 'Applicants or patentees', [
    '申请人',
    '专利权人',
    '当前专利权人',
    '当前权利人',
    '权利人',
    '申请人/专利权人',
    '专利权人/申请人',
    '申请（专利权）人名称',
    '申请人名称',
    '专利权人名称',
    '当前申请（专利权）人',
    '第一申请人',
    'assignee',
    'applicant',
    'applicants',
  ]),
  listField(
    'inventors',
    '发明（设计）人',
    'Inventors or designers',
    ['发明人', '设计人', '发明设计人', '发明人/设计人', '发明（设计）人名称', 'inventor', 'inventors'],
    { personal: true },
  ),
  textField(
    'address',
    '地址',
    'Address of the first party',
    [
      '申请地址',
      '申请人地址',
      '专利权人地址',
      '申请（专利权）人地址',
      '当前权利人地址',
      '联系地址',
      '通信地址',
      '第一申请人地址',
      '第一专利权人地址',
      'address',
    ],
    { personal: true },
  ),
  textField('region', '所在区县', 'District', ['区县', '区划代码', '行政区划代码', '区县代码'], {
    normalise: (raw) => {
      const code = cellLine(raw.normalize('NFKC'));
      if (isBlankMarker(raw)) return NOTHING;
      return /^\d{6}$/.test(code)
        ? { ok: true, value: code }
        : { ok: false, problem: { code: 'district-code', params: { text: shown(raw) } } };
    },
  }),
  {
    name: 'ipcMain',
    label: { zh: '主分类号', en: 'Main classification' },
    type: 'text',
    synonyms: ['IPC主分类号', '主分类', '主IPC', 'IPC主分类', '主分类号（IPC）', '国际主分类号'],
    normalise: ipcMain,
    recognise: looksLikeIpc,
  },
  {
    name: 'ipc',
    label: { zh: '分类号', en: 'Classification' },
    type: 'list',
    synonyms: [
      'IPC分类号',
      'IPC',
      '国际分类号',
      'IPC分类',
      '国际专利分类号',
      '全部分类号',
      '分类号（IPC）',
      'ipc classification',
    ],
    normalise: ipcList,
    recognise: looksLikeIpc,
  },
  {
    name: 'statusText',
    label: { zh: '法律状态', en: 'Legal status' },
    type: 'text',
    synonyms: [
      '最新法律状态',
      '专利权状态',
      '当前法律状态',
      '专利状态',
      '案件状态',
      '当前状态',
      '专利法律状态',
      '简单法律状态',
      '状态',
      '专利有效性',
      '有效性',
      'legal status',
    ],
    normalise: statusText,
  },
  choiceField('status', '状态（归类）', 'Status (mapped)', [], PATENT_STATUS),
  dateField(
    'statusAsOf',
    '状态日期',
    'Status as at',
    [
      '法律状态日',
      '法律状态公告日',
      '法律状态日期',
      '最新法律状态日',
      '状态时间',
      '法律状态更新日',
      '状态截止日',
    ],
    { recognise: () => 0 },
  ),
  dateField(
    'endedOn',
    '专利权终止日',
    'Ended on',
    ['终止日', '终止日期', '失效日', '失效日期', '权利终止日', '专利权终止日期', '届满日', '专利失效日'],
    { recognise: () => 0 },
  ),
  dateField('seenOn', '数据截止日', 'Data as at', ['数据日期', '统计日期', '截止日期', '数据更新日'], {
    recognise: () => 0,
  }),
  textField('agency', '专利代理机构', 'Patent agency', [
    '代理机构',
    '代理机构名称',
    '专利代理机构名称',
    '代理公司',
  ]),
  longTextField('abstract', '摘要', 'Abstract', [
    '摘要（中文）',
    '摘要 (中文)',
    '专利摘要',
    '简要说明',
    'abstract',
  ]),
  longTextField('claims', '主权项', 'Main claim', [
    '权利要求',
    '主权利要求',
    '首项权利要求',
    '独立权利要求',
    'claims',
  ]),
  textField('priority', '优先权', 'Priority', ['优先权号', '优先权信息', '优先权数据']),
  listField('family', '专利同族', 'Family members', [
    '同族专利',
    '同族',
    '简单同族',
    '扩展同族',
    'INPADOC同族',
    '同族号',
    '同族公开号',
  ]),
];
