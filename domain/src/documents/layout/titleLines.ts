/**
 * 标题回行: lines of about the same length, parted where a word ends, as far as that can be told without a dictionary (GB/T 9704-2012,
 * 7.3.1: 词意完整, 排列对称, 长短适宜). `most`: Chinese characters a line takes.
 */
export function titleLines(text: string, most: number): readonly string[] {
  const width = (part: string) => [...part].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x7f ? 0.5 : 1), 0);
  const whole = width(text);
  if (whole <= most) return [text];
  const count = Math.ceil(whole / (most - 1));
  const words = text.match(WORDS) ?? [];
  const wanted = whole / count;
  let best = 1;
  let cost = Number.POSITIVE_INFINITY;
  for (let at = 1; at < words.length; at++) {
    const head = width(words.slice(0, at).join(''));
    if (head > most) break;
    const next = Math.abs(head - wanted) + penalty(words[at - 1]!, words[at]!);
    if (next < cost) [best, cost] = [at, next];
  }
  return [words.slice(0, best).join(''), ...titleLines(words.slice(best).join(''), most)];
}

/** What a title of this office is not parted in: numbers with their unit, and its common words. */
const WORDS =
  /[\x21-\x7e—]+年?|知识产权|工作方案|工作|情况|终期|评估|报告|请示|通知|通报|提示函|季度|实施|建设|示范[区县]|强[区县]|国家|专利|商标|培育|指导|中心|机构|项目|质押|融资|申报|关于|[^\x21-\x7e]/gu;

/** A line ends well behind 的 and 、, badly before what belongs to the word before it. */
function penalty(before: string, after: string): number {
  if (/[，、的和及与]$/.test(before)) return 0;
  if (/^[的和及与，、。》）」”年月日第]/.test(after) || /[《（“第]$/.test(before)) return 6;
  return 2;
}
