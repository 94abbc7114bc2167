import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, MARK_COLUMN, rereadable } from '../demoFile.ts';
import { DEMO_DISTRICT_NAME, DEMO_MARK, LATEST_DAY } from '../district.ts';
import type { Holder, Holders } from '../holders.ts';
import { label, Random } from '../random.ts';
import { HOLDER_TRADES } from '../words/trades.ts';

const HEADER = [
  '企业名称',
  '统一社会信用代码',
  '注册号',
  '组织机构代码',
  '经营状态',
  '公司类型',
  '成立日期',
  '注册资本',
  '登记机关',
  '所属行业',
  '曾用名',
  '企业地址',
  '地址变更日期',
  '经营范围',
  '注销日期',
  MARK_COLUMN,
];
const FIRST_DAY = '2021-12-31';
const ROW = label('holderRow');
const TYPES: Record<Holder['sort'], readonly string[]> = {
  company: [
    '有限责任公司(自然人投资或控股)',
    '有限责任公司(自然人独资)',
    '股份有限公司(非上市)',
    '有限责任公司(法人独资)',
  ],
  soleTrader: ['个体工商户'],
  hospital: ['事业单位'],
  university: ['事业单位'],
  institute: ['事业单位'],
  association: ['社会团体'],
};

/** 权利主体名单 of two days: between them firms were founded, closed, renamed and moved. */
export function enterpriseFiles(seed: number, holders: Holders): DemoFile[] {
  return [FIRST_DAY, LATEST_DAY].map((day, i) => ({
    kind: 'enterprises',
    name: `${DEMO_MARK}_示例区企业及其他权利主体名单_截至${day}.csv`,
    format: 'csv' as const,
    encoding: i === 0 ? ('utf8-bom' as const) : ('gb18030' as const),
    header: HEADER,
    rows: rereadable(() => rows(seed, holders, day)),
    asOf: day as PlainDate,
  }));
}

function* rows(seed: number, holders: Holders, day: string): Generator<readonly string[]> {
  for (let i = 0; i < holders.count; i++) {
    const holder = holders.at(i);
    if (holder.established > day) continue;
    const random = new Random(seed, ROW, i);
    const before = holder.moved !== undefined && holder.moved.on > day;
    const closed = holder.closed !== undefined && holder.closed <= day;
    const address = before || !holder.moved ? holder.address : holder.moved.address;
    // The older list still has the former name of half of those that took a new one.
    const former = holder.formerName && day === FIRST_DAY && i % 2 === 0;
    yield [
      former ? holder.formerName! : holder.name,
      holder.code ?? '-',
      holder.oldNumber ?? '-',
      holder.code ? holder.code.slice(8, 17) : '-',
      closed ? '注销' : random.permille(600) ? '在业' : '存续',
      random.pick(TYPES[holder.sort]),
      holder.established,
      holder.sort === 'company'
        ? `${random.pick([10, 50, 50, 100, 100, 200, 300, 500, 500, 1000, 2000, 5000])}万人民币`
        : holder.sort === 'soleTrader'
          ? `${random.between(1, 30)}万人民币`
          : '-',
      `${DEMO_DISTRICT_NAME}市场监督管理局`,
      HOLDER_TRADES[holder.trade]!.industry,
      holder.formerName && !former ? holder.formerName : '-',
      random.permille(150) ? `${address}附近公司` : address,
      holder.moved && !before ? holder.moved.on : '-',
      `${HOLDER_TRADES[holder.trade]!.scope}。（依法须经批准的项目，经相关部门批准后方可开展经营活动）`,
      closed ? holder.closed! : '-',
      DEMO_MARK,
    ];
  }
}
