/**
 * The demonstration district (演示区): its code 370199 is not assigned in GB/T 2260, and every name in it is invented.
 */
export const DEMO_DISTRICT = '370199';
export const DEMO_DISTRICT_NAME = '示例区（演示数据）';
/** As its addresses write it. */
export const DEMO_DISTRICT_SHORT = '示例区';
/** Stands in every file name, title line and sheet name. */
export const DEMO_MARK = '演示数据';

/** The two days on which the office received its lists. */
export const LIST_DAY = '2025-12-31';
export const LATEST_DAY = '2026-10-31';

interface DemoStreet {
  readonly code: string;
  readonly name: string;
  readonly communities: readonly DemoCommunity[];
  readonly roads: readonly string[];
}

interface DemoCommunity {
  readonly code: string;
  readonly name: string;
  /** The name as addresses use it: 青禾苑社区. */
  readonly short: string;
}

const STREET_NAMES = [
  '青禾街道',
  '澄湖街道',
  '云杉路街道',
  '北望街道',
  '麦丘街道',
  '石榴里街道',
  '临溪坊街道',
  '长虹里街道',
  '望岚街道',
  '锦帆街道',
  '双桐街道',
  '河湾里街道',
  '银杏岭街道',
  '安澜街道',
  '松涛坡街道',
  '新津渡街道',
];

const FRONT =
  '瑞和嘉明景福永德文昌华荣宁康泰丰隆祥秀竹兰桂榆柏枫梧桃李杏棠荷莲溪泉岭岚霞晴春秋雅韵书棋琴画'.split('');
const BACK = [
  '苑',
  '园',
  '里',
  '庭',
  '庄',
  '桥',
  '坊',
  '湾',
  '台',
  '巷',
  '岭',
  '洲',
  '堤',
  '井',
  '舍',
  '府',
  '畔',
];
const ROAD_FRONT = '经纬恒盛兴建和平广济通达凤鸣鹤翔鹭飞沧浪清漪丹崖碧潭'.match(/../g)!;
const ROAD_BACK = ['路', '街', '大道', '东路', '西路', '南街', '北街', '中路'];

/** Communities a street has: 200 in all. */
const COMMUNITY_COUNTS = [13, 12, 14, 11, 12, 13, 12, 14, 13, 12, 11, 13, 12, 14, 11, 13];

export const STREETS: readonly DemoStreet[] = STREET_NAMES.map((name, s) => {
  const code = `${DEMO_DISTRICT}${String(s + 1).padStart(3, '0')}`;
  const communities = Array.from({ length: COMMUNITY_COUNTS[s]! }, (_, c) => {
    const n = s * 14 + c;
    // 43 and 17 share no factor: (front, back) runs through 731 different pairs.
    const stem = `${FRONT[(n * 5) % FRONT.length]}${FRONT[(n * 3 + 11) % FRONT.length]}${BACK[n % BACK.length]}`;
    const village = c === COMMUNITY_COUNTS[s]! - 1 && s >= 8;
    return {
      code: `${code}${String(village ? 200 + c : c + 1).padStart(3, '0')}`,
      name: village ? `${stem}村民委员会` : `${stem}社区居民委员会`,
      short: village ? `${stem}村` : `${stem}社区`,
    };
  });
  const roads = Array.from({ length: 6 }, (_, r) => {
    const n = s * 6 + r;
    return `${ROAD_FRONT[n % ROAD_FRONT.length]}${ROAD_BACK[Math.floor(n / ROAD_FRONT.length) % ROAD_BACK.length]}`;
  });
  return { code, name, communities, roads };
});
