import {
  isRegistrationNumber,
  parseCreditCode,
  registrationNumberCheck,
} from '../../enterprises/creditCode.ts';
import { HOLDER_TYPES } from '../../enterprises/holderType.ts';
import { STANDINGS, standing } from '../../enterprises/standing.ts';
import { cellList } from '../cellList.ts';
import { cellCode, cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, fenField, listField, longTextField, textField } from '../fieldTypes.ts';
import type { Field, Normalised } from '../kind.ts';

const NOTHING: Normalised = { ok: true, value: null };

/** What a directory's web page leaves at the end of a cell. */
function name(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const text = cellLine(raw).replace(/\s*查看更多$/, '');
  return text === '' ? NOTHING : { ok: true, value: text };
}

/** A cell for the credit code may hold the old number of 15 digits; the kind moves it where it belongs. */
function creditCode(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const digits = cellCode(raw);
  if (isRegistrationNumber(digits)) return { ok: true, value: digits };
  if (/^\d\.\d+E\+?\d+$/.test(digits))
    return { ok: false, problem: { code: 'number-scientific', params: { text: digits } } };
  const parsed = parseCreditCode(raw);
  if (!parsed.ok) return parsed;
  return parsed.warning
    ? { ok: true, value: parsed.code, note: parsed.warning }
    : { ok: true, value: parsed.code };
}

function registrationNumber(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const text = cellCode(raw);
  if (!isRegistrationNumber(text)) return { ok: true, value: cellLine(raw) };
  const expected = registrationNumberCheck(text);
  return text[14] === expected
    ? { ok: true, value: text }
    : {
        ok: true,
        value: text,
        note: { code: 'registration-number-check', params: { number: text, found: text[14]!, expected } },
      };
}

function formerNames(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const names = cellList(raw.replace(/查看更多/g, ''));
  return names.length === 0 ? NOTHING : { ok: true, value: names };
}

function statusText(raw: string): Normalised {
  if (isBlankMarker(raw)) return NOTHING;
  const value = cellLine(raw);
  return standing(value) === 'unknown'
    ? { ok: true, value, note: { code: 'holder-status-unknown', params: { text: value } } }
    : { ok: true, value };
}

/** Fields of 权利主体 with the header names of business registers, tax lists and directories. */
export const enterpriseFields: readonly Field[] = [
  textField(
    'name',
    '企业名称',
    'Name',
    [
      '名称',
      '单位名称',
      '主体名称',
      '权利主体名称',
      '公司名称',
      '市场主体名称',
      '机构名称',
      '字号名称',
      '纳税人名称',
      '权利人名称',
      'company name',
      'name',
    ],
    { normalise: name },
  ),
  {
    name: 'creditCode',
    label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    type: 'code',
    synonyms: [
      '社会信用代码',
      '信用代码',
      '统一信用代码',
      '统一代码',
      '统一社会信用代码/注册号',
      '统一社会信用代码（注册号）',
      '社会统一信用代码',
      '纳税人识别号',
      'uscc',
      'credit code',
    ],
    normalise: creditCode,
    recognise: (cell) => (parseCreditCode(cell).ok ? 1 : 0),
  },
  {
    name: 'registrationNumber',
    label: { zh: '注册号', en: 'Registration number' },
    type: 'text',
    synonyms: ['工商注册号', '营业执照注册号', '执照号', '营业执照号', '登记证号'],
    normalise: registrationNumber,
    recognise: (cell) => (isRegistrationNumber(cellCode(cell)) ? 0.9 : 0),
  },
  textField('organisationCode', '组织机构代码', 'Organisation code', ['组织机构代码证号', '机构代码']),
  textField(
    'statusText',
    '经营状态',
    'Standing',
    ['登记状态', '企业状态', '主体状态', '存续状态', '经营情况', '状态'],
    { normalise: statusText },
  ),
  choiceField('status', '状态（归类）', 'Standing (mapped)', [], STANDINGS),
  choiceField(
    'holderType',
    '权利主体类型',
    'Type of holder',
    ['申请人类型', '专利权人类型', '主体类型'],
    HOLDER_TYPES,
    {
      企业法人: 'enterprise',
      公司: 'enterprise',
      工矿企业: 'enterprise',
      内资企业: 'enterprise',
      外资企业: 'enterprise',
      个体: 'soleTrader',
      个体户: 'soleTrader',
      大专院校: 'institution',
      高校: 'institution',
      高等院校: 'institution',
      医院: 'institution',
      科研单位: 'institution',
      科研院所: 'institution',
      科研机构: 'institution',
      机关团体: 'institution',
      机关: 'institution',
      社会团体: 'association',
      农民专业合作社: 'association',
      民办非企业单位: 'association',
      个人: 'person',
      自然人: 'person',
      境外: 'foreign',
      国外: 'foreign',
      外国: 'foreign',
    },
  ),
  textField('companyType', '公司类型', 'Registered type', [
    '企业类型',
    '市场主体类型',
    '登记类型',
    '经济类型',
    '类型',
  ]),
  dateField(
    'established',
    '成立日期',
    'Established',
    ['成立日', '成立时间', '注册日期', '登记日期', '设立日期', '开业日期'],
    { recognise: () => 0 },
  ),
  fenField('registeredCapital', '注册资本', 'Registered capital', [
    '注册资金',
    '资金数额',
    '注册资本（金）',
    '出资额',
  ]),
  fenField('paidCapital', '实缴资本', 'Paid-in capital', ['实收资本', '实缴出资额']),
  textField('term', '营业期限', 'Term of business', ['经营期限']),
  textField('registrar', '登记机关', 'Registrar', ['注册机关', '发照机关', '所属工商局', '登记注册机关']),
  dateField('licensed', '发照日期', 'Licence issued', ['核准日期', '核准日', '发证日期', '颁发日期'], {
    recognise: () => 0,
  }),
  dateField('closed', '注销日期', 'Closed on', ['注销日', '吊销日期', '注吊销日期', '注销时间'], {
    recognise: () => 0,
  }),
  textField('size', '公司规模', 'Size', ['企业规模', '人员规模', '规模']),
  textField('industry', '所属行业', 'Industry', [
    '行业',
    '行业名称',
    '行业门类',
    '国标行业',
    '国民经济行业',
    '行业类别',
  ]),
  textField('englishName', '英文名', 'English name', ['英文名称', '外文名称'], { normalise: name }),
  {
    name: 'formerNames',
    label: { zh: '曾用名', en: 'Former names' },
    type: 'list',
    synonyms: ['曾用名称', '历史名称', '原名称', '变更前名称', '原企业名称'],
    normalise: formerNames,
  },
  textField('address', '企业地址', 'Address', [
    '住所',
    '注册地址',
    '地址',
    '企业住所',
    '经营场所',
    '住所（经营场所）',
    '住所/经营场所',
    '注册住所',
    '登记住所',
    '企业注册地址',
    '经营地址',
    '单位地址',
    '详细地址',
    'address',
  ]),
  dateField(
    'addressSince',
    '地址起始日',
    'At this address since',
    ['地址变更日期', '住所变更日期', '迁入日期'],
    { recognise: () => 0 },
  ),
  listField('addressHistory', '历任地址', 'Addresses over time', [], { recognise: () => 0 }),
  longTextField('scope', '经营范围', 'Business scope', ['业务范围', '主营业务', '经营范围及方式']),
  textField(
    'legalPerson',
    '法定代表人',
    'Legal representative',
    ['法人', '法人代表', '负责人', '经营者', '法定代表人（负责人）', '经营者姓名', '法定代表人姓名'],
    { personal: true },
  ),
  textField(
    'phone',
    '联系电话',
    'Telephone',
    ['电话', '手机', '手机号', '企业电话', '联系方式', '联系人电话'],
    { personal: true },
  ),
  textField('queriedName', '提供企业名称', 'Name as asked for', ['查询名称', '提供名称', '匹配名称'], {
    normalise: name,
  }),
  textField('queriedCode', '提供代码匹配', 'Code as asked for', ['提供代码', '查询代码', '匹配代码']),
  {
    name: 'unconfirmed',
    label: { zh: '来源未查到', en: 'Not found by the source' },
    type: 'boolean',
    synonyms: [],
    normalise: (raw) => ({ ok: true, value: raw === 'true' }),
  },
];
