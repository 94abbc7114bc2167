import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_MARK, LATEST_DAY, LIST_DAY } from '../district.ts';
import { type DemoPatent, type Patents, personName, statusOn } from '../patents.ts';
import { patentText } from '../patentText.ts';
import { brokenNumber, dirtyDate, dirtyName, dirtyNumber, withDirt } from '../plants/dirt.ts';
import { label, Random } from '../random.ts';
import { AGENCIES } from '../words/names.ts';

export const LIST_HEADER = [
  '申请号',
  '专利名称',
  '专利类型',
  '申请日',
  '公开（公告）号',
  '公开（公告）日',
  '授权公告号',
  '授权公告日',
  '申请（专利权）人',
  '发明（设计）人',
  '地址',
  '主分类号',
  '分类号',
  '法律状态',
  '专利权终止日',
  '专利代理机构',
  '摘要',
  MARK_COLUMN,
];
const STATUS_HEADER = ['申请号', '专利名称', '申请日', '授权公告日', '法律状态', '专利权终止日', MARK_COLUMN];
const TYPE_NAMES = ['', '发明', '实用新型', '外观设计'];
const ROW = label('patentRow');
const STATUS_ROW = label('statusRow');

export const PATENT_FILES = {
  list: `${DEMO_MARK}_示例区专利清单_截至${LIST_DAY}.csv`,
  added: `${DEMO_MARK}_示例区新增专利_2026年1月至10月.xlsx`,
  status: `${DEMO_MARK}_专利法律状态_截至${LATEST_DAY}.csv`,
} as const;

/** 专利清单 of the list day, what came new in 2026, and the official status file of the latest day. */
export function patentFiles(patents: Patents): DemoFile[] {
  return [
    {
      kind: 'patents',
      name: PATENT_FILES.list,
      format: 'csv',
      encoding: 'gb18030',
      header: LIST_HEADER,
      rows: rereadable(() =>
        withDirt(
          listRows(patents, LIST_DAY as PlainDate, (p) => statusOn(p, LIST_DAY) !== undefined),
          breakRow,
        ),
      ),
      declarations: { seenOn: LIST_DAY },
      asOf: LIST_DAY as PlainDate,
    },
    {
      kind: 'patents',
      name: PATENT_FILES.added,
      format: 'xlsx',
      header: LIST_HEADER,
      rows: rereadable(() => listRows(patents, LATEST_DAY as PlainDate, isNew, true)),
      declarations: { seenOn: LATEST_DAY },
      asOf: LATEST_DAY as PlainDate,
    },
    {
      kind: 'patents',
      name: PATENT_FILES.status,
      format: 'csv',
      encoding: 'utf8-bom',
      header: STATUS_HEADER,
      rows: rereadable(() => withDirt(statusRows(patents), breakRow)),
      declarations: { seenOn: LATEST_DAY },
      asOf: LATEST_DAY as PlainDate,
      official: true,
    },
  ];
}

/** First listed after the list day. */
export function isNew(patent: DemoPatent): boolean {
  return statusOn(patent, LIST_DAY) === undefined && statusOn(patent, LATEST_DAY) !== undefined;
}

/** A cheap no for most patents: what was filed before 2024 and is granted or dead was listed before. */
function mayBeNew(patents: Patents, index: number): boolean {
  const { fate, year } = patents.cells.locate(index).cell;
  return year >= 2024 || fate === 'pending' || fate === 'grantedLately';
}

/** Listed on the list day and not yet over: the official file states these anew. */
export function isInStatusFile(patent: DemoPatent): boolean {
  return statusOn(patent, LIST_DAY) !== undefined && !(patent.ended && patent.ended.seen <= LIST_DAY);
}

function publicationNumbers(patent: DemoPatent): { published: string; granted: string } {
  const perYear = [0, 1_400_000, 2_400_000, 600_000][patent.type]!;
  const n =
    patent.type * 100_000_000 +
    1_000_000 +
    (Number(patent.number.slice(0, 4)) - 2005) * perYear +
    patent.serial;
  return { published: `CN${n}A`, granted: `CN${n}${['', 'B', 'U', 'S'][patent.type]}` };
}

function* listRows(
  patents: Patents,
  day: PlainDate,
  wanted: (p: DemoPatent) => boolean,
  clean = false,
): Generator<readonly string[]> {
  for (let i = 0; i < patents.count; i++) {
    if (clean && !mayBeNew(patents, i)) continue;
    const patent = patents.at(i);
    if (!wanted(patent)) continue;
    yield row(patents, patent, day, clean);
  }
}

function row(patents: Patents, patent: DemoPatent, day: PlainDate, clean: boolean): readonly string[] {
  const random = new Random(patents.seed, ROW, patent.index);
  const text = patentText(patents.seed, patent);
  const status = statusOn(patent, day)!;
  const numbers = publicationNumbers(patent);
  const granted = patent.granted !== undefined && patent.granted <= day;
  const shown = patent.published !== undefined && patent.published <= day;
  const when = (d: string | undefined) => (clean ? (d ?? '') : dirtyDate(random, d));
  const names = patent.holders.map((h) => {
    if (h < 0) return personName(random);
    const { name, formerName } = patents.holders.at(h);
    // Some rights still stand under the name their holder had before.
    return formerName && random.permille(300) ? formerName : name;
  });
  const inventors = Array.from({ length: random.between(1, 5) }, () => personName(random));
  const separator = random.pick([';', '; ', '；', ';']);
  const own = patent.holders[0]! < 0 && random.permille(800);
  return [
    clean ? patent.number : dirtyNumber(random, patent.number),
    text.title,
    TYPE_NAMES[patent.type]!,
    when(patent.filed),
    patent.type === 1 ? (shown ? numbers.published : '') : granted ? numbers.granted : '',
    when(patent.type === 1 ? (shown ? patent.published : undefined) : granted ? patent.granted : undefined),
    granted ? numbers.granted : '',
    when(granted ? patent.granted : undefined),
    names.map((n) => (clean ? n : dirtyName(random, n))).join(separator),
    inventors.join(separator),
    random.permille(300) ? `2500${random.between(20, 29)} ${patent.address}` : patent.address,
    patent.type === 3 ? text.classes[0]! : `${text.classes[0]}(2006.01)I`,
    text.classes.map((c) => (patent.type === 3 ? c : `${c}(2006.01)I`)).join(';'),
    status.status,
    patent.ended && patent.ended.seen <= day && (patent.ended.why === 'fee' || patent.ended.why === 'term')
      ? when(patent.ended.on)
      : '',
    own && random.permille(500) ? '' : random.pick(AGENCIES),
    text.abstract,
    DEMO_MARK,
  ];
}

function* statusRows(patents: Patents): Generator<readonly string[]> {
  for (let i = 0; i < patents.count; i++) {
    const patent = patents.at(i);
    if (!isInStatusFile(patent)) continue;
    const random = new Random(patents.seed, STATUS_ROW, i);
    const { status } = statusOn(patent, LATEST_DAY)!;
    const over = patent.ended && (patent.ended.why === 'fee' || patent.ended.why === 'term');
    yield [
      dirtyNumber(random, patent.number),
      patentText(patents.seed, patent).title,
      patent.filed,
      patent.granted ?? '',
      status,
      over ? patent.ended!.on : '',
      DEMO_MARK,
    ];
  }
}

function breakRow(row: readonly string[]): readonly string[] {
  const number = row[0]!.trim();
  // A number without its dot would lose its check character and not be wrong, so the dot is put back.
  const digits = number
    .replace(/^(CN|ZL)/, '')
    .replace(/\s/g, '')
    .replace('．', '.');
  const dotted = digits.includes('.') ? digits : `${digits.slice(0, 12)}.${digits.slice(12)}`;
  return [brokenNumber(dotted), ...row.slice(1)];
}
