import { type GoldenImitation, list, pairs } from './golden.ts';

/**
 * A second golden list, written after the rules stood and read by them once before anything was mended on it: what it said then is in
 * docs/rules/marks.md. Imitations as shops and the press showed them, famous marks that live side by side, and marks of one name whose
 * goods have nothing in common.
 */
export const UNSEEN_IMITATIONS: readonly GoldenImitation[] = [
  ...list(
    'reported',
    '5.1.5',
    '雕牌|周住牌 大白兔|大白免 可口可乐|可日可乐 王老吉|王老菊 旺仔牛奶|旺子牛奶 六个核桃|六大核桃 六个核桃|六仁核桃 六个核桃|6个核桃 营养快线|营养专线 银鹭|银鹤 老干妈|老千妈 老干妈|老干爹',
  ),
  ...list(
    'reported',
    '5.1.7',
    '舒肤佳|舒洁佳 飘柔|飘桑 今麦郎|金麦郎 达利园|达利圆 士力架|土力架 绿箭|绿剑 高露洁|高洁露 洁柔|洁桑 浪味仙|浪昧仙 上好佳|上妤佳 农夫山泉|农大山泉 怡宝|怡室 加多宝|佳多宝',
  ),
  ...list(
    'reported',
    '5.1.4',
    '阿迪达斯|阿迪达新 波司登|波斯登 安踏|安蹈 海澜之家|海阑之家 南孚|南孕 飞科|飞料 格力|格刀 海信|海倍 小天鹅|小夭鹅 五粮液|五根液 剑南春|剑南舂 泸州老窖|沪州老窖 牛栏山|牛拦山 牛栏山|牛兰山',
  ),
  ...list(
    'reported',
    '5.1.4',
    '肯德基|啃德基 肯德基|肯德鸡 必胜客|必胜克 星巴克|星爸克 永和豆浆|永禾豆浆 香飘飘|香飘漂 优乐美|优乐姜 鹿角巷|麓角巷 新百伦|新佰伦 百雀羚|百雀灵 益禾堂|益和堂 恒源祥|恒源样 海飞丝|海飞诗 潘婷|潘亭',
  ),
  ...list(
    'reported',
    '5.1.9',
    'NIKE|NLKE SONY|S0NY SAMSUNG|SAMSUMG SAMSUNG|SAMSONG NOKIA|NCKIA COLGATE|COLGETE COLGATE|GOLGATE LACOSTE|LAGOSTE CALVIN_KLEIN|CALVIN_KLAIN GUCCI|CUCCI STARBUCKS|STARBOCKS HEINEKEN|HEINEKIN BURBERRY|BURBERY ARMANI|ARMANY SKECHERS|SKETCHERS REEBOK|REEBUK CONVERSE|CONVERES LOUIS_VUITTON|LOUIS_VUTTON RED_BULL|RED_BUL PUMA|PUMAA',
  ),
  ...list(
    'reported',
    '5.1.16',
    '心相印|心心相印 康师傅|新康师傅 李宁|李宁体育 特仑苏|特仑苏牧场 ADIDAS|ADIDASS 老凤祥|老凤祥珠宝',
  ),
];

/** Famous marks of different owners, near in a character or a sound, that live side by side. */
export const UNSEEN_COEXISTING: readonly (readonly [string, string])[] = pairs(`
大宝|大益 永久|永恒 双喜|红双喜 中国平安|中国太保 光大银行|民生银行 东方航空|南方航空 新华书店|新华保险 万科|万达 万达|万向 龙湖|龙光
碧桂园|碧水源 恒大|恒力 雀巢|鸟巢 老凤祥|老庙 杏花村|杏花楼 马应龙|马大姐 小肥羊|小尾羊 永和豆浆|永和大王 蜜雪冰城|古茗 百果园|百草味
抖音|斗鱼 虎牙|虎扑 优酷|酷狗 酷狗|酷我 搜狗|搜狐 搜狐|搜房 新浪|新华 安能|安踏 小米|小度 大疆|大族
理想|联想 红旗|红塔 长安|长虹 吉利|吉列 奇瑞|奇美 雅迪|爱玛 新日|新飞 万和|万家乐 华帝|华凌 好太太|好孩子
立邦|立白 欧派|欧普 欧莱雅|欧舒丹 兰蔻|兰芝 三九|三精 江中|江小白 劲酒|劲霸 百威|百加得 金种子|金六福 佰草集|百雀羚
容声|荣事达 康佳|康恩贝 周大福|周生生 六福|周六福 稻香村|杏花村 同仁堂|胡庆余堂 携程|途牛 顺丰|圆通 韵达|德邦 招商银行|浙商银行
FILA|FENDI DIOR|DUREX ZARA|ZIPPO SUBARU|SUZUKI MAZDA|MASTERCARD CITIZEN|CITROEN SHELL|SEGA VOLVO|VOLKSWAGEN LEGO|LENOVO AMAZON|AMWAY
`);

/** One name, other goods: similar group of each. The comparison of names says the same; the comparison of goods says unrelated. */
export const SAME_NAME_OTHER_GOODS: readonly (readonly [name: string, a: string, b: string])[] = [
  ['长城', '3301', '1202'],
  ['长城', '3301', '0402'],
  ['凤凰', '1204', '0909'],
  ['永久', '1204', '0306'],
  ['蝴蝶', '0733', '3401'],
  ['东鹏', '1905', '3202'],
  ['统一', '3009', '0402'],
  ['英雄', '1614', '3301'],
  ['光明', '2907', '0908'],
  ['长虹', '0908', '3301'],
];
