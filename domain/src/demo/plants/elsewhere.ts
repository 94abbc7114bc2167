import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_DISTRICT_SHORT, DEMO_MARK, LATEST_DAY, STREETS } from '../district.ts';
import type { Holders } from '../holders.ts';
import { applicationNumber, creditCode } from '../numbers.ts';

/**
 * Rights whose address and whose holder's seat lie apart, for the cheapest path: inventions of firms of the district that stand
 * under an address elsewhere (they do not count and would, were the address changed as it is true), and inventions that stand
 * here though the holder's seat is elsewhere by now. Both are of ordinary or of no value, so that no planned outcome moves.
 */
export const ELSEWHERE = 36;
export const LEAVING = 9;

const OUTSIDE = ['济南市历下区泉城路', '济南市市中区经十路', '济南市天桥区堤口路', '济南市历城区工业北路'];

export function elsewhereFiles(holders: Holders): DemoFile[] {
  const asOf = LATEST_DAY as PlainDate;
  return [
    {
      kind: 'enterprises',
      name: `${DEMO_MARK}_住所已迁出企业名单_截至${LATEST_DAY}.csv`,
      format: 'csv',
      encoding: 'utf8-bom',
      header: ['企业名称', '统一社会信用代码', '经营状态', '企业地址', MARK_COLUMN],
      rows: rereadable(moved),
      asOf,
    },
    {
      kind: 'patents',
      name: `${DEMO_MARK}_地址与住所不一致的发明专利_截至${LATEST_DAY}.csv`,
      format: 'csv',
      encoding: 'utf8-bom',
      header: [
        '申请号',
        '专利名称',
        '专利类型',
        '申请日',
        '授权公告日',
        '专利权人',
        '地址',
        '主分类号',
        '法律状态',
        MARK_COLUMN,
      ],
      rows: rereadable(() => apart(holders)),
      declarations: { seenOn: LATEST_DAY },
      asOf,
    },
  ];
}

const movedName = (i: number) => `示例迁出${'甲乙丙'[i % 3]!}科技有限公司`;

function* moved(): Generator<readonly string[]> {
  for (let i = 0; i < 3; i++)
    yield [
      movedName(i),
      creditCode('91', '370102', `MA9X${String(i + 1).padStart(4, '0')}`),
      '存续',
      `${OUTSIDE[i]}${10 + i}号`,
      DEMO_MARK,
    ];
}

function* apart(holders: Holders): Generator<readonly string[]> {
  const companies = holders.range('company');
  for (let i = 0; i < ELSEWHERE; i++) {
    const year = 2014 + (i % 8);
    const holder = holders.at(companies.from + ((i * 37) % companies.count));
    // Two of three fall under an industry of the demonstration's table, the older ones are past ten years.
    const field = i % 3 === 0 ? ['B65D5/00', '一种便于码放的包装箱'] : ['A61B17/00', '一种微创手术导航支架'];
    yield row(year, 910_000 + i * 7, field, holder.name, `${OUTSIDE[i % OUTSIDE.length]}${100 + i}号`);
  }
  for (let i = 0; i < LEAVING; i++) {
    const street = STREETS[(i * 5) % STREETS.length]!;
    const address = `济南市${DEMO_DISTRICT_SHORT}${street.name}${street.roads[i % street.roads.length]}${20 + i}号`;
    yield row(2018 + (i % 4), 920_000 + i * 7, ['B65D5/00', '一种便于码放的包装箱'], movedName(i), address);
  }
}

function row(
  year: number,
  serial: number,
  [symbol, title]: readonly string[],
  holder: string,
  address: string,
): readonly string[] {
  return [
    applicationNumber(year, 1, serial),
    `${title}${serial % 100}`,
    '发明',
    `${year}-05-${String(10 + (serial % 18)).padStart(2, '0')}`,
    `${year + 2}-09-${String(10 + (serial % 18)).padStart(2, '0')}`,
    holder,
    address,
    symbol!,
    '有效',
    DEMO_MARK,
  ];
}
