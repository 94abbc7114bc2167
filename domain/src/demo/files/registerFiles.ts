import { minDate, type PlainDate, toDayNumber } from '../../basics/plainDate.ts';
import { dayText, plusDays } from '../days.ts';
import { type DemoFile, MARK_COLUMN } from '../demoFile.ts';
import { DEMO_DISTRICT, DEMO_MARK, LATEST_DAY } from '../district.ts';
import type { Holders } from '../holders.ts';
import { label, Random } from '../random.ts';
import type { Relations } from '../relations.ts';

const LATEST = LATEST_DAY as PlainDate;
const LOAN = label('loan');
const TITLE = label('title');
const DEAL = label('deal');
const FILING = label('filing');

/** Smaller registers of the office: loans paid out on pledges, licences, geographical indications, titles, filings abroad. */
export function registerFiles(seed: number, relations: Relations, holders: Holders): DemoFile[] {
  const from = (day: string, days: number, random: Random) =>
    dayText(toDayNumber(day as PlainDate) + random.int(days));
  const companies = holders.range('company');
  const company = (n: number) => holders.at(companies.from + (n % companies.count));
  const file = (
    kind: string,
    name: string,
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ): DemoFile => ({
    kind,
    name: `${DEMO_MARK}_${name}.csv`,
    format: 'csv',
    encoding: 'gb18030',
    header: [...header, MARK_COLUMN],
    rows: rows.map((cells) => [...cells, DEMO_MARK]),
    asOf: LATEST,
  });
  return [
    file(
      'loans',
      '质押贷款放款明细',
      [
        '借据号',
        '放款日期',
        '放款金额（万元）',
        '年利率',
        '到期日期',
        '质押登记号',
        '借款企业',
        '放款银行',
        '借款人地址',
      ],
      relations.pledges.map((p, i) => {
        const random = new Random(seed, LOAN, i);
        const paid = minDate(plusDays(p.on, random.between(2, 20)), LATEST);
        const borrower = holders.at(p.pledgor);
        return [
          `J${paid.replaceAll('-', '')}${String(i + 1).padStart(4, '0')}`,
          paid,
          // The bank pays out what it decides, rarely all that the pledge secures.
          String(Math.max(1, Math.round((p.amount * random.between(62, 100)) / 100))),
          `${(random.between(335, 480) / 100).toFixed(2)}%`,
          plusDays(paid, 365),
          p.registration,
          borrower.name,
          p.pledgee,
          borrower.address,
        ];
      }),
    ),
    file(
      'deals',
      '专利许可转让备案明细',
      ['备案号', '交易类型', '备案日期', '专利号', '许可方', '被许可方', '合同金额（万元）', '许可方地址'],
      relations.awards.map((a, i) => {
        const random = new Random(seed, DEAL, i);
        const first = a.patent.holders[0]!;
        const owner = holders.at(first < 0 ? companies.from : first);
        return [
          // One in nine was never recorded and does not count.
          i % 9 === 4 ? '' : `X2022${String(990_000_000 + i * 131)}`,
          random.pick(['普通许可', '独占许可', '专利开放许可', '专利权转让']),
          from('2022-01-10', 1_700, random),
          `ZL${a.patent.number}`,
          owner.name,
          company(random.int(500)).name,
          String(random.between(2, 180)),
          owner.address,
        ];
      }),
    ),
    {
      ...file(
        'geographicalIndications',
        '地理标志名录',
        ['保护类型', '地理标志名称', '编号', '注册公告日', '注册人', '用标企业'],
        [
          [
            '地理标志证明商标',
            '青禾大米（演示）',
            '39900001',
            '2019-06-21',
            '示例区农业技术协会',
            '示例青禾米业有限公司；示例麦丘粮油有限公司',
          ],
          [
            '地理标志集体商标',
            '临溪莲藕（演示）',
            '39900002',
            '2023-04-14',
            '示例区蔬菜协会',
            '示例临溪农业合作社',
          ],
          ['地理标志产品', '松涛坡山楂（演示）', '2016年第990号', '2016-11-04', '示例区果业协会', ''],
        ],
      ),
      declarations: { region: DEMO_DISTRICT },
    },
    file(
      'titles',
      '企业称号与资质名单',
      ['认定类别', '企业名称', '证书编号', '发证日期', '有效期至', '企业地址'],
      Array.from({ length: 96 }, (_, i) => {
        const random = new Random(seed, TITLE, i);
        const [title, years] = (
          [
            ['高新技术企业', 3],
            ['高新技术企业', 3],
            ['专精特新中小企业', 3],
            ['知识产权贯标', 3],
            ['国家知识产权优势企业', 3],
          ] as const
        )[random.int(5)]!;
        const holder = company(i * 3);
        const given = from('2019-11-01', 2_300, random);
        return [
          title,
          holder.name,
          `DEMO${String(100_000 + i)}`,
          given,
          plusDays(given, years * 365),
          holder.address,
        ];
      }),
    ),
    file(
      'foreignFilings',
      'PCT与马德里及著作权登记',
      ['申请类别', '编号', '名称', '申请日期', '申请人', '申请人地址'],
      Array.from({ length: 120 }, (_, i) => {
        const random = new Random(seed, FILING, i);
        const type = random.weighted([22, 8, 62, 8]);
        const holder = company(i * 2 + 1);
        const filed = from('2021-01-08', 2_000, random);
        const number = [
          `PCT/CN${filed.slice(0, 4)}/9${String(10_000 + i)}`,
          `199${String(1_000 + i)}`,
          `${filed.slice(0, 4)}SR9${String(100_000 + i)}`,
          `鲁作登字-${filed.slice(0, 4)}-F-9${String(1_000 + i)}`,
        ][type]!;
        return [
          ['PCT', '马德里', '软件著作权', '作品登记'][type]!,
          number,
          `演示标的${i + 1}`,
          filed,
          holder.name,
          holder.address,
        ];
      }),
    ),
  ];
}
