import { addYears, type PlainDate } from '../../basics/plainDate.ts';
import { plusDays } from '../days.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_DISTRICT_SHORT, DEMO_MARK, LIST_DAY } from '../district.ts';
import { applicationNumber } from '../numbers.ts';
import type { DemoPatent, Patents } from '../patents.ts';
import { patentText } from '../patentText.ts';
import type { Relations } from '../relations.ts';

/**
 * 高价值发明专利官方明细: the city's own list of the list day, with the differences that real ones have, planted at fixed places: it
 * goes by IPC alone, lacks some rights, misses a family, has a day of its own, and holds three rights our files never named.
 */
export function officialFiles(patents: Patents, relations: Relations): DemoFile[] {
  return [
    {
      kind: 'officialPatents',
      name: `${DEMO_MARK}_高价值发明专利官方明细_截至${LIST_DAY}.xlsx`,
      format: 'xlsx',
      header: [
        '专利号',
        '专利名称',
        '第一专利权人',
        '授权公告日',
        '所属区县',
        '战略性新兴产业',
        '海外同族',
        '维持年限超过10年',
        '较高质押融资金额',
        '获奖',
        MARK_COLUMN,
      ],
      rows: rereadable(() => rows(patents, relations)),
      declarations: { asOf: LIST_DAY },
      asOf: LIST_DAY as PlainDate,
    },
  ];
}

/** Every 23rd right is left out, every 31st with a family lacks it, every 41st has a grant date a week later. */
const LEFT_OUT = 23;
const FAMILY_MISSED = 31;
const OTHER_DAY = 41;
const STRANGERS = 3;

function* rows(patents: Patents, relations: Relations): Generator<readonly string[]> {
  const granted = new Set(
    relations.families
      .filter((f) => f.granted !== undefined && f.granted <= LIST_DAY)
      .map((f) => f.patent.index),
  );
  const awarded = new Set(
    relations.awards.filter((a) => a.national && a.on <= LIST_DAY).map((a) => a.patent.index),
  );
  let n = 0;
  for (let i = 0; i < patents.count; i++) {
    const { fate } = patents.cells.locate(i).cell;
    if (fate !== 'validHighValue' && fate !== 'validOrdinary') continue;
    const patent = patents.at(i);
    if (patent.type !== 1 || !patent.granted || patent.granted > LIST_DAY) continue;
    if (patent.ended && patent.ended.on <= LIST_DAY) continue;
    const maintained = plusDays(addYears(patent.filed, 10), 1) <= LIST_DAY;
    let family = granted.has(i);
    if (!patent.sei && !family && !maintained && !awarded.has(i)) continue;
    n++;
    if (n % LEFT_OUT === 0) continue;
    if (family && n % FAMILY_MISSED === 0) family = false;
    yield row(patents, patent, n % OTHER_DAY === 0 ? plusDays(patent.granted, 7) : patent.granted, [
      patent.sei,
      family,
      maintained,
      false,
      awarded.has(i),
    ]);
  }
  for (let s = 0; s < STRANGERS; s++)
    yield [
      applicationNumber(2016 + s, 1, 900_001 + s),
      '名单中有而台账中没有的专利',
      '示例迁入科技有限公司',
      `${2019 + s}-05-14`,
      DEMO_DISTRICT_SHORT,
      '是',
      '否',
      '否',
      '否',
      '否',
      DEMO_MARK,
    ];
}

function row(patents: Patents, patent: DemoPatent, granted: PlainDate, flags: readonly boolean[]): string[] {
  const first = patent.holders[0]!;
  return [
    patent.number,
    patentText(patents.seed, patent).title,
    first < 0 ? '个人' : patents.holders.at(first).name,
    granted,
    DEMO_DISTRICT_SHORT,
    ...flags.map((f) => (f ? '是' : '否')),
    DEMO_MARK,
  ];
}
