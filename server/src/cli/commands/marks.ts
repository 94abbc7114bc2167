import { compareMarks, type MarkComparison } from '@sophora/domain/marks/compare/compareMarks';
import { comparisonSentence, markReason, VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { classCell, readTsv } from '../../marks/index.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { integerOption } from '../optionValues.ts';

const USAGE = 'marks compare A B [--class N] [--famous] | marks compare --pairs FILE.tsv [--class N]';

/** 商标近似: reads names and prints what the rules say; no database is opened. */
export const command: Command = {
  name: 'marks',
  summary: { zh: '比较两个商标', en: 'compare two marks' },
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
    pairs: { type: 'string', about: { zh: '每行一对:A⇥B[⇥类别]', en: 'one pair a line: A⇥B[⇥class]' } },
  },
  async run(context) {
    const [action, ...names] = context.positionals;
    if (action === 'compare') return compare(context, names);
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
