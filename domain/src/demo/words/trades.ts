import type { HolderSort } from '../holders.ts';

/** Trades (行业) with the words of firm and shop names and the technical domains their patents lie in. */
export interface Trade {
  /** 所属行业 as the enterprise register writes it. */
  readonly industry: string;
  readonly firm: readonly string[];
  readonly shop: readonly string[];
  readonly scope: string;
  /** Nice classes its marks lie in, the first the commonest. */
  readonly classes: readonly number[];
  readonly domain: 'medical' | 'machine' | 'electronics' | 'chemistry' | 'building' | 'daily';
  readonly weights: Readonly<Record<HolderSort, number>>;
}

function weights(
  company: number,
  soleTrader: number,
  hospital = 0,
  university = 0,
  institute = 0,
  association = 0,
) {
  return { company, soleTrader, hospital, university, institute, association };
}

export const HOLDER_TRADES: readonly Trade[] = [
  {
    industry: '专用设备制造业',
    firm: ['机械', '智能装备', '自动化设备'],
    shop: ['机械配件厂', '五金加工部'],
    scope: '专用设备制造、销售及维修',
    classes: [7, 9, 37],
    domain: 'machine',
    weights: weights(14, 3, 0, 0, 6),
  },
  {
    industry: '医药制造业',
    firm: ['生物科技', '医药', '制药'],
    shop: ['医疗器械经营部', '药房'],
    scope: '药品、医疗器械研发、生产、销售',
    classes: [5, 10, 44],
    domain: 'medical',
    weights: weights(9, 4, 0, 0, 6),
  },
  {
    industry: '卫生',
    firm: ['医院管理', '健康科技'],
    shop: ['口腔诊所', '中医诊所'],
    scope: '医疗服务；医学研究',
    classes: [44, 10, 5],
    domain: 'medical',
    weights: weights(3, 3, 1),
  },
  {
    industry: '教育',
    firm: ['教育科技', '文化传播'],
    shop: ['艺术培训中心', '图书店'],
    scope: '教育教学；技术研究',
    classes: [41, 16, 9],
    domain: 'electronics',
    weights: weights(4, 4, 0, 1),
  },
  {
    industry: '软件和信息技术服务业',
    firm: ['信息技术', '软件', '数据科技', '网络科技'],
    shop: ['电脑经营部', '网络服务部'],
    scope: '软件开发；信息系统集成',
    classes: [9, 42, 35],
    domain: 'electronics',
    weights: weights(15, 4, 0, 0, 6),
  },
  {
    industry: '电气机械和器材制造业',
    firm: ['电气', '电力科技', '新能源'],
    shop: ['电器维修部', '灯具店'],
    scope: '电气设备制造、销售',
    classes: [9, 11, 7],
    domain: 'electronics',
    weights: weights(9, 4, 0, 0, 3),
  },
  {
    industry: '化学原料和化学制品制造业',
    firm: ['新材料', '化工', '环保科技'],
    shop: ['涂料经营部', '日化店'],
    scope: '化工产品（不含危险化学品）生产、销售',
    classes: [1, 2, 3],
    domain: 'chemistry',
    weights: weights(8, 2, 0, 0, 5),
  },
  {
    industry: '土木工程建筑业',
    firm: ['建设工程', '建筑安装', '市政工程'],
    shop: ['建材经营部', '装饰工作室'],
    scope: '建筑工程施工；市政工程',
    classes: [37, 19, 6],
    domain: 'building',
    weights: weights(13, 5, 0, 0, 3),
  },
  {
    industry: '批发业',
    firm: ['商贸', '贸易', '供应链管理'],
    shop: ['批发部', '商行', '贸易行'],
    scope: '日用百货、五金产品批发',
    classes: [35, 3, 21],
    domain: 'daily',
    weights: weights(14, 16),
  },
  {
    industry: '零售业',
    firm: ['电子商务', '百货', '连锁超市'],
    shop: ['便利店', '服装店', '超市', '鲜花店'],
    scope: '食品、日用品、服装零售',
    classes: [35, 25, 18, 3],
    domain: 'daily',
    weights: weights(7, 26, 0, 0, 0, 1),
  },
  {
    industry: '餐饮业',
    firm: ['餐饮管理', '酒店管理'],
    shop: ['饭店', '面馆', '烧烤店', '奶茶店', '火锅店', '快餐店'],
    scope: '餐饮服务',
    classes: [43, 30, 29],
    domain: 'daily',
    weights: weights(3, 22),
  },
  {
    industry: '食品制造业',
    firm: ['食品', '农业科技', '茶业'],
    shop: ['食品厂', '糕点坊', '茶行'],
    scope: '食品生产、销售',
    classes: [30, 29, 31, 32],
    domain: 'daily',
    weights: weights(6, 9, 0, 0, 2, 1),
  },
];

/** Invented names of institutions. */
export const INSTITUTIONS: Record<Exclude<HolderSort, 'company' | 'soleTrader'>, readonly string[]> = {
  hospital: [
    '示例医科大学附属医院',
    '示例省立第一医院',
    '示例市中心医院',
    '示例市中医医院',
    '示例区人民医院',
    '示例市妇幼保健院',
    '示例市口腔医院',
    '示例市眼科医院',
    '示例市胸科医院',
    '示例市儿童医院',
    '示例康复医院',
    '示例区妇幼保健院',
    '示例市传染病医院',
    '示例铁路医院',
  ],
  university: [
    '示例医科大学',
    '示例理工大学',
    '示例建筑大学',
    '示例交通学院',
    '示例工程职业技术学院',
    '示例信息职业学院',
  ],
  institute: [
    '示例机械研究院',
    '示例医药生物技术研究中心',
    '示例计算技术研究所',
    '示例新材料研究院',
    '示例农业科学研究所',
    '示例建筑科学研究院',
    '示例环境科学研究院',
    '示例标准化研究院',
    '示例轻工设计研究院',
    '示例电力科学研究院',
  ],
  association: [
    '示例区茶叶行业协会',
    '示例区餐饮协会',
    '示例区电商协会',
    '示例区装备制造业协会',
    '示例区果品流通协会',
    '示例区商会',
    '示例区美容美发协会',
    '示例区汽车维修协会',
    '示例区建材协会',
    '示例区医药行业协会',
    '示例区食品行业协会',
    '示例区物业协会',
  ],
};
