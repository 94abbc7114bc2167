/**
 * 拆字、合字: characters that are two or three others side by side or one above the other, so that 日月 written closely reads 明.
 * Our own list, of parts that are characters themselves.
 */
const SPLIT =
  '明日月 林木木 森木木木 好女子 朋月月 胡古月 李木子 章立早 张弓长 吉士口 鹏朋鸟 加力口 何人可 吴口天 杏木口 杰木灬 众人人人 品口口口 晶日日日 鑫金金金 淼水水水 焱火火火 炎火火 双又又 从人人 比匕匕 ' +
  '妙女少 姓女生 娘女良 姑女古 妈女马 始女台 如女口 功工力 动云力 劲巠力 助且力 朝十日十月 韩卓韦 彬林彡 椿木春 松木公 柏木白 桂木圭 桃木兆 梅木每 樱木婴 柳木卯 杨木昜 村木寸 相木目 柯木可 桐木同 梧木吾 ' +
  '歌哥欠 欣斤欠 钦金欠 欧区欠 鸣口鸟 鸿江鸟 鹤隺鸟 鸦牙鸟 鸭甲鸟 鹅我鸟 鸡又鸟 晴日青 昭日召 时日寸 昕日斤 晓日尧 映日央 旺日王 昌日日 旦日一 早日十 星日生 昊日天 晨日辰 暖日爰 ' +
  '岩山石 岭山令 峰山夆 峡山夹 岚山风 仙人山 信人言 位人立 住人主 佳人圭 伟人韦 仁人二 休人木 体人本 使人吏 件人牛 伯人白 但人旦 ' +
  '江水工 河水可 海水每 清水青 洋水羊 沐水木 泉白水 汉水又 法水去 泊水白 洁水吉 沙水少 淋水林 湖水胡 ' +
  '思田心 忠中心 恩因心 志士心 念今心 忘亡心 忍刃心 意音心 想相心 愁秋心 慧彗心 息自心 悠攸心 ' +
  '雷雨田 雪雨彐 霜雨相 露雨路 霞雨叚 零雨令 雯雨文 香禾日 秋禾火 和禾口 种禾中 利禾刂 秀禾乃 稻禾舀 ' +
  '男田力 富宀一口田 里田土 界田介 苗艹田 花艹化 草艹早 英艹央 芳艹方 茶艹人木 苹艹平 ' +
  '记己言 诗言寺 语言吾 计言十 试言式 访言方 让言上 ' +
  '针金十 铜金同 银金艮 铁金失 钢金冈 锦金帛 铭金名 钟金中 ' +
  '玩王元 玲王令 珍王参 珠王朱 现王见 球王求 理王里 琴王王今 瑞王山而 玫王攵 皇白王 全人王 主亠王 ' +
  '尖小大 尘小土 劣少力 岳丘山 岔分山 昆日比 皆比白 楚林疋 梦林夕 焚林火 麻广林 婪林女 禁林示 ' +
  '古十口 叶口十 台厶口 吃口乞 味口未 咖口加 啡口非 哈口合 唱口昌 嘉吉加 器口犬口 ' +
  '分八刀 公八厶 切七刀 初衣刀 别另刂 到至刂 剑佥刂 ' +
  '甜舌甘 甥生男 舒舍予 野里予 预予页 领令页 顶丁页 顺川页 须彡页 ' +
  '骄马乔 驰马也 骏马夋 驼马它 驴马户 骑马奇 骆马各 ' +
  '她女也 他人也 地土也 池水也 弛弓也 ' +
  '孟子皿 盘舟皿 盛成皿 蓝艹监 盟明皿 ' +
  '丽一冂冂 出山山 多夕夕 吕口口 圭土土 戋戈戈 哥可可 羽习习 竹个个 串中中 赫赤赤 兢克克 弱弓弓 棘朿朿 磊石石石 犇牛牛牛 骉马马马 ' +
  '奥丿冂米大 美羊大 善羊口 鲜鱼羊 翔羊羽 鲸鱼京 鲁鱼日 渔水鱼';

const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  SPLIT.split(' ').map((row) => {
    const [char, ...parts] = row;
    return [char!, parts] as const;
  }),
);

/** Each character that can be split as its smallest parts, the others as they are. */
export const splitCharacters = (chars: readonly string[]): string[] =>
  chars.flatMap((char) => {
    const parts = PARTS.get(char);
    return parts === undefined ? [char] : splitCharacters(parts);
  });

const JOINED = new Map<string, string[]>();
for (const char of PARTS.keys()) {
  const parts = splitCharacters([char]).join('');
  JOINED.set(parts, [...(JOINED.get(parts) ?? []), char]);
}
const MOST_WRITINGS = 64;
const LONGEST_SPLIT = 16;

const LONGEST_JOINED = Math.max(...[...JOINED.keys()].map((parts) => [...parts].length));

/** Whether some neighbours together are the parts of one character. */
function hasJoined(parts: readonly string[]): boolean {
  for (let from = 0; from < parts.length; from++) {
    let text = parts[from]!;
    for (let to = from + 1; to < parts.length && to - from < LONGEST_JOINED; to++) {
      text += parts[to]!;
      if (JOINED.has(text)) return true;
    }
  }
  return false;
}

/** Every row of characters that has the same smallest parts: 明天 for 日月天, and the other way round. */
export function sameParts(chars: readonly string[]): string[][] {
  const parts = splitCharacters(chars);
  if (parts.length > LONGEST_SPLIT || (parts.length === chars.length && !hasJoined(parts))) return [];
  const found: string[][] = [];
  const go = (at: number, row: readonly string[]) => {
    if (found.length >= MOST_WRITINGS) return;
    if (at === parts.length) found.push([...row]);
    for (let end = at + 1; end <= parts.length; end++) {
      const own = parts.slice(at, end).join('');
      for (const char of [...(JOINED.get(own) ?? []), ...(end === at + 1 ? [own] : [])])
        go(end, [...row, char]);
    }
  };
  go(0, []);
  return found.filter((row) => row.length !== chars.length);
}
