/**
 * 缺乏显著特征的词: words, not characters, that do not carry a mark. They count only at its ends and only where something is left.
 * 指南 5.1.12 generic, model, quality, material, function words; 5.1.13 words of a place of business; 5.1.14 modifiers; place names.
 */
export type WeakKind = 'goods' | 'premises' | 'modifier' | 'place';

export interface WeakWord {
  readonly word: string;
  readonly kind: WeakKind;
}

export interface Core {
  readonly han: readonly string[];
  readonly weak: readonly WeakWord[];
}

/** Names of goods are weak where they are the goods: the classes stand before the words; without a class all count. */
const GOODS: readonly (readonly [classes: string, words: string])[] = [
  ['1 2', '化工 涂料 油漆 乳胶漆 胶水 颜料'],
  ['3', '化妆品 洗衣液 洗衣粉 洗发水 沐浴露 牙膏 香皂 肥皂 香水 面膜 护肤品 日化'],
  ['4', '润滑油 机油 燃油'],
  ['5', '药业 医药 制药 胶囊 颗粒 口服液 药片 奶粉 保健品'],
  ['6', '五金 钢材 铝材 门窗'],
  ['7 11', '电器 家电 洗衣机 机械 设备 水泵 空调 冰箱 热水器 燃气灶 油烟机 灯具 照明 卫浴 洁具 净水器'],
  ['9 38 42', '手机 电脑 软件 科技 网络 数码 电子 智能 云 在线 支付 通信 信息 平台 系统 应用'],
  ['10', '医疗 器械 口罩'],
  ['12', '汽车 轿车 电动车 自行车 摩托车 轮胎 客车'],
  ['14', '珠宝 首饰 钟表 手表 黄金 钻石'],
  ['16', '文具 纸业 纸巾 出版社 图书'],
  ['18 25', '服饰 服装 皮具 箱包 男装 女装 童装 内衣 鞋 鞋业 运动 袜业 西服 羽绒服'],
  ['19 20', '地板 瓷砖 陶瓷 家具 家居 木门 橱柜 建材 石材'],
  ['21 24', '家纺 床品 毛巾 厨具'],
  ['28', '玩具 体育'],
  [
    '29 30 31',
    '食品 牛奶 酸奶 奶 火腿肠 肉松 烤肉 烤鸭 坚果 瓜子 糖果 饼干 面包 蛋糕 月饼 咖啡 茶 茶叶 大米 面粉 包子 饺子 水饺 方便面 调料 酱油 食用油 辣酱 辣椒酱 粥 米业 阿胶 农产品 水果 蔬菜 种子',
  ],
  ['32 33', '啤酒 饮料 果汁 矿泉水 纯净水 酒 白酒 葡萄酒 黄酒 特曲 大曲 酒业 老窖 豆奶 凉茶'],
  [
    '35 36',
    '银行 保险 证券 基金 地产 置业 超市 商贸 连锁 电商 集团 股份 公司 有限公司 实业 企业 投资 财富 贸易',
  ],
  ['37 39', '快递 物流 速递 航空 旅行 旅游 出行 装饰 建筑 工程'],
  ['41', '大学 学院 教育 学校 幼儿园 培训 传媒 影视 文化 健身'],
  ['43', '火锅 火锅店 快餐 餐饮 小吃 奶茶'],
  ['44', '医院 诊所 美容 美发 口腔 大药房'],
];
/** Weak in every class. */
const EVERYWHERE = '牌 品牌 系列 型 款 级 专用 正品 特产 集团 股份 公司 有限公司';
const PREMISES =
  '店 商店 专卖店 旗舰店 商场 商城 商行 商厦 百货 超市 堂 馆 饭馆 菜馆 饭店 酒店 酒楼 宾馆 客栈 食府 餐厅 酒家 坊 轩 阁 斋 居 楼 庄 山庄 铺 铺子 会馆 会所 中心 广场 工坊 工作室 之家 俱乐部 药房 大药房 茶馆 茶楼 书店 火锅店';
const MODIFIERS_BEFORE = '新 大 好 宝 老 小 真 正 超级 金牌 新一代 国际 中国 中华 皇家';
const MODIFIERS_AFTER =
  '新 宝 世家 国际 珍品 精品 优品 佳品 之星 之家 家族 生活 时代 世界 集团 优选 严选 尚品 先生 小姐';
const PLACES =
  '中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
  '济南 青岛 烟台 潍坊 淄博 临沂 泰安 广州 深圳 杭州 南京 苏州 成都 武汉 西安 郑州 长沙 沈阳 大连 哈尔滨 长春 昆明 厦门 福州 合肥 南昌 石家庄 太原 贵阳 南宁 兰州 宁波 无锡';

export const LATIN_WEAK = new Set(
  'dr e mr mrs the new super hi my i co ltd inc group series design international global china shop store home club studio life brand official plus pro max mini tech digital online coffee tea beer hotel foods food sport sports fashion bank auto motor motors'.split(
    ' ',
  ),
);

const words = (text: string): string[] => text.split(' ');

/** Which of the goods words are weak in this class. */
function goodsWords(niceClass: number | undefined): readonly string[] {
  return GOODS.flatMap(([classes, list]) =>
    niceClass === undefined || classes.split(' ').includes(String(niceClass)) ? words(list) : [],
  );
}

const longestFirst = (kinds: readonly (readonly [WeakKind, readonly string[]])[]): WeakWord[] =>
  kinds
    .flatMap(([kind, list]) => list.map((word) => ({ word, kind })))
    .sort((a, b) => b.word.length - a.word.length);

/** By the word; where two kinds have it, the first. */
const byWord = (list: readonly WeakWord[]): ReadonlyMap<string, WeakWord> =>
  new Map([...list].reverse().map((w) => [w.word, w]));
const LONGEST_WORD = 4;

interface WordsAfter {
  readonly list: readonly WeakWord[];
  readonly byWord: ReadonlyMap<string, WeakWord>;
}

const afterByClass = new Map<number | undefined, WordsAfter>();
function wordsAfter(niceClass: number | undefined): WordsAfter {
  let found = afterByClass.get(niceClass);
  if (found === undefined) {
    const list = longestFirst([
      ['goods', [...goodsWords(niceClass), ...words(EVERYWHERE)]],
      ['premises', words(PREMISES)],
    ]);
    found = { list, byWord: byWord(list) };
    afterByClass.set(niceClass, found);
  }
  return found;
}
/** A place name by itself distinguishes nobody. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(words(PLACES));
const PLACE_WORDS = byWord(longestFirst([['place', words(PLACES)]]));

const PLACE_BEGINNINGS: ReadonlySet<string> = new Set(words(PLACES).map((w) => w.slice(0, 1)));
const LAST_CHARACTERS: ReadonlySet<string> = new Set(wordsAfter(undefined).list.map((w) => w.word.slice(-1)));

/** The distinctive part: goods and premises words cut from the end, a place name from the front; at least two characters stay. */
export function coreOfHan(han: readonly string[], niceClass: number | undefined): Core {
  let [from, to] = [0, han.length];
  const weak: WeakWord[] = [];
  const after = wordsAfter(niceClass).byWord;
  for (let again = true; again; ) {
    again = false;
    if (!LAST_CHARACTERS.has(han[to - 1] ?? '')) break;
    for (let n = Math.min(LONGEST_WORD, to); n > 0 && !again; n--) {
      const word = after.get(han.slice(to - n, to).join(''));
      if (word === undefined || to - n < (word.word === '牌' ? 1 : 2)) continue;
      to -= n;
      weak.push(word);
      again = true;
    }
  }
  for (
    let n = PLACE_BEGINNINGS.has(han[0] ?? '') ? Math.min(LONGEST_WORD, to - 2) : 0;
    n > 0 && from === 0;
    n--
  ) {
    const place = PLACE_WORDS.get(han.slice(0, n).join(''));
    if (place === undefined) continue;
    from = n;
    weak.push(place);
  }
  return { han: weak.length === 0 ? han : han.slice(from, to), weak };
}

const ADDED: Readonly<Record<'before' | 'after', readonly WeakWord[]>> = {
  before: longestFirst([
    ['modifier', words(MODIFIERS_BEFORE)],
    ['place', words(PLACES)],
  ]),
  after: longestFirst([['modifier', words(MODIFIERS_AFTER)]]),
};

/** What was added to a mark, as weak words: undefined where some of it is not weak. */
export function weakAddition(
  addition: string,
  side: 'before' | 'after',
  niceClass: number | undefined,
): readonly WeakWord[] | undefined {
  const known = side === 'before' ? ADDED.before : [...ADDED.after, ...wordsAfter(niceClass).list];
  const found: WeakWord[] = [];
  let rest = addition;
  while (rest !== '') {
    const next = known
      .filter((w) => rest.startsWith(w.word))
      .reduce<WeakWord | undefined>(
        (a, b) => (a === undefined || b.word.length > a.word.length ? b : a),
        undefined,
      );
    if (next === undefined) return undefined;
    found.push(next);
    rest = rest.slice(next.word.length);
  }
  return found;
}

/** All words that may be weak at the end or the front in some class. */
export const EVERY_WEAK_AFTER: ReadonlySet<string> = new Set(
  [...ADDED.after, ...wordsAfter(undefined).list].map((w) => w.word),
);
export const EVERY_WEAK_BEFORE: ReadonlySet<string> = new Set(ADDED.before.map((w) => w.word));
