import { date } from '../../basics/plainDate.ts';
import type { SeiHit } from '../../patents/seiMatcher.ts';
import type { Dossier } from '../dossier.ts';
import type { Span } from '../span.ts';
import type { Assessment, Criterion, Met } from './criterion.ts';

/**
 * 高价值发明专利 A: 战略性新兴产业的有效发明专利. 《战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）》: an IPC symbol
 * of the patent falls under a range of a branch. Most ranges carry keywords; the table does not say how they are to be
 * used, so both readings are judged and the setting `seiReading` decides which one counts.
 */
export const strategicIndustry: Criterion = {
  rule: {
    id: 'HV-01-A',
    version: 1,
    validFrom: date('2021-01-01'),
    source: {
      document: '战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）',
      certainty: 'secondary',
    },
    label: { zh: '战略性新兴产业', en: 'Strategic emerging industry' },
    statement: {
      zh: '专利的IPC分类号落入参照关系表某一产业的范围（不含该规则排除的分类号）。两种读法：仅看分类号；分类号加关键词（名称或摘要中出现该规则的关键词）。',
      en: 'An IPC symbol falls under a range of the table and under none it leaves out. Two readings: IPC only; IPC and a keyword of the rule in title or abstract.',
    },
    code: 'domain/src/indicators/highValue/strategicIndustry.ts',
  },
  assess,
};

function assess(d: Dossier, valid: Span): Assessment {
  const symbols = ipcSymbols(d);
  if (d.tables.sei === undefined)
    return {
      met: [],
      open: [{ criterion: '?sei-table-missing', from: valid.from, reason: { code: 'sei-table-missing' } }],
    };
  if (symbols.length === 0)
    return { met: [], open: [{ criterion: '?no-ipc', from: valid.from, reason: { code: 'ipc-missing' } }] };
  const match = d.tables.sei.match(symbols, () => `${text(d.facts.title)}\n${text(d.facts.abstract)}`);
  const met: Met[] = [];
  if (match.byIpc) met.push(reading('ipc', match.byIpc, d, valid));
  if (match.byKeyword) met.push(reading('ipc-keyword', match.byKeyword, d, valid));
  return { met };
}

function reading(name: 'ipc' | 'ipc-keyword', hit: SeiHit, d: Dossier, valid: Span): Met {
  const params = {
    branches: hit.branches.join('、'),
    branch: hit.branch,
    name: hit.name,
    rule: hit.rule,
    symbol: hit.symbol,
    keyword: hit.keyword,
  };
  const code = hit.keyword === '' ? 'sei-ipc' : 'sei-ipc-keyword';
  const counts = d.settings.seiReading === name;
  return { criterion: `A.${name}`, from: valid.from, to: valid.to, reason: { code, params }, counts };
}

function ipcSymbols(d: Dossier): readonly string[] {
  const { ipc, ipcMain } = d.facts;
  if (d.settings.ipcScope === 'first') {
    const first = ipcMain ?? (Array.isArray(ipc) ? ipc[0] : undefined);
    return typeof first === 'string' ? [first] : [];
  }
  if (!Array.isArray(ipc)) return typeof ipcMain === 'string' ? [ipcMain] : [];
  return typeof ipcMain === 'string' && !ipc.includes(ipcMain)
    ? [ipcMain, ...(ipc as string[])]
    : (ipc as string[]);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
