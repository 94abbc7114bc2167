import type { Random } from '../random.ts';
import type { Trade } from './trades.ts';

const HEADS =
  '云山溪松鹤禾麦谷泉岚星月晨露清雅悦福喜乐万千百金银玉锦绣春秋夏冬暖小老阿好真本初原味香甜鲜醇陶木竹石橙青蓝紫白墨朴安宁嘉瑞祥和顺丰盈沐念忆归憩栖澜帆舟渡舫'.split(
    '',
  );
const TAILS: Record<Trade['domain'], string> = {
  medical: '康健宁泰仁医药灵安和草堂源元益舒',
  machine: '锋力动工匠驰捷科锐固恒达威腾',
  electronics: '智联讯芯云数维迅捷通微易码星',
  chemistry: '净洁彩新材固蓝清源环立邦',
  building: '筑居匠基固安城建工宇栋梁',
  daily: '坊记斋里家香园铺味巷集屋舍肴禾茶',
};
const LATIN_ONSETS = [
  'ba',
  'lu',
  'mo',
  'ke',
  'su',
  'no',
  'vi',
  'ta',
  'ri',
  'xin',
  'yun',
  'ze',
  'fa',
  'de',
  'qi',
  'an',
  'lo',
  'me',
];
const LATIN_ENDS = ['na', 'ra', 'lin', 'to', 'sen', 'ya', 'da', 'mi', 'lu', 'x', 'nova', 'go', 'va', 'el'];

/** A mark's name: two to four characters, now and then Latin letters or both. */
export function markName(random: Random, domain: Trade['domain'], niceClass: number): string {
  const draw = random.int(100);
  const tails = TAILS[niceClass === 5 || niceClass === 10 ? 'medical' : domain];
  const tail = tails[random.int(tails.length)]!;
  const latin = () => {
    const word =
      random.pick(LATIN_ONSETS) +
      random.pick(LATIN_ONSETS) +
      (random.permille(700) ? random.pick(LATIN_ENDS) : '');
    return random.permille(600) ? word.toUpperCase() : word;
  };
  if (draw < 10) return latin();
  const head = random.pick(HEADS) + (draw < 75 ? random.pick(HEADS) : '');
  if (draw < 18) return `${head}${tail} ${latin()}`;
  return draw < 94 ? head + tail : head + random.pick(HEADS) + tail;
}
