import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_MARK, LATEST_DAY, LIST_DAY } from '../district.ts';
import type { Holders } from '../holders.ts';
import type { DemoMark, Marks } from '../marks.ts';
import { personName } from '../patents.ts';
import { dirtyDate, dirtyName, withDirt } from '../plants/dirt.ts';
import { label, Random } from '../random.ts';
import { AGENCIES } from '../words/names.ts';

const HEADER = [
  '注册号',
  '国际分类',
  '商标名称',
  '申请人名称',
  '申请人地址',
  '申请日期',
  '注册公告日期',
  '专用权期限至',
  '商标状态',
  '代理机构',
  MARK_COLUMN,
];
const ROW = label('markRow');

export const MARK_FILES = {
  list: `${DEMO_MARK}_示例区商标清单_截至${LIST_DAY}.csv`,
  changes: `${DEMO_MARK}_示例区商标新增及变更_2026年1月至10月.xlsx`,
} as const;

/** 商标清单 of the list day, and what was registered, renewed or not renewed in 2026. */
export function markFiles(seed: number, marks: Marks, holders: Holders): DemoFile[] {
  return [
    {
      kind: 'marks',
      name: MARK_FILES.list,
      format: 'csv',
      encoding: 'gb18030',
      header: HEADER,
      rows: rereadable(() =>
        withDirt(rows(seed, marks, holders, LIST_DAY), (row) => ['详见证书', ...row.slice(1)]),
      ),
      declarations: { seenOn: LIST_DAY },
      asOf: LIST_DAY as PlainDate,
    },
    {
      kind: 'marks',
      name: MARK_FILES.changes,
      format: 'xlsx',
      header: HEADER,
      rows: rereadable(() => rows(seed, marks, holders, LATEST_DAY)),
      declarations: { seenOn: LATEST_DAY },
      asOf: LATEST_DAY as PlainDate,
    },
  ];
}

export function isInMarkList(mark: DemoMark): boolean {
  return mark.registered !== undefined ? mark.registered <= LIST_DAY : mark.filed <= LIST_DAY;
}

export function isMarkChange(mark: DemoMark): boolean {
  return !isInMarkList(mark) || mark.renewedTerm !== undefined || mark.fate === 'notRenewed';
}

function* rows(seed: number, marks: Marks, holders: Holders, day: string): Generator<readonly string[]> {
  for (let i = 0; i < marks.count; i++) {
    if (day !== LIST_DAY && !marks.mayChangeLately(i)) continue;
    const mark = marks.at(i);
    if (day === LIST_DAY ? !isInMarkList(mark) : !isMarkChange(mark)) continue;
    const random = new Random(seed, ROW, i);
    const clean = day !== LIST_DAY;
    const term = clean ? (mark.renewedTerm ?? mark.term) : mark.term;
    const name = mark.holder < 0 ? personName(random) : holders.at(mark.holder).name;
    const when = (d: string | undefined) => (clean ? (d ?? '') : dirtyDate(random, d));
    const status =
      mark.fate === 'pending'
        ? '等待实质审查'
        : term!.to < day
          ? '期满未续展'
          : random.permille(900)
            ? '注册'
            : '已注册';
    yield [
      mark.number,
      random.permille(100) ? mark.classes.map((c) => `第${c}类`).join(';') : mark.classes.join(';'),
      mark.name,
      clean ? name : dirtyName(random, name),
      mark.address,
      when(mark.filed),
      when(mark.registered),
      when(term?.to),
      status,
      random.permille(350) ? '' : random.pick(AGENCIES),
      DEMO_MARK,
    ];
  }
}
