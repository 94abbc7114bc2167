import { compareMarks, type MarkComparison } from '@sophora/domain/marks/compare/compareMarks';
import { comparisonSentence, markReason, VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { GOODS_VERDICTS } from '@sophora/domain/marks/goods/goodsTexts';
import { classCell, readTsv } from '../../marks/index.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { goodsBeside, goodsOf } from '../marksGoods.ts';
import { indexMarks, searchMarks } from '../marksSearch.ts';
import { watchMarks } from '../marksWatch.ts';
import { integerOption } from '../optionValues.ts';

const USAGE =
  'marks compare A B [--class N] [--famous] [--goods GROUP,GROUP] | marks compare --pairs FILE.tsv | marks index FILE.tsv [--out FILE.marks] | marks search NAME --corpus FILE [--class N] [--from N] | marks goods GROUP GROUP | marks watch --protected FILE --new FILE.tsv --out FILE.jsonl';

/** 商标近似: reads names and prints what the rules say; no database is opened. */
export const command: Command = {
  name: 'marks',
  summary: { zh: '商标近似:比较、索引、检索、监测', en: 'similar marks: compare, index, search, watch' },
  usage: USAGE,
  options: {
    class: { type: 'string', about: { zh: '尼斯分类,1–45', en: 'Nice class, 1–45' } },
    famous: {
      type: 'boolean',
      about: {
        zh: '在先商标已认定有知名度(规则 5.1.16)',
        en: 'the earlier mark is established as well known (rule 5.1.16)',
      },
    },
    goods: {
      type: 'string',
      about: {
        zh: '两个商标各自的类别或类似群,如 3301,1202',
        en: 'class or similar group of each of the two, such as 3301,1202',
      },
    },
    corpus: {
      type: 'string',
      about: { zh: '商标清单(名称⇥类别⇥号)或其索引', en: 'the marks (name⇥class⇥number), or their index' },
    },
    from: { type: 'string', about: { zh: '每条规则从第几条起显示', en: 'show each rule from this hit on' } },
    protected: {
      type: 'string',
      about: { zh: '受保护的名称(清单或索引)', en: 'the protected names, a list or an index' },
    },
    new: {
      type: 'string',
      about: { zh: '新公告的商标:名称⇥类别⇥号⇥公告日', en: 'newly published marks: name⇥class⇥number⇥day' },
    },
    out: { type: 'string', about: { zh: '结果文件', en: 'the file to write' } },
    pairs: { type: 'string', about: { zh: '每行一对:A⇥B[⇥类别]', en: 'one pair a line: A⇥B[⇥class]' } },
  },
  async run(context) {
    const [action, ...names] = context.positionals;
    if (action === 'compare') return compare(context, names);
    const [name] = names;
    if (action === 'index' && name !== undefined && names.length === 1)
      return indexMarks(context, name, outOption(context) ?? name.replace(/(?:\.tsv)?$/, '.marks'));
    if (action === 'search' && name !== undefined && names.length === 1)
      return searchMarks(context, name, fileOption(context, 'corpus'), niceClass(context).niceClass);
    if (action === 'goods' && names.length === 2) return goodsOf(context, names[0]!, names[1]!);
    if (action === 'watch' && names.length === 0)
      return watchMarks(context, {
        kept: fileOption(context, 'protected'),
        fresh: fileOption(context, 'new'),
        out: fileOption(context, 'out'),
      });
    throw usage();
  },
};

const usage = () => new UsageError({ zh: `用法:./sophora ${USAGE}`, en: `Usage: ./sophora ${USAGE}` });

function niceClass(context: Context): { niceClass?: number } {
  const value = integerOption(context, 'class');
  if (value === undefined) return {};
  if (value >= 1 && value <= 45) return { niceClass: value };
  throw new UsageError({ zh: '--class 后面要写 1 到 45。', en: '--class takes 1 to 45.' });
}

async function compare(context: Context, names: readonly string[]): Promise<ExitCode> {
  const options = { ...niceClass(context), famous: context.options.famous === true };
  const { pairs } = context.options;
  if (typeof pairs === 'string') {
    if (names.length > 0) throw usage();
    for await (const [a = '', b = '', nice] of readTsv(pairs)) {
      const own = classCell(nice);
      const found = compareMarks(a, b, own === undefined ? options : { ...options, niceClass: own });
      console.log(JSON.stringify({ a, b, ...shown(a, b, found, context.language) }));
    }
    return 0;
  }
  const [a, b] = names;
  if (a === undefined || b === undefined || names.length > 2) throw usage();
  const { language } = context;
  const ofNames = shown(a, b, compareMarks(a, b, options), language);
  const goods =
    typeof context.options.goods === 'string'
      ? await goodsBeside(context.options.goods, language)
      : undefined;
  const value = goods === undefined ? ofNames : { ...ofNames, goods };
  context.print(value, [
    `${VERDICT_LABELS[value.verdict][context.language]} ${value.score.toFixed(2)}`,
    ...value.rules.map((r) => `  ${r.id} ${VERDICT_LABELS[r.verdict][context.language]}: ${r.reason}`),
    value.sentence,
    ...(goods === undefined ? [] : [`${GOODS_VERDICTS[goods.verdict][language]}: ${goods.reason}`]),
  ]);
  return 0;
}

function shown(a: string, b: string, found: MarkComparison, language: 'zh' | 'en') {
  return {
    verdict: found.verdict,
    score: found.score,
    rules: found.rules.map(({ id, verdict, reason }) => ({
      id,
      verdict,
      reason: markReason(reason, language),
    })),
    sentence: comparisonSentence(a, b, found, language),
  };
}

const outOption = (context: Context): string | undefined =>
  typeof context.options.out === 'string' ? context.options.out : undefined;

function fileOption(context: Context, name: string): string {
  const value = context.options[name];
  if (typeof value === 'string') return value;
  throw usage();
}
