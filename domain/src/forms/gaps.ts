/** A run inside a text that waits to be filled: dots, a line, blanks before 年 月 日, crosses, empty brackets. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** All that stands before the words right before it. */
  readonly lead: string;
  /** The words right before it and right behind it, up to the next gap. */
  readonly before: string;
  readonly after: string;
}

/** Labels that stand one behind another in the foot or head of a form. */
const SIGNED =
  '(?:填[报表制]|编制|制表|审[核批签]|复核|负责|分管|主管|单位|联系|电话|手机|日期|时间|签[字名]|盖章|经办|报送|报出|统计|部门)';
const BLANK = '[ \\u00a0\\u3000\\t]';
/** What makes the blanks before it a gap. */
const COUNTED =
  '(?:年|月|日|季度|件|个|家|项|笔|起|宗|户|人|次|部|份|场|期|万|亿|元|%|％|号|名|位|条|批|町|亩|平方米|个百分点)';

const PATTERNS: readonly RegExp[] = [
  /[_＿﹍﹎]{2,}/g,
  /…+|[.．·]{4,}|。{3,}/g,
  /[×✕✖]{2,}|[×✕✖](?=年|月|日|季|区|县|件|%)|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|(?<![A-Za-z])[Xx](?=年|月|日|季)|[*＊]{2,}|[○〇]{2,}(?=年|月|日|区|县|街)/g,
  new RegExp(`(?<=[（(〔［[【])${BLANK}+(?=[）)〕］\\]】])`, 'g'),
  new RegExp(`(?<=[：:][（(](?:盖章|公章|签字|签章|签名)[）)])${BLANK}{2,}`, 'g'),
  new RegExp(`(?<=[：:])${BLANK}{2,}`, 'g'),
  new RegExp(`${BLANK}{2,}(?=${COUNTED})`, 'g'),
  new RegExp(`(?<![0-9０-９${'一二三四五六七八九十〇零'}])${BLANK}*(?=年${BLANK}*月)`, 'g'),
  new RegExp(`(?<=(?:^|[^0-9０-９])年)${BLANK}*(?=月)`, 'g'),
  new RegExp(`(?<=年${BLANK}*月)${BLANK}*(?=日)`, 'g'),
  new RegExp(`(?<=第)${BLANK}+(?=季度)`, 'g'),
  new RegExp(`(?<=[：:])${BLANK}*(?=${SIGNED}[^：:]{0,8}[：:])`, 'g'),
  new RegExp(`(?<=[：:])${BLANK}*$`, 'g'),
];

export function findGaps(text: string): Gap[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((gap) => start <= gap.end && end >= gap.start)) found.push({ start, end });
    }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ start, end }, i) => ({
    start,
    end,
    lead: i === 0 ? '' : text.slice(0, found[i - 1]!.end).trim(),
    before: text.slice(i === 0 ? 0 : found[i - 1]!.end, start).trim(),
    after: text.slice(end, found[i + 1]?.start ?? text.length).trim(),
  }));
}
