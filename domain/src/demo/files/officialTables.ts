import type { PlainDate } from '../../basics/plainDate.ts';
import { plusDays } from '../days.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_DISTRICT_SHORT, DEMO_MARK, LIST_DAY } from '../district.ts';
import type { Holders } from '../holders.ts';
import type { Marks } from '../marks.ts';
import type { Relations } from '../relations.ts';

/**
 * The city's tables of pledges and of marks in force on the list day, with differences planted at fixed places: rows left out,
 * other amounts, days and terms, another county, and rows our files never named.
 */
const PLEDGE_LEFT_OUT = 11;
const PLEDGE_AMOUNT = 17;
const PLEDGE_DAY = 23;
const MARK_LEFT_OUT = 4_001;
const MARK_TERM = 6_007;
const MARK_COUNTY = 9_001;
/** At larger scales a second table of all marks would only make loading slower. */
const LARGEST_TABLE = 2;

export function officialTables(
  relations: Relations,
  marks: Marks,
  holders: Holders,
  scale: number,
): DemoFile[] {
  const day = LIST_DAY as PlainDate;
  const pledges: DemoFile = {
    kind: 'officialPledges',
    name: `${DEMO_MARK}_质押登记官方明细_截至${LIST_DAY}.xlsx`,
    format: 'xlsx',
    header: ['质押登记号', '登记日期', '质押金额（万元）', '出质人', '质权人', '所属区县', MARK_COLUMN],
    rows: rereadable(() => pledgeRows(relations, holders)),
    declarations: { asOf: LIST_DAY },
    asOf: day,
  };
  if (scale > LARGEST_TABLE) return [pledges];
  return [
    pledges,
    {
      kind: 'officialMarks',
      name: `${DEMO_MARK}_有效注册商标官方明细_截至${LIST_DAY}.csv`,
      format: 'csv',
      encoding: 'gb18030',
      header: ['注册号', '国际分类', '商标名称', '专用期限至', '所属区县', MARK_COLUMN],
      rows: rereadable(() => markRows(marks)),
      declarations: { asOf: LIST_DAY },
      asOf: day,
    },
  ];
}

function* pledgeRows(relations: Relations, holders: Holders): Generator<readonly string[]> {
  let n = 0;
  for (const pledge of relations.pledges) {
    if (pledge.on < '2022-01-01' || pledge.on > LIST_DAY) continue;
    n++;
    if (n % PLEDGE_LEFT_OUT === 0) continue;
    yield [
      pledge.registration,
      n % PLEDGE_DAY === 0 ? plusDays(pledge.on, 3) : pledge.on,
      String(n % PLEDGE_AMOUNT === 0 ? pledge.amount + 50 : pledge.amount),
      holders.at(pledge.pledgor).name,
      pledge.pledgee,
      DEMO_DISTRICT_SHORT,
      DEMO_MARK,
    ];
  }
  yield [
    'Y2025989999990',
    '2025-11-18',
    '300',
    '示例迁入科技有限公司',
    '示例银行',
    DEMO_DISTRICT_SHORT,
    DEMO_MARK,
  ];
}

function* markRows(marks: Marks): Generator<readonly string[]> {
  let n = 0;
  for (let i = 0; i < marks.count; i++) {
    const mark = marks.at(i);
    if (mark.registered === undefined || mark.registered > LIST_DAY || !mark.term || mark.term.to < LIST_DAY)
      continue;
    n++;
    if (n % MARK_LEFT_OUT === 0) continue;
    yield [
      mark.number,
      mark.classes.join(';'),
      mark.name,
      n % MARK_TERM === 0 ? plusDays(mark.term.to, 365) : mark.term.to,
      n % MARK_COUNTY === 0 ? '邻区' : DEMO_DISTRICT_SHORT,
      DEMO_MARK,
    ];
  }
  yield ['99999001', '35', '名单中有而台账中没有', '2033-05-13', DEMO_DISTRICT_SHORT, DEMO_MARK];
}
