/**
 * 字号: the part of a firm's name that tells it from others. 企业名称登记管理规定 (国务院令第734号, in force 2021-03-01) 第六条: a name consists of
 * administrative division, trade name, trade and form. Where the parts cannot be told apart for certain there is none.
 */
const PLACE =
  /^(?:中国|[一-龥]{2,3}?(?:省|自治区))?(?:[一-龥]{2,4}?(?:市|州|盟))?(?:[一-龥]{1,6}?(?:新区|区|县|旗))?/u;
const SHORT_PLACES =
  /^(?:山东|济南|青岛|北京|上海|天津|重庆|河北|河南|江苏|浙江|广东|广州|深圳|安徽|湖北|湖南|四川|陕西|福建)/u;
const FORM =
  /(?:(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司|合伙企业|个人独资企业|专业合作社|合作社|工作室|经营部|商行|厂|店|中心|部|社|所)$/u;
const FORM_TAIL = /(?:集团|股份|有限|责任|控股|实业|总)$/u;
/** What firms do, as their names say it; the longest first. */
const TRADES =
  '知识产权服务 人力资源服务 信息技术服务 电子商务 供应链管理 企业管理咨询 企业管理 环境科技 生物科技 信息科技 网络科技 智能科技 农业科技 医疗器械 机械设备 建筑工程 装饰工程 建设工程 文化传媒 文化传播 广告传媒 教育科技 教育咨询 餐饮管理 餐饮服务 物业管理 物流运输 物业服务 汽车销售 汽车服务 食品饮料 生物医药 新材料 自动化设备 环保科技 新能源 房地产开发 连锁超市 ' +
  '科技 食品 餐饮 商贸 贸易 医药 制药 药业 机械 设备 建材 建筑 装饰 工程 传媒 文化 教育 物流 运输 物业 汽车 电子 电器 信息 网络 软件 环保 能源 化工 服饰 服装 家具 酒店 酒业 茶业 农业 置业 投资 咨询 广告 印刷 包装 健康 生物 医疗 器械 超市 百货 饮料 技术 材料 实业 产业 发展 管理 服务';
const TRADE_WORDS = TRADES.split(' ').sort((a, b) => b.length - a.length);

export function tradeNameOf(firm: string): string | undefined {
  let text = firm
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, '');
  if (!FORM.test(text)) return undefined;
  text = text.replace(FORM, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(FORM_TAIL, '');
  }
  text = text.replace(PLACE, '');
  text = text.replace(SHORT_PLACES, '');
  let cut = false;
  for (let again = true; again; ) {
    const word = TRADE_WORDS.find((w) => text.endsWith(w) && text.length - w.length >= 2);
    again = word !== undefined;
    if (word === undefined) break;
    text = text.slice(0, -word.length);
    cut = true;
  }
  // Without a word of the trade behind it nobody can say where the trade name ends.
  return cut && /^[一-龥]{2,5}$/u.test(text) ? text : undefined;
}
