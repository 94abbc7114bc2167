import { type PlainDate, parseDate } from '../basics/plainDate.ts';
import { LETTER_KINDS, type LetterKind } from './letterKinds.ts';
import { LETTER_CHANNELS, type LetterLimit, letterLimit } from './letterLimit.ts';

export type Question = 'kind' | 'number' | 'issued' | 'channel';

export interface Letter {
  /** Only one title found: it is this; several or none are asked. */
  readonly kinds: readonly LetterKind[];
  readonly numbers: readonly string[];
  readonly issued: readonly PlainDate[];
  /** One a way of delivery: which of them holds does not stand in the letter and is asked. */
  readonly deadlines: readonly LetterLimit[];
  /** 通知书载明的期限: last days that the letter itself names. */
  readonly printed: readonly PlainDate[];
  readonly questions: readonly Question[];
}

/** 识别通知书: what stands in the letter, and what a person has to say because it does not. Nothing is guessed. */
export function recognise(text: string): Letter {
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.replace(/[\s《》]/gu, ''));
  const kinds = LETTER_KINDS.filter(({ title }) => lines.some((line) => title.test(line)));
  const numbers = found(
    lines,
    /(?:申请号|专利号|注册号|申请号或专利号):?第?(?:ZL)?(\d{8}\.[\dX]|\d{12}\.?[\dX]|\d{5,9})(?![\d.])/giu,
  );
  const issued = found(lines, /(?:发文日期?):?(\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}))/gu).flatMap(
    (written) => day(written) ?? [],
  );
  const deadlines =
    kinds.length === 1 && issued.length === 1
      ? LETTER_CHANNELS.flatMap((channel) => letterLimit(kinds[0]!, issued[0]!, channel) ?? [])
      : [];
  const printed = found([lines.join('')], PRINTED).flatMap((written) => day(written) ?? []);
  const questions: Question[] = [];
  if (kinds.length !== 1) questions.push('kind');
  if (numbers.length !== 1) questions.push('number');
  if (issued.length !== 1) questions.push('issued');
  if (deadlines.length > 0) questions.push('channel');
  return { kinds, numbers, issued, deadlines, printed, questions };
}

const DAY = String.raw`(\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}))`;
/** 于…前, or a day after the word that means a last day; a day anywhere else in the letter is none. */
const PRINTED = new RegExp(
  `(?:(?:于|在)${DAY}(?:之前|以前|前)|(?:答复|缴费|缴纳|办理|举证|补正|答辩)(?:的)?(?:期限|截止日期?|最后期限)(?:为|至|届满日?为?)?:?${DAY})`,
  'gu',
);

function found(lines: readonly string[], pattern: RegExp): string[] {
  return [
    ...new Set(lines.flatMap((line) => [...line.matchAll(pattern)].map((match) => (match[1] ?? match[2])!))),
  ];
}

function day(written: string): PlainDate | undefined {
  const [year, month, date] = written.match(/\d+/gu)!;
  return parseDate(`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`) ?? undefined;
}
