import type { PlainDate } from '../basics/plainDate.ts';
import { lookAlikes } from '../marks/text/glyphLikeness.ts';
import { charactersRead, nearReadings } from '../marks/text/readings.ts';
import { DEMO_MARK } from './district.ts';

export interface DemoMarkName {
  readonly name: string;
  readonly niceClass: number;
}

const HEADER = '申请号,国际分类,商标名称,申请人名称,代理机构,初步审定公告日';
/** Of so many rows one looks or sounds like a mark of the district; the others are nobody's. */
const EVERY = 12;
const SYLLABLES = '云星海岳川泽锦澜朗煦拓睿鼎弘沐禾';

/**
 * A gazette file (演示公告) for the watch: names that nobody has, and among them names of the district's marks with one character
 * exchanged for one that looks or sounds alike. The same marks give the same file.
 */
export function demoGazette(marks: readonly DemoMarkName[], published: PlainDate): string {
  const rows = marks.map(({ name, niceClass }, i) => {
    const shown = i % EVERY === 0 ? altered(name, i) : coined(i);
    return `${90_000_000 + i},${niceClass},${shown},${DEMO_MARK}申请人${i % 97}号有限公司,,${published}`;
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

/** The last character that has a look-alike, or one of the same sound, gives way to it. */
function altered(name: string, seed: number): string {
  const chars = [...name];
  for (let at = chars.length - 1; at > 0; at--) {
    const char = chars[at]!;
    const sound = nearReadings(char)[0];
    const near = seed % 2 === 0 ? lookAlikes(char) : sound === undefined ? [] : charactersRead(sound);
    const other = near.find((c) => c !== char);
    if (other !== undefined) return chars.with(at, other).join('');
  }
  return name;
}

function coined(seed: number): string {
  const all = [...SYLLABLES];
  const at = (n: number) => all[(seed * 7 + n * 5 + Math.floor(seed / all.length) * n) % all.length]!;
  return at(0) + at(1) + at(2);
}
