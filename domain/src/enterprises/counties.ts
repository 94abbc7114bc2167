/** A county-level division (县级区划) as addresses write it. */
export interface County {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly city?: string;
  /** Earlier names and short forms that addresses still use. */
  readonly aliases?: readonly string[];
}

/** The counties of Jinan (GB/T 2260 with the changes until 2019-01); 370176 is the statistical code of the high-tech zone. */
export const JINAN: readonly County[] = [
  { code: '370102', name: '历下区', city: '济南市' },
  { code: '370103', name: '市中区', city: '济南市' },
  { code: '370104', name: '槐荫区', city: '济南市' },
  { code: '370105', name: '天桥区', city: '济南市' },
  { code: '370112', name: '历城区', city: '济南市' },
  { code: '370113', name: '长清区', city: '济南市', aliases: ['长清县'] },
  { code: '370114', name: '章丘区', city: '济南市', aliases: ['章丘市'] },
  { code: '370115', name: '济阳区', city: '济南市', aliases: ['济阳县'] },
  { code: '370116', name: '莱芜区', city: '济南市', aliases: ['莱城区', '莱芜市'] },
  { code: '370117', name: '钢城区', city: '济南市' },
  { code: '370124', name: '平阴县', city: '济南市' },
  { code: '370126', name: '商河县', city: '济南市' },
  {
    code: '370176',
    name: '济南高新技术产业开发区',
    city: '济南市',
    aliases: ['高新技术产业开发区', '高新技术开发区', '高新开发区', '高新区'],
  },
];

/** 市中区 exists in several cities: without its city it names none of them. */
const SHARED_NAMES = new Set(['市中区', '高新区', '高新技术产业开发区', '高新技术开发区', '高新开发区']);

export type AddressRegion =
  /** The address names this county. */
  | { readonly kind: 'county'; readonly code: string; readonly name: string }
  /** It names a county, city or province that is none of those known here. */
  | { readonly kind: 'elsewhere'; readonly name: string }
  /** It names a county-like place nobody told us of. */
  | { readonly kind: 'unnamed'; readonly name: string }
  /** It names none; `inCity`: but the city of the counties known here. */
  | { readonly kind: 'none'; readonly inCity: boolean };

/** First two digits of a division code → province (GB/T 2260), short form. */
const PROVINCES: Readonly<Record<string, string>> = {
  '11': '北京',
  '12': '天津',
  '13': '河北',
  '14': '山西',
  '15': '内蒙古',
  '21': '辽宁',
  '22': '吉林',
  '23': '黑龙江',
  '31': '上海',
  '32': '江苏',
  '33': '浙江',
  '34': '安徽',
  '35': '福建',
  '36': '江西',
  '37': '山东',
  '41': '河南',
  '42': '湖北',
  '43': '湖南',
  '44': '广东',
  '45': '广西',
  '46': '海南',
  '50': '重庆',
  '51': '四川',
  '52': '贵州',
  '53': '云南',
  '54': '西藏',
  '61': '陕西',
  '62': '甘肃',
  '63': '青海',
  '64': '宁夏',
  '65': '新疆',
  '71': '台湾',
  '81': '香港',
  '82': '澳门',
};
const PROVINCE = new RegExp(
  `^(?:中华人民共和国|中国)?(${Object.values(PROVINCES).join('|')})(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)?`,
);
/** Provinces whose city-level namesakes begin an address too: 吉林市, 海南区. */
const NAMESAKE = /^(?:吉林市|海南区|海南藏|河南蒙)/;
const CITY = /^([\u4e00-\u9fff]{2,4}?(?:市|自治州|地区|盟))(?!场|政|民|区|[南北中]区)/;
const COUNTY = /^([\u4e00-\u9fff]{1,5}?(?:县|区|旗))/;
/** 小区, 园区, 开发区 … end like a county and are none. */
const NO_COUNTY =
  /(?:小|社|园|业|发|新|校|厂|街|库|矿|景|片|城|宅|活|院|东|西|南|北|中|管|商|港|A|B|C|D|号|一|二|三)区$/;

/**
 * The county an address (住所) lies in, by the words of the address alone: never from the registrar's division in a credit
 * code, which says where a firm was registered, not where it is.
 */
export function compileRegions(counties: readonly County[]): (address: string) => AddressRegion {
  const provinces = new Set(counties.map((c) => PROVINCES[c.code.slice(0, 2)]));
  const cities = [...new Set(counties.flatMap((c) => c.city ?? []))];
  const named = counties.flatMap((county) =>
    [county.name, ...(county.aliases ?? [])].map((name) => ({ name, county })),
  );
  const startingIn = (text: string, also: (name: string, county: County) => boolean) =>
    named.find(({ name, county }) => text.startsWith(name) && also(name, county));

  return (address) => {
    let rest = address.replace(/^(?:邮编)?\d{6}/, '');
    const province = NAMESAKE.test(rest) ? null : PROVINCE.exec(rest);
    if (province) {
      if (!provinces.has(province[1]!)) return { kind: 'elsewhere', name: province[1]! };
      rest = rest.slice(province[0].length);
    }
    const city = cities.find((c) => rest.startsWith(c.slice(0, -1)));
    // A zone whose own name begins with the city's: 济南高新技术产业开发区.
    const zone = city && startingIn(rest, (name) => name.startsWith(city.slice(0, -1)));
    if (zone) return { kind: 'county', code: zone.county.code, name: zone.county.name };
    if (city) rest = rest.slice(rest.startsWith(city) ? city.length : city.length - 1);
    let found = startingIn(rest, (name) => city !== undefined || !SHARED_NAMES.has(name));
    // 莱芜市 was a city of counties before it became one: 莱芜市钢城区.
    if (found?.name.endsWith('市')) found = startingIn(rest.slice(found.name.length), () => true) ?? found;
    if (found) return { kind: 'county', code: found.county.code, name: found.county.name };
    if (city === undefined) {
      const other = CITY.exec(rest);
      if (other) {
        const own = startingIn(rest.slice(other[0].length), (_, county) => county.city === undefined);
        return own
          ? { kind: 'county', code: own.county.code, name: own.county.name }
          : { kind: 'elsewhere', name: other[1]! };
      }
    }
    const county = COUNTY.exec(rest)?.[1];
    return county === undefined || NO_COUNTY.test(county)
      ? { kind: 'none', inCity: city !== undefined }
      : { kind: 'unnamed', name: county };
  };
}
