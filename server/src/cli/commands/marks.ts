import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { compareMarks, type MarkComparison } from '@sophora/domain/marks/compare/compareMarks';
import { comparisonSentence, markReason, VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { groupHits } from '@sophora/domain/marks/search/groupHits';
import { type MarkHit, MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { buildSegment } from '@sophora/domain/marks/search/segment';
import { classCell, readMarkRows, readTsv } from '../../marks/index.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { integerOption } from '../optionValues.ts';

const USAGE =
  'marks compare A B [--class N] [--famous] | marks compare --pairs FILE.tsv | marks search NAME --corpus FILE.tsv [--class N] [--from N] | marks watch --protected FILE.tsv --new FILE.tsv --out FILE.jsonl';

/** 商标近似: reads names and prints what the rules say; no database is opened. */
export const command: Command = {
  name: 'marks',
  summary: { zh: '商标近似:比较、检索、监测', en: 'similar marks: compare, search, watch' },
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
    corpus: { type: 'string', about: { zh: '商标清单:名称⇥类别⇥号', en: 'the marks: name⇥class⇥number' } },
    from: { type: 'string', about: { zh: '每条规则从第几条起显示', en: 'show each rule from this hit on' } },
    protected: { type: 'string', about: { zh: '受保护的名称', en: 'the protected names' } },
    new: { type: 'string', about: { zh: '新公告的商标', en: 'newly published marks' } },
    out: { type: 'string', about: { zh: '结果文件,每行一条', en: 'the results, one a line' } },
    pairs: { type: 'string', about: { zh: '每行一对:A⇥B[⇥类别]', en: 'one pair a line: A⇥B[⇥class]' } },
  },
  async run(context) {
    const [action, ...names] = context.positionals;
    if (action === 'compare') return compare(context, names);
    if (action === 'search' && names.length === 1) return search(context, names[0]!);
    if (action === 'watch' && names.length === 0) return watch(context);
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
  const value = shown(a, b, compareMarks(a, b, options), context.language);
  context.print(value, [
    `${VERDICT_LABELS[value.verdict][context.language]} ${value.score.toFixed(2)}`,
    ...value.rules.map((r) => `  ${r.id} ${VERDICT_LABELS[r.verdict][context.language]}: ${r.reason}`),
    value.sentence,
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

const PAGE = 50;

function fileOption(context: Context, name: string): string {
  const value = context.options[name];
  if (typeof value === 'string') return value;
  throw usage();
}

async function search(context: Context, name: string): Promise<ExitCode> {
  const { niceClass: only } = niceClass(context);
  const rows = await readMarkRows(fileOption(context, 'corpus'));
  const searcher = new MarkSearcher([buildSegment(rows)]);
  const hits = searcher.search(name, only === undefined ? {} : { onlyClass: only, niceClass: only });
  const groups = groupHits(hits, { from: integerOption(context, 'from') ?? 0, length: PAGE });
  const value = {
    total: hits.length,
    rules: groups.map(({ hits, ...group }) => ({
      ...group,
      hits: hits.map((h) => shownHit(h, context.language)),
    })),
  };
  context.print(
    value,
    value.rules.flatMap((g) => [
      `${g.rule}: ${g.total}`,
      ...g.hits.map(
        (h) =>
          `  ${h.name} ${h.class} ${h.number} ${VERDICT_LABELS[h.verdict][context.language]}: ${h.reason}`,
      ),
    ]),
  );
  return 0;
}

function shownHit({ name, niceClass, number, comparison }: MarkHit, language: 'zh' | 'en') {
  const first = comparison.rules[0]!;
  const { verdict, score } = comparison;
  return {
    name,
    class: niceClass,
    number,
    verdict,
    score,
    rule: first.id,
    reason: markReason(first.reason, language),
  };
}

/** Each new mark against the protected names of all classes; whether the goods are near is for a person. */
async function watch(context: Context): Promise<ExitCode> {
  const kept = await readMarkRows(fileOption(context, 'protected'));
  const fresh = await readMarkRows(fileOption(context, 'new'));
  const out = createWriteStream(fileOption(context, 'out'));
  await once(out, 'open');
  const searcher = new MarkSearcher([buildSegment(kept)]);
  const progress = context.progress(context.language === 'zh' ? '监测' : 'watching');
  let hits = 0;
  for (const [i, mark] of fresh.entries()) {
    for (const hit of searcher.search(mark.name)) {
      hits++;
      const line = {
        new: { name: mark.name, class: mark.niceClass, number: mark.number },
        protected: shownHit(hit, context.language),
      };
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    }
    if (i % 500 === 0) progress.update(i, fresh.length);
  }
  progress.end();
  out.end();
  await once(out, 'finish');
  context.print({ protected: kept.length, new: fresh.length, hits }, [
    context.language === 'zh'
      ? `新商标 ${fresh.length} 件,提示 ${hits} 条`
      : `${fresh.length} new marks, ${hits} hits`,
  ]);
  return 0;
}
