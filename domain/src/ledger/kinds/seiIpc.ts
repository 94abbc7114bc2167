import { parseIpc } from '../../patents/ipc.ts';
import { cellHalfWidth } from '../cellText.ts';
import { choiceField, integerField, longTextField, problem, textField } from '../fieldTypes.ts';
import type { Facts, Kind, Normalised } from '../kind.ts';
import { shown } from '../shown.ts';

const NOTHING: Normalised = { ok: true, value: null };

function patternList(raw: string): Normalised {
  const patterns: string[] = [];
  for (const item of cellHalfWidth(raw)
    .replace(/[^\S\n]+/g, ' ')
    .toUpperCase()
    .split(/[;,、\n]+| (?=[A-H]\d\d)/)) {
    if (item.trim() === '') continue;
    const symbol = parseIpc(item.trim().replace(/\*$/, ''))?.symbol;
    if (symbol === undefined) return problem('sei-pattern', { text: shown(item) });
    const pattern = symbol.includes('/') || !item.trim().endsWith('*') ? symbol : `${symbol}*`;
    if (!patterns.includes(pattern)) patterns.push(pattern);
  }
  return patterns.length === 0 ? NOTHING : { ok: true, value: patterns };
}

function code(name: string, zh: string, en: string, synonyms: readonly string[]) {
  return textField(name, zh, en, synonyms, {
    required: true,
    normalise: (raw) => {
      const text = cellHalfWidth(raw);
      return /^\d+(?:\.\d+)*$/.test(text)
        ? { ok: true, value: text }
        : problem('sei-branch', { text: shown(raw) });
    },
  });
}

/** 战略性新兴产业分类与国际专利分类参照关系表: one record is one IPC range of one rule of one branch. */
export const seiIpc: Kind = {
  id: 'seiIpc',
  label: { zh: '战略性新兴产业与IPC参照关系', en: 'Strategic emerging industries by IPC' },
  unit: { zh: '条', en: 'ranges' },
  reference: true,
  fields: [
    code('branch', '产业代码', 'Branch', ['branch_no', '代码', '战略性新兴产业代码', '产业编号']),
    textField('branchName', '产业名称', 'Name of the branch', [
      'branch_name',
      '名称',
      '战略性新兴产业名称',
      '产业',
    ]),
    code('rule', '规则序号', 'Rule', ['rule_no', '序号', '规则号']),
    choiceField(
      'mode',
      '计入或排除',
      'Include or exclude',
      ['kind', '类型', '关系'],
      { include: { zh: '计入', en: 'include' }, exclude: { zh: '排除', en: 'exclude' } },
      { 包含: 'include', 包括: 'include', 不含: 'exclude', 不包括: 'exclude', 除外: 'exclude' },
      { required: true },
    ),
    {
      name: 'pattern',
      label: { zh: '分类号范围', en: 'IPC range' },
      type: 'list',
      synonyms: ['ipc', 'IPC分类号', '国际专利分类号', '分类号', '国际专利分类'],
      required: true,
      normalise: patternList,
    },
    longTextField('keywords', '关键词', 'Keywords', ['keyword', '关键词或产品', '重点产品和服务', '备注']),
    integerField('page', '页码', 'Page', ['pdf_page', '页'], { min: 1, max: 9999 }),
  ],
  explode(facts) {
    return Array.isArray(facts.pattern) ? facts.pattern.map((pattern): Facts => ({ ...facts, pattern })) : [];
  },
  identify: (facts) =>
    typeof facts.pattern === 'string'
      ? [{ scheme: 'seiRange', value: `${facts.branch}|${facts.rule}|${facts.mode}|${facts.pattern}` }]
      : [],
  title: (facts) =>
    [facts.branch, facts.branchName, facts.pattern].filter((part) => typeof part === 'string').join(' '),
  list: {
    columns: ['branch', 'branchName', 'rule', 'mode', 'pattern', 'keywords'],
    filters: ['branch', 'mode'],
    sorts: ['branch', 'rule', 'pattern'],
    search: ['branchName', 'pattern', 'keywords'],
  },
};
