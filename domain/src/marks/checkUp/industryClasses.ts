/**
 * 行业常用类别: which classes firms of a trade usually need. No law says so: a table of our own, proposed and shown as such, for the person
 * who talks to the firm. Trades by the words of 国民经济行业分类 (GB/T 4754) and of firms' names; the first class is that of the core goods.
 */
interface TradeClasses {
  readonly trade: RegExp;
  readonly classes: readonly number[];
}

const TABLE: readonly TradeClasses[] = [
  { trade: /食品制造|农副食品|食品/, classes: [30, 29, 35] },
  { trade: /酒、饮料|酿酒|酒业|白酒|啤酒/, classes: [33, 32, 35] },
  { trade: /饮料|矿泉水|饮品/, classes: [32, 30, 35] },
  { trade: /茶业|茶叶/, classes: [30, 35] },
  { trade: /餐饮|火锅|饭店|小吃/, classes: [43, 30, 35] },
  { trade: /住宿|酒店|宾馆/, classes: [43, 35] },
  { trade: /医疗器械|医疗仪器/, classes: [10, 35, 44] },
  { trade: /医药|制药|药业|药房/, classes: [5, 35, 44] },
  { trade: /卫生|医院|诊所/, classes: [44, 5] },
  { trade: /软件|信息技术|互联网|网络|信息传输|科技推广|数据/, classes: [9, 42, 35] },
  { trade: /计算机、通信|电子设备|电子信息/, classes: [9, 42, 38] },
  { trade: /电气机械|电器|照明/, classes: [9, 11, 7] },
  { trade: /专用设备|通用设备|机械|仪器仪表/, classes: [7, 9, 37] },
  { trade: /汽车|摩托车|交通运输设备/, classes: [12, 37, 35] },
  { trade: /化学原料|化学制品|化工/, classes: [1, 2, 17] },
  { trade: /橡胶|塑料/, classes: [17, 20] },
  { trade: /非金属矿物|建材|水泥|陶瓷/, classes: [19, 11] },
  { trade: /金属制品|钢铁|冶炼/, classes: [6, 40] },
  { trade: /家具|木材加工|家居/, classes: [20, 35] },
  { trade: /服装|服饰|纺织|皮革|鞋/, classes: [25, 24, 18] },
  { trade: /造纸|印刷|文教|文具/, classes: [16, 40] },
  { trade: /化妆|日化|洗涤/, classes: [3, 35] },
  { trade: /土木工程|建筑|装饰|装修|房屋/, classes: [37, 19, 42] },
  { trade: /房地产|物业/, classes: [36, 37] },
  { trade: /货币金融|资本市场|保险|投资/, classes: [36, 35] },
  { trade: /道路运输|仓储|物流|邮政|快递/, classes: [39, 35] },
  { trade: /教育|培训|学校/, classes: [41, 16] },
  { trade: /文化|传媒|广播|影视|广告|体育|娱乐/, classes: [41, 35, 16] },
  { trade: /生态保护|环境治理|环保|污水/, classes: [40, 42, 11] },
  { trade: /农业|种植|畜牧|渔业|林业|合作社/, classes: [31, 29, 35] },
  { trade: /研究和试验发展|专业技术服务|检测/, classes: [42] },
  { trade: /商务服务|咨询|代理|人力资源/, classes: [35, 45] },
  { trade: /批发|零售|超市|商贸|贸易|电子商务/, classes: [35] },
];

/** The classes usual in a firm's trade, by its industry and, where that says nothing, by its name; none where neither does. */
export function usualClasses(industry: string | null, name: string): readonly number[] {
  const of = (text: string) => TABLE.find(({ trade }) => trade.test(text))?.classes;
  return of(industry ?? '') ?? of(name) ?? [];
}
