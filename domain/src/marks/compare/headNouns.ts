/**
 * Things everybody has a picture of: animals, plants, landforms, buildings, food, tools. As the last of three characters they make the name mean
 * something (小笨鱼, 小笨熊): 整体含义不同 in 5.1.7. Words for kin are not among them: 老干妈 and 老干爹 are of one series.
 */
const HEADS =
  '鱼虾蟹鸟鸡鸭鹅牛马羊猪狗猫兔鼠虎狼熊狮象鹿猴龙蛇龟鹰燕雀鹤蜂蝶蛙鲸鲨豹驼狐鹏凤雁鸽蚁猿' +
  '花草树林木果梅兰竹菊荷莲桃李杏枣梨橙瓜豆麦稻松柏柳枫桂' +
  '山河江湖海岛泉溪峰岭谷滩湾洲川原' +
  '糖茶酒米饼糕汤糖车船灯鞋帽衣袜裤伞杯刀剑书琴球羽人郎匠' +
  '村城镇楼阁堂坊店馆轩斋居园庄寺塔桥门屋宫殿亭台仓站港';
export const isHeadNoun = (char: string): boolean => HEADS.includes(char) && char !== '';
