import { cellCode, isBlankMarker } from '../cellText.ts';
import { textField } from '../fieldTypes.ts';
import type { Facts, Field, Kind, Normalised } from '../kind.ts';

/**
 * 统计用区划代码 of streets, towns, communities and villages: 12 digits (province 2, city 2, county 2, street 3, community 3).
 * Lists of streets give the first nine, lists of counties six; the zeros are added.
 */
function divisionCode(raw: string): Normalised {
  if (isBlankMarker(raw)) return { ok: true, value: null };
  const digits = cellCode(raw).replace(/\.0+$/, '');
  return /^[1-8]\d{5}(?:\d{3}){0,2}$/.test(digits)
    ? { ok: true, value: digits.padEnd(12, '0') }
    : { ok: false, problem: { code: 'division-code', params: { text: digits } } };
}

const NAME = /(?:街道|街道办事处|镇|乡|社区|居民委员会|居委会|村民委员会|村委会|村|开发区)$/;

const LEVELS = {
  county: { zh: '区县', en: 'County' },
  street: { zh: '街道（镇）', en: 'Street or town' },
  community: { zh: '社区（村）', en: 'Community or village' },
};

const fields: readonly Field[] = [
  {
    name: 'code',
    label: { zh: '区划代码', en: 'Division code' },
    type: 'code',
    required: true,
    synonyms: ['代码', '统计用区划代码', '区划编码', '社区代码', '村居代码', '街道代码', '编码', 'code'],
    normalise: divisionCode,
    recognise: (cell) =>
      /^[1-8]\d{8}(?:\d{3})?$/.test(cellCode(cell)) ? 1 : /^[1-8]\d{5}$/.test(cellCode(cell)) ? 0.3 : 0,
  },
  textField('name', '名称', 'Name', ['区划名称', '社区名称', '村居名称', '街道名称', '单位名称', 'name'], {
    required: true,
    recognise: (cell) => (NAME.test(cell.trim()) ? 1 : 0),
  }),
  textField('ruralCode', '城乡分类代码', 'Urban–rural class', ['城乡分类', '城乡分类码']),
  {
    name: 'level',
    label: { zh: '级别', en: 'Level' },
    type: 'code',
    synonyms: [],
    values: LEVELS,
    normalise: (raw) => ({ ok: true, value: raw }),
  },
  {
    name: 'street',
    label: { zh: '所属街道', en: 'Street' },
    type: 'text',
    synonyms: [],
    normalise: divisionCode,
  },
  {
    name: 'county',
    label: { zh: '所属区县', en: 'County' },
    type: 'text',
    synonyms: [],
    normalise: (raw) => ({ ok: true, value: raw }),
  },
];

function levelOf(code: string): keyof typeof LEVELS {
  return code.endsWith('000000') ? 'county' : code.endsWith('000') ? 'street' : 'community';
}

/** 街道社区代码: which community and village lies in which street. Addresses are placed by it. */
export const communities: Kind = {
  id: 'communities',
  label: { zh: '街道社区', en: 'Streets and communities' },
  unit: { zh: '个', en: 'places' },
  reference: true,
  fields,
  identify: (facts) => (typeof facts.code === 'string' ? [{ scheme: 'division', value: facts.code }] : []),
  derive(facts): Facts {
    if (typeof facts.code !== 'string') return {};
    const level = levelOf(facts.code);
    const county = facts.code.slice(0, 6);
    return level === 'county' ? { level, county } : { level, county, street: `${facts.code.slice(0, 9)}000` };
  },
  check: (facts) =>
    facts.name === undefined ? [{ level: 'reject', field: 'name', message: { code: 'required' } }] : [],
  title: (facts) => String(facts.name ?? facts.code ?? ''),
  list: {
    columns: ['code', 'name', 'level', 'street'],
    filters: ['level', 'street', 'county'],
    sorts: ['code', 'name'],
    search: ['code', 'name'],
  },
};
