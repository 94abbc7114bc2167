import type { Mark } from './mark.ts';

/**
 * Names that mean the same, one group a semicolon: Chinese synonyms and the foreign word with that one meaning in common knowledge.
 * Only what nobody would dispute; beyond it the rule says nothing and a person looks.
 */
const GROUPS = `苹果 apple; 皇冠 王冠 crown; 熊猫 大熊猫 panda; 老虎 虎 tiger; 太阳 日头 sun; 骆驼 camel; 蓝天 blue sky; 红牛 red bull; 钻石 金刚石 diamond; 长城 great wall;
凤凰 phoenix; 狮子 雄狮 狮 lion; 大象 象 elephant; 马 骏马 horse; 鹰 老鹰 雄鹰 eagle; 鳄鱼 crocodile; 海豚 dolphin; 鲸鱼 鲸 whale; 鲨鱼 shark; 狼 wolf; 狐狸 fox; 兔子 兔 rabbit; 白兔 white rabbit;
蝴蝶 彩蝶 butterfly; 蜜蜂 bee; 天鹅 swan; 燕子 燕 swallow; 鸽子 白鸽 dove; 孔雀 peacock; 猫头鹰 owl; 企鹅 penguin; 袋鼠 kangaroo; 猴子 猴 monkey; 熊 bear; 鹿 deer; 龙 dragon; 猫 猫咪 cat; 狗 犬 dog; 黑猫 black cat; 牛 ox; 羊 sheep; 公牛 bull; 袋熊 wombat;
玫瑰 玫瑰花 rose; 莲花 荷花 芙蓉 lotus; 牡丹 牡丹花 peony; 百合 百合花 lily; 兰花 orchid; 梅花 梅; 菊花 菊; 桂花 木樨; 向日葵 葵花 sunflower; 竹子 竹 bamboo; 松树 松 pine; 橡树 oak; 樱桃 车厘子 cherry; 草莓 strawberry; 橙子 橙 orange; 柠檬 lemon; 桃子 桃 peach; 葡萄 提子 grape; 香蕉 banana; 菠萝 凤梨 pineapple; 西瓜 watermelon; 芒果 mango; 橄榄 olive;
玉米 苞米 棒子; 番茄 西红柿 tomato; 土豆 马铃薯 洋芋 potato; 红薯 地瓜 番薯; 花生 落花生 peanut; 核桃 胡桃 walnut;
月亮 月球 moon; 蓝月亮 blue moon; 星星 星 star; 金星 venus; 火星 mars; 彩虹 rainbow; 雷霆 thunder; 闪电 lightning; 雪 snow; 风暴 storm; 海洋 大海 ocean; 河流 江河 river; 山 mountain; 岛 岛屿 island; 沙漠 desert; 森林 forest; 绿洲 oasis; 春天 春季 spring; 夏天 夏季 summer; 秋天 秋季 autumn; 冬天 冬季 winter;
国王 king; 女王 皇后 queen; 王子 prince; 公主 princess; 皇帝 emperor; 骑士 knight; 天使 angel; 英雄 hero; 冠军 champion; 海盗 pirate; 魔术师 magician; 宝贝 宝宝 baby; 妈妈 母亲 mother; 爸爸 父亲 father; 先锋 pioneer; 胜利 victory; 梦 梦想 dream; 幸运 lucky; 快乐 欢乐 happy; 微笑 smile; 和平 peace; 自由 freedom; 自然 大自然 nature; 未来 future; 健康 health; 希望 hope; 爱 love; 天堂 heaven; 伊甸园 eden; 家 家庭 family;
红 红色 red; 黄 黄色 yellow; 蓝 蓝色 blue; 绿 绿色 green; 黑 黑色 black; 白 白色 white; 金 黄金 金色 gold; 银 白银 银色 silver; 紫 紫色 purple; 粉 粉色 pink;
金狮 golden lion; 白马 white horse; 黑马 dark horse; 红星 red star; 金鹰 golden eagle; 银河 galaxy; 北极熊 polar bear; 北极星 polaris; 绿巨人 green giant; 金苹果 golden apple; 红苹果 red apple;
耐克 nike; 阿迪达斯 adidas; 彪马 puma; 可口可乐 coca cola; 百事 pepsi; 星巴克 starbucks; 麦当劳 mcdonald mcdonalds; 肯德基 kfc; 索尼 sony; 松下 panasonic; 三星 samsung; 诺基亚 nokia; 微软 microsoft; 谷歌 google; 英特尔 intel; 联想 lenovo; 海尔 haier; 奔驰 mercedes benz; 宝马 bmw; 奥迪 audi; 丰田 toyota; 本田 honda; 福特 ford; 雀巢 nestle; 飞利浦 philips; 西门子 siemens; 博世 bosch; 佳能 canon; 卡西欧 casio; 欧莱雅 loreal; 兰蔻 lancome; 雅诗兰黛 estee lauder; 香奈儿 chanel; 路易威登 louis vuitton; 古驰 gucci; 普拉达 prada; 爱马仕 hermes; 劳力士 rolex; 高露洁 colgate; 吉列 gillette; 特斯拉 tesla; 米其林 michelin`;

const GROUP_OF = new Map<string, number>();
GROUPS.split(';').forEach((group, i) => {
  const names = group.trim().split(/\s+/);
  // A foreign name of several words stands at the end of its group.
  const foreign = names.filter((n) => /^[a-z]/.test(n)).join('');
  for (const name of [...names.filter((n) => !/^[a-z]/.test(n)), foreign])
    if (name !== '' && !GROUP_OF.has(name)) GROUP_OF.set(name, i);
});
GROUP_OF.set('mcdonalds', GROUP_OF.get('麦当劳')!);
GROUP_OF.set('mcdonald', GROUP_OF.get('麦当劳')!);

/** The meaning of a name as a number of our dictionary; undefined beyond it. */
export const meaningOf = (name: string): number | undefined => GROUP_OF.get(name);

/** Meanings a mark may stand for: as a whole, by its Chinese part, without weak words, by its foreign part. */
export function meaningsOf(mark: Mark): readonly number[] {
  const names = [mark.joined, mark.han.join(''), mark.core.han.join(''), mark.latin];
  return [...new Set(names.map(meaningOf).filter((m) => m !== undefined))];
}

const NAMES = new Map<number, string[]>();
for (const [name, group] of GROUP_OF) NAMES.set(group, [...(NAMES.get(group) ?? []), name]);

/** The names of one meaning. */
export const namesMeaning = (meaning: number): readonly string[] => NAMES.get(meaning) ?? [];
