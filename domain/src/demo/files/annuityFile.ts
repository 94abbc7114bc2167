import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_MARK, LATEST_DAY } from '../district.ts';
import type { Patents } from '../patents.ts';
import { annuitiesOf } from '../plants/annuities.ts';

/** 年费缴纳情况 of the latest day: for each patent in force the last annuity paid, as the office's fee query gives it. */
export function annuityFile(patents: Patents): DemoFile {
  return {
    kind: 'annuities',
    name: `${DEMO_MARK}_专利年费缴纳情况_截至${LATEST_DAY}.csv`,
    format: 'csv',
    encoding: 'utf8-bom',
    header: [
      '申请号',
      '年费年度',
      '应缴日',
      '应缴金额',
      '滞纳金',
      '缴费日期',
      '实缴金额',
      '费减比例',
      MARK_COLUMN,
    ],
    rows: rereadable(() => rows(patents)),
    asOf: LATEST_DAY as PlainDate,
    official: true,
  };
}

function* rows(patents: Patents): Generator<readonly string[]> {
  for (const a of annuitiesOf(patents))
    yield [
      a.patent.number,
      String(a.year),
      a.statedDue,
      String(a.baseYuan),
      String(a.surchargeYuan),
      a.paidOn,
      String(a.paidYuan),
      a.reduced ? '85%' : '不减缴',
      DEMO_MARK,
    ];
}
