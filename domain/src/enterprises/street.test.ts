import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../ledger/kind.ts';
import { addressKey, compileStreets } from './street.ts';
import { STREET_REASONS } from './streetReasons.ts';

const TABLE: Facts[] = [
  { code: '370104002000', name: '中大槐树街道' },
  { code: '370104009000', name: '段店北路街道' },
  { code: '370104011000', name: '匡山街道' },
  { code: '370104012000', name: '美里湖街道' },
  { code: '370104016000', name: '吴家堡街道' },
  { code: '370104001001', name: '纬九路社区居民委员会' },
  { code: '370104002013', name: '新世界阳光花园社区居民委员会' },
  { code: '370104001005', name: '阳光新城第一社区居民委员会' },
  { code: '370104001006', name: '阳光新城第二社区居民委员会' },
  { code: '370104010202', name: '大饮马庄村村民委员会' },
  { code: '370104010204', name: '刘家庄村村民委员会' },
  { code: '370104016220', name: '刘家庄村村民委员会' },
];
const resolver = compileStreets(TABLE);

describe('the street of an address', () => {
  test.each([
    ['山东省济南市槐荫区美里湖办事处美里路1号附近公司', '370104012000', 'street-named'],
    ['济南市槐荫区吴家堡街道办事处某路', '370104016000', 'street-named'],
    ['槐荫区匡山街办某路9号', '370104011000', 'street-named'],
    ['济南槐荫区段店北路街道某号', '370104009000', 'street-named'],
    ['济南市槐荫区纬九路社区3号楼', '370104001000', 'street-of-community'],
    ['济南市槐荫区新世界阳光花园12号楼', '370104002000', 'street-of-community'],
    ['济南市槐荫区阳光新城5号楼', '370104001000', 'street-of-community'],
    ['济南市槐荫区大饮马庄北首', '370104010000', 'street-of-community'],
    ['济南市槐荫区刘家庄村', 'unassigned', 'street-ambiguous'],
    ['山东省济南市槐荫区匡山汽车大世界东区21-2号', 'unassigned', 'street-not-found'],
    ['济南市槐荫区纬九路18号', 'unassigned', 'street-not-found'],
    ['济南市槐荫区段店北路77号', 'unassigned', 'street-not-found'],
    ['吴家堡街道某路', '370104016000', 'street-named'],
    ['大饮马庄村', 'unassigned', 'street-not-found'],
    ['济南市槐荫区小大饮马庄村', 'unassigned', 'street-not-found'],
    ['济南市吴家堡街道某路', '370104016000', 'street-named'],
    ['河东区吴家堡街道某路', 'unassigned', 'street-not-found'],
    ['济南市槐荫区吴家堡镇某路', '370104016000', 'street-of-former-town'],
    ['济南市槐荫区吴家堡镇刘家庄村', '370104016000', 'street-of-community'],
    ['济南市槐荫区吴家堡镇大饮马庄村', 'unassigned', 'street-ambiguous'],
    ['', 'unassigned', 'no-address'],
  ])('%s → %s', (address, street, code) => {
    const placed = resolver.resolve(address);
    expect(placed).toMatchObject({ street, reason: { code } });
    expect(STREET_REASONS).toHaveProperty(code);
    if (street !== 'unassigned') expect(placed.region).toBe('370104');
  });

  test('lists the streets an ambiguous village may lie in', () => {
    const { reason } = resolver.resolve('济南市槐荫区刘家庄村');
    expect(reason.params).toMatchObject({ text: '刘家庄村', streets: '370104010000、吴家堡街道' });
  });
});

describe('the county of an address', () => {
  test.each([
    ['济南市市中区经十路1号', '370103'],
    ['济南市历城区吴家堡街道', '370112'],
    ['山东省章丘市明水街道', '370114'],
    ['山东省莱芜市钢城区里辛街道', '370117'],
    ['山东省莱芜市莱城区牛泉镇', '370116'],
    ['济南高新技术产业开发区舜华路1号', '370176'],
    ['济南槐荫区经七路605号', '370104'],
    ['槐荫区经七路605号', '370104'],
    ['济南市高新区舜华路1号', '370176'],
    ['龙口市北马镇楼子庄村附近公司', 'outside'],
    ['山东省泰安市泰山区东岳大街', 'outside'],
    ['博兴县店子镇工业园', 'outside'],
    ['北京市海淀区中关村大街1号', 'outside'],
    ['广东省深圳市南山区某路', 'outside'],
    ['市中区经十路1号', undefined],
    ['济南市经七路605号', undefined],
    ['经七路605号', undefined],
    ['槐荫工业园区8号', undefined],
    ['济南市西市场小区5号', undefined],
  ])('%s: %s', (address, region) => {
    expect(resolver.resolve(address).region).toBe(region);
  });

  test('never follows a street of another county that bears the same name', () => {
    expect(resolver.resolve('青岛市即墨区吴家堡街道某路')).toMatchObject({
      region: 'outside',
      street: 'unassigned',
    });
    expect(resolver.resolve('济南市天桥区吴家堡街道某路')).toMatchObject({
      region: '370105',
      street: 'unassigned',
    });
  });
});

describe('a person’s assignment', () => {
  const address = '济南市槐荫区经七路605号附近公司';
  test('outranks every guess, in any writing of the address', () => {
    const learned = new Map([[addressKey(address), '370104002000']]);
    expect(resolver.resolve('山东省济南市槐荫区 经七路６０５号', learned)).toMatchObject({
      region: '370104',
      street: '370104002000',
      reason: { code: 'street-decided' },
    });
  });
  test('can say that an address lies outside', () => {
    expect(resolver.resolve(address, new Map([[addressKey(address), 'outside']]))).toMatchObject({
      region: 'outside',
      street: 'unassigned',
    });
  });
});

test('a district elsewhere is served by its own table and name', () => {
  const table: Facts[] = [
    { code: '440305001000', name: '南头街道' },
    { code: '440305001002', name: '大汪山社区居民委员会' },
  ];
  const own = compileStreets(table, { code: '440305', name: '南山区' });
  expect(own.resolve('广东省深圳市南山区南头街道1号')).toMatchObject({
    region: '440305',
    street: '440305001000',
  });
  expect(own.resolve('深圳市南山区大汪山社区1号').street).toBe('440305001000');
  expect(own.resolve('深圳市福田区某路').region).toBe('outside');
});

test('a table of one county without name is matched by any county nobody knows', () => {
  const demo = compileStreets([
    { code: '370199001000', name: '青禾街道' },
    { code: '370199001001', name: '瑞景苑社区居民委员会' },
  ]);
  expect(demo.resolve('山东省济南市示例区青禾街道某路1号')).toMatchObject({
    region: '370199',
    street: '370199001000',
  });
  expect(demo.resolve('济南市示例区瑞景苑社区商铺1号').street).toBe('370199001000');
});

const FOLDER = new URL('../../../../shared/data/', import.meta.url);
const real = existsSync(FOLDER);

test.skipIf(!real)(
  'the seven real addresses of 槐荫 keep their district; one names its street (needs the shared data folder)',
  () => {
    const facts: Facts[] = readFileSync(new URL('admin/jinan_villages.csv', FOLDER), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .concat(readFileSync(new URL('admin/jinan_streets.csv', FOLDER), 'utf8').split(/\r?\n/).slice(1))
      .filter((line) => line !== '')
      .map((line) => ({ code: line.split(',')[0]!, name: line.split(',')[1]!.replaceAll('"', '') }));
    const jinan = compileStreets(facts);
    const addresses = [
      '济南市槐荫区西光明街10号附近公司',
      '山东省济南市槐荫区济齐路297号附近公司',
      '山东省济南市槐荫区美里湖办事处美里路1号附近公司',
      '济南市槐荫区鑫马工业园7号附近公司',
      '山东省济南市槐荫区匡山汽车大世界东区21-2号附近公司',
      '济南市槐荫区经七路605号附近公司',
      '济南市槐荫区济兖路769号附近公司',
    ].map((a) => jinan.resolve(a));
    expect(addresses.map((p) => p.region)).toEqual(Array(7).fill('370104'));
    expect(addresses.map((p) => p.street)).toEqual([
      'unassigned',
      'unassigned',
      '370104012000',
      'unassigned',
      'unassigned',
      'unassigned',
      'unassigned',
    ]);
  },
);
