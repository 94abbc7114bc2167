import type { Label, Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type Annuity, annuity } from '@sophora/domain/deadlines/annuity';
import type { Reduction } from '@sophora/domain/deadlines/annuityPrice';
import { type PeriodResult, period, type Roll, type Span } from '@sophora/domain/deadlines/period';
import { PERIOD_LAWS, type PeriodLaw } from '@sophora/domain/deadlines/periodRules';
import { stepText } from '@sophora/domain/deadlines/stepTexts';
import type { RightType } from '@sophora/domain/patents/applicationNumber';
import { Problem } from '../../platform/problem.ts';
import { LETTER_USAGE, runLetter } from '../clockLetter.ts';
import { type Command, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { dateOption, integerOption } from '../optionValues.ts';

const ANNUITY_USAGE =
  'clock annuity --type invention|utility|design --filed D --granted D --year N [--reduction 70|85] [--open-licence] [--paid D] [--as-of D] [--notice D] [--roll none|end]';
const PERIOD_USAGE =
  'clock period --from D --months N|--days N|--working-days N --law patent|trademark|penalty|civil [--roll none|end]';

/** 法律时钟: dates and fees by law, computed from what is written on the line; no database is opened. */
export const command: Command = {
  name: 'clock',
  summary: {
    zh: '按法律计算年费和期限,逐步说明',
    en: 'compute annuities and periods by law, step by step',
  },
  usage: 'clock annuity|period|letter …',
  options: {
    type: text('专利类型:invention、utility、design', 'kind of patent: invention, utility or design'),
    filed: text('申请日', 'day of filing'),
    granted: text('授权公告日', 'day of the announcement of grant'),
    year: text('第几专利年度', 'which patent year'),
    reduction: text('费减比例:70 或 85', 'fee reduction in percent: 70 or 85'),
    'open-licence': {
      type: 'boolean',
      about: { zh: '开放许可实施期间', en: 'while an open licence runs' },
    },
    paid: text('缴费日', 'day of payment'),
    'as-of': text('未缴时按哪一天计算', 'the day to price an unpaid annuity for'),
    notice: text(
      '收到办理登记手续通知书之日(仅授权当年)',
      'receipt of the notice to register (year of grant only)',
    ),
    from: text('起算日', 'the day the period runs from'),
    months: text('月数', 'number of months'),
    days: text('日数', 'number of days'),
    'working-days': text('工作日数', 'number of working days'),
    law: text(
      '哪部法律的算法:patent、trademark、penalty、civil',
      'whose way of counting: patent, trademark, penalty or civil',
    ),
    roll: text(
      '期限末日遇休假日:end 顺延(默认),none 不顺延',
      'when the last day is no working day: end moves it (default), none does not',
    ),
  },
  async run(context) {
    const [which, ...rest] = context.positionals;
    if (which === 'annuity' && rest.length === 0) return runAnnuity(context);
    if (which === 'period' && rest.length === 0) return runPeriod(context);
    if (which === 'letter' && rest.length === 1) return runLetter(context, rest[0]!);
    throw new UsageError({
      zh: `用法:./sophora ${ANNUITY_USAGE} 或 ./sophora ${PERIOD_USAGE} 或 ./sophora ${LETTER_USAGE}`,
      en: `Usage: ./sophora ${ANNUITY_USAGE} or ./sophora ${PERIOD_USAGE} or ./sophora ${LETTER_USAGE}`,
    });
  },
};

function text(zh: string, en: string) {
  return { type: 'string', about: { zh, en } } as const;
}

const TYPES: Readonly<Record<string, RightType>> = {
  invention: 'invention',
  utility: 'utilityModel',
  design: 'design',
};

function runAnnuity(context: Context): 0 {
  const type = TYPES[choice(context, 'type', Object.keys(TYPES), ANNUITY_USAGE)]!;
  const reduction =
    context.options.reduction === undefined
      ? undefined
      : (Number(choice(context, 'reduction', ['70', '85'], ANNUITY_USAGE)) as Reduction);
  const result = annuity({
    type,
    filed: needed(dateOption(context, 'filed'), 'filed', ANNUITY_USAGE),
    granted: needed(dateOption(context, 'granted'), 'granted', ANNUITY_USAGE),
    year: needed(integerOption(context, 'year'), 'year', ANNUITY_USAGE),
    reduction,
    openLicence: context.options['open-licence'] === true,
    paid: dateOption(context, 'paid'),
    asOf: dateOption(context, 'as-of'),
    registrationNotice: dateOption(context, 'notice'),
    roll: rollOf(context, ANNUITY_USAGE),
  });
  if (!result.ok) throw new Problem(sentence(result.problem));
  const value = { ...result.value, steps: inWords(result.value.steps, context) };
  context.print(value, annuityLines(result.value, context.language));
  return 0;
}

function runPeriod(context: Context): 0 {
  const from: PlainDate = needed(dateOption(context, 'from'), 'from', PERIOD_USAGE);
  const law = choice(context, 'law', PERIOD_LAWS, PERIOD_USAGE) as PeriodLaw;
  const result = period(from, spanOf(context), law, rollOf(context, PERIOD_USAGE));
  if (result === undefined)
    throw new Problem({
      zh: `没有收录 ${from} 时的期限计算规定。`,
      en: `No rule for counting periods is on record for ${from}.`,
    });
  context.print(
    { ...result, law, steps: inWords(result.steps, context) },
    periodLines(result, context.language),
  );
  return 0;
}

/** Periods longer than any law has are taken for a slip of the pen. */
const LONGEST = { months: 1200, days: 36_500, 'working-days': 2500 } as const;

function spanOf(context: Context): Span {
  const given = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter(
    (name) => context.options[name] !== undefined,
  );
  const [name] = given;
  if (name === undefined || given.length > 1)
    throw new UsageError({
      zh: `--months、--days、--working-days 三者须有且仅有其一。用法:./sophora ${PERIOD_USAGE}`,
      en: `Give one of --months, --days and --working-days. Usage: ./sophora ${PERIOD_USAGE}`,
    });
  const count = integerOption(context, name)!;
  if (count < 1 || count > LONGEST[name])
    throw new UsageError({
      zh: `--${name} 须为 1 至 ${LONGEST[name]}。`,
      en: `--${name} takes 1 to ${LONGEST[name]}.`,
    });
  if (name === 'months') return { months: count };
  return name === 'days' ? { days: count } : { workingDays: count };
}

function rollOf(context: Context, usage: string): Roll {
  return context.options.roll === undefined
    ? 'end'
    : (choice(context, 'roll', ['none', 'end'], usage) as Roll);
}

function choice({ options }: Context, name: string, allowed: readonly string[], usage: string): string {
  const given = needed(options[name], name, usage);
  if (typeof given === 'string' && allowed.includes(given)) return given;
  throw new UsageError({
    zh: `--${name} 须为 ${allowed.join('、')} 之一,不是“${given}”。`,
    en: `--${name} is one of ${allowed.join(', ')}, not “${given}”.`,
  });
}

function needed<T>(value: T | undefined, name: string, usage: string): T {
  if (value !== undefined) return value;
  throw new UsageError({
    zh: `缺少 --${name}。用法:./sophora ${usage}`,
    en: `--${name} is missing. Usage: ./sophora ${usage}`,
  });
}

function sentence(problem: Message): Label {
  return { zh: stepText(problem, 'zh'), en: stepText(problem, 'en') };
}

function inWords(steps: readonly Message[], { language }: Context) {
  return steps.map((step) => ({ ...step, text: stepText(step, language) }));
}

const yuan = (fen: number) => (fen / 100).toFixed(2);

function annuityLines(value: Annuity, language: 'zh' | 'en'): string[] {
  const { due, baseFen, surchargeFen, totalFen, restorationFen, bands, lapsesAfter, steps } = value;
  const zh = language === 'zh';
  const amount =
    totalFen === null
      ? zh
        ? `专利权已终止;请求恢复共需 ${yuan(restorationFen)} 元`
        : `lapsed; restoring it costs ${yuan(restorationFen)} yuan in all`
      : `${yuan(baseFen)} + ${yuan(surchargeFen ?? 0)} = ${yuan(totalFen)} ${zh ? '元' : 'yuan'}`;
  return [
    zh ? `应缴期限 ${due}:${amount}` : `due ${due}: ${amount}`,
    ...bands.map((b) => `  ${b.from} – ${b.to}  ${b.percent}%`),
    zh ? `  ${lapsesAfter} 之后终止` : `  lapses after ${lapsesAfter}`,
    ...steps.map((step) => `· ${stepText(step, language)}`),
  ];
}

function periodLines({ end, steps }: PeriodResult, language: 'zh' | 'en'): string[] {
  return [end, ...steps.map((step) => `· ${stepText(step, language)}`)];
}
