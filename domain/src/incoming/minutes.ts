import { daysInMonth, type PlainDate } from '../basics/plainDate.ts';
import { dueDays, findDay } from '../plan/reader/dates.ts';
import { readOwnerList } from '../plan/reader/ownerList.ts';

/** 议定事项: one decision of a meeting as its minutes write it. */
export interface Decision {
  /** From 1, in the order of the minutes. */
  readonly no: number;
  readonly text: string;
  /** Names of units as written; whoever leads stands first. */
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly due: PlainDate | null;
}

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．)）])/;
/** Words by which minutes decide something. */
const DECIDES =
  /会议(?:议定|决定|要求|明确|同意|原则同意|强调)|由.{2,30}(?:牵头|负责)|责任单位|牵头单位|(?:负责|牵头).{0,30}(?:落实|完成|办理|报送)|完成时限|于.{2,12}前/;
/** What was only listened to is no decision: 会议听取了……汇报. */
const HEARD = /^(?:会议)?(?:听取|传达|学习|通报)了/;
const LONGEST = 400;

/**
 * 会议纪要 line by line: a numbered line, or one that decides, is a decision; the lines that follow it (责任单位：… 完成时限：…)
 * belong to it. Owners and days are read as in a plan; `heldOn` gives the year of 12月20日前.
 */
export function readMinutes(text: string, heldOn: PlainDate): Decision[] {
  const items: string[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map((l) => l.trim())) {
    if (line === '') continue;
    const label = /^[（(]?(?:责任|牵头|配合|承办|主办|协办|完成时[限间]|时限|办结时[限间])/.test(line);
    if (label && open) items[items.length - 1] += `\n${line}`;
    else if (NUMBERED.test(line) || DECIDES.test(line)) {
      items.push(line);
      open = true;
    } else open = false;
  }
  return items
    .filter((item) => !isHeading(item) && !HEARD.test(bare(item)))
    .map((item, i) => ({
      no: i + 1,
      text: bare(item).slice(0, LONGEST),
      ...ownersOf(item),
      due: dueOf(item, heldOn),
    }));
}

/** The first line without its numbers, of which 一、（一） are two. */
function bare(item: string): string {
  return item.split('\n')[0]!.replace(NUMBERED, '').trim().replace(NUMBERED, '').trim();
}

/** 一、关于……工作 is a heading: it has neither an end nor an owner. */
function isHeading(item: string): boolean {
  return NUMBERED.test(item) && item.length <= 30 && !/[。；;]$/.test(item) && !DECIDES.test(item);
}

function ownersOf(item: string): Pick<Decision, 'lead' | 'support'> {
  const plain = item.normalize('NFKC').replaceAll(' ', '');
  const candidates = [
    ...[...plain.matchAll(/\(([^()]{2,200})\)/g)].map((m) => m[1]!),
    ...[
      ...plain.matchAll(
        /(?:^|[。;\n])((?:责任|牵头|承办|主办)(?:单位|部门):[^。\n]{2,200}(?:\n(?:配合|协办)(?:单位|部门):[^。\n]{2,200})?)/g,
      ),
    ].map((m) => m[1]!.replace('\n', ';')),
    ...[...plain.matchAll(/由([^,。;]{2,60}?(?:牵头|负责)(?:[^。;]{0,60}?配合)?)/g)].map((m) => m[1]!),
  ];
  for (const content of candidates) {
    const list = readOwnerList(content);
    if (!list || list.units.length === 0) continue;
    const lead = list.leads[0] ?? list.units[0]!;
    return { lead, support: list.units.filter((unit) => unit !== lead) };
  }
  return { lead: null, support: [] };
}

/** 12月20日前、月底前 without a year: the first such day after the meeting. */
function dueOf(item: string, heldOn: PlainDate): PlainDate | null {
  const plain = item.normalize('NFKC').replaceAll(' ', '');
  const full = findDay(plain)?.day ?? dueDays(plain)[0]?.day;
  if (full !== undefined) return full;
  const short = /(\d{1,2})月(?:(\d{1,2})日|(底|末))/.exec(plain);
  if (!short) return null;
  const year = Number(heldOn.slice(0, 4));
  for (const y of [year, year + 1]) {
    const month = Number(short[1]);
    const text = short[3] ? `${y}年${month}月${daysInMonth(y, month)}日` : `${y}年${month}月${short[2]}日`;
    const day = findDay(text)?.day;
    if (day !== undefined && day >= heldOn) return day;
  }
  return null;
}
