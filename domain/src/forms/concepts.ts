import type { FigureValue } from './binding.ts';

/** What the words of a form speak of. Each group wants one of its words; none of `not` may stand there. */
export interface Concept {
  readonly indicator: string;
  readonly value?: FigureValue;
  readonly criterion?: string;
  readonly dim?: string;
  readonly words: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

const OTHER_STAGES = ['申请', '授权', '公开', '受理', '奖励', '资助', '培育中心', '培育指导', '导航', '转化'];
const AMOUNT = ['金额', '数额', '额度', '融资额', '贷款额', '总额', '资金', '额'];
const NUMBER = ['笔数', '笔', '项数', '宗数', '单数', '件数', '登记数', '登记量', '数量', '项'];

const highValue = (criterion: string, words: readonly string[]): Concept => ({
  indicator: 'high-value-inventions',
  criterion,
  words: [words, ['高价值']],
  not: OTHER_STAGES,
});

const casesOf = (dim: string, words: readonly string[]): Concept[] =>
  [
    {
      indicator: 'case-count',
      stages: ['立案', '受理', '收案', '未结', '在办', '待结'],
      of: ['案件', '办案', '办结', '结案', '查处', '办理', '处罚', '纠纷', '违法', '侵权'],
    },
    { indicator: 'cases-filed', stages: ['结案', '办结', '未结'], of: ['立案', '受理', '收案', '新收'] },
    { indicator: 'cases-open', stages: [], of: ['未结', '在办', '待结', '结存', '未办结'] },
  ]
    .map(
      ({ indicator, of, stages }): Concept => ({
        indicator,
        dim: `caseType:${dim}`,
        words: [words, of],
        not: [...stages, ...NOT_A_CASE],
      }),
    )
    .concat({ indicator: 'case-fines', dim: `caseType:${dim}`, words: [words, FINES], not: NOT_FINES });

const FINES = ['罚没', '罚款'];
const NOT_FINES = ['案值', '货值', '移送', '涉案'];

const NOT_A_CASE = [
  '罚没',
  '罚款',
  '案值',
  '金额',
  '移送',
  '涉案',
  '举报',
  '投诉',
  '检查',
  '出动',
  '人次',
  '品牌',
  '方案',
  '档案',
  '答案',
  '满意',
  '典型案例',
  '示范',
];

const dealOf = (dim: string, words: readonly string[]): Concept => ({
  indicator: 'deals',
  dim: `dealType:${dim}`,
  words: [words],
  not: ['金额', '额', '价款', '许可证', '执业许可', '行政许可', '质押'],
});

/** 授权量: of one type, or of all where the form says only 专利. */
const grantOf = (dim: string | undefined, words: readonly string[]): Concept => ({
  indicator: 'patent-grants',
  ...(dim === undefined ? {} : { dim: `patentType:${dim}` }),
  words: [words, ['授权']],
  not: [
    '有效',
    '拥有',
    '高价值',
    'PCT',
    '奖励',
    '资助',
    '通知',
    '中国专利奖',
    ...(dim === undefined ? ['发明', '实用新型', '外观'] : []),
  ],
});

const giOf = (dim: string, words: readonly string[]): Concept => ({
  indicator: 'geographical-indications',
  dim: `giType:${dim}`,
  words: [words],
  not: ['案', '运营', '产业', '申请', '产值', '用标', '企业'],
});

const titleOf = (dim: string, words: readonly string[]): Concept => ({
  indicator: 'holder-titles',
  dim: `titleType:${dim}`,
  words: [words],
  not: ['专利数', '商标数', '申报', '培训', '案'],
});

/** 词表: the figures of the house by the words that forms use for them. The most words found win. */
export const CONCEPTS: readonly Concept[] = [
  {
    indicator: 'high-value-inventions',
    value: 'perTenThousand',
    words: [['高价值'], ['每万人', '万人均', '万人拥有']],
    not: ['培育', '导航'],
  },
  { indicator: 'high-value-inventions', words: [['高价值']], not: OTHER_STAGES },
  highValue('A', ['战略性新兴产业', '战新产业', '战略新兴']),
  highValue('B', ['海外同族', '海外有同族', '同族专利', '海外布局']),
  highValue('C', [
    '维持年限',
    '维持时间',
    '超过10年',
    '10年以上',
    '十年以上',
    '超过十年',
    '超10年',
    '维持10年',
  ]),
  highValue('D', ['质押融资', '质押', '实现较高']),
  highValue('E', ['科学技术奖', '中国专利奖', '获奖', '科技奖', '专利奖']),
  {
    indicator: 'valid-inventions',
    value: 'perTenThousand',
    words: [['发明专利'], ['每万人', '万人均', '万人拥有']],
    not: ['高价值', ...OTHER_STAGES],
  },
  {
    indicator: 'valid-inventions',
    words: [
      ['发明专利', '发明'],
      ['有效', '拥有', '存量', '维持', '保有', '总量'],
    ],
    not: ['高价值', '每万人', '企业数', ...OTHER_STAGES],
  },
  {
    indicator: 'valid-marks',
    words: [['商标'], ['有效', '拥有', '注册量', '注册商标', '存量', '总量', '保有', '注册数']],
    not: [
      '马德里',
      '国际',
      '地理标志',
      '申请',
      '质押',
      '案',
      '代理',
      '驰名',
      '集体',
      '证明',
      '品牌',
      '侵权',
      '放款',
      '清零',
      '企业数',
    ],
  },
  {
    indicator: 'pledge-finance',
    words: [['质押'], AMOUNT],
    not: ['余额', '放款', '发放', '续贷', '商标', '笔数', '贴息', '补贴', '风险补偿', '保险', '高价值'],
  },
  {
    indicator: 'pledge-finance',
    criterion: 'marks',
    words: [['商标'], ['质押'], AMOUNT],
    not: ['余额', '放款', '专利商标', '专利、商标', '专利和商标'],
  },
  {
    indicator: 'pledge-finance',
    words: [['专利商标', '专利、商标', '专利和商标'], ['质押'], AMOUNT],
    not: ['余额', '放款'],
  },
  {
    indicator: 'pledge-finance',
    criterion: 'renewal',
    words: [['质押'], ['续贷', '续押', '重新登记'], AMOUNT],
  },
  { indicator: 'pledge-finance', criterion: 'net', words: [['质押'], ['净新增', '净增'], AMOUNT] },
  {
    indicator: 'pledge-count',
    words: [['质押'], NUMBER],
    not: ['金额', '余额', '放款', '商标质押', '专利件数', '商标件数', '出质专利', '续贷', '高价值'],
  },
  {
    indicator: 'pledge-count',
    criterion: 'renewal',
    words: [['质押'], ['续贷', '续押'], NUMBER],
    not: ['金额'],
  },
  { indicator: 'pledge-outstanding', words: [['质押'], ['余额', '在押', '存续', '未到期']] },
  {
    indicator: 'loans-paid',
    words: [
      ['质押', '知识产权', '专利', '商标', '银行'],
      ['放款', '发放贷款', '贷款发放', '实际放款', '发放', '到位资金'],
    ],
    not: ['笔数', '户数'],
  },
  {
    indicator: 'case-count',
    words: [
      ['案件', '办案', '办结', '结案', '查处'],
      ['知识产权', '数', '量', '件', '办结', '结案', '办案', '专利', '商标', '查处'],
    ],
    not: ['立案', '未结', '在办', '待结', ...NOT_A_CASE],
  },
  {
    indicator: 'cases-filed',
    words: [['立案', '受理案件', '收案', '新收']],
    not: ['未结', '结案', ...NOT_A_CASE],
  },
  { indicator: 'cases-open', words: [['未结', '在办案', '待结', '结存', '未办结']], not: NOT_A_CASE },
  {
    indicator: 'case-fines',
    words: [FINES, ['金额', '额', '款', '数']],
    not: NOT_FINES,
  },
  ...casesOf('patentDispute', ['专利侵权', '侵权纠纷', '专利纠纷']),
  ...casesOf('patentCounterfeit', ['假冒专利']),
  ...casesOf('trademark', ['商标']),
  ...casesOf('geographicalIndication', ['地理标志']),
  ...casesOf('specialSign', ['特殊标志', '奥林匹克']),
  ...casesOf('unfairCompetition', ['商业秘密', '不正当竞争', '混淆']),
  ...casesOf('copyright', ['著作权', '版权']),
  ...casesOf('plantVariety', ['植物新品种']),
  {
    indicator: 'protection-satisfaction',
    value: 'value',
    words: [['满意率', '满意度']],
    not: ['样本', '问卷'],
  },
  {
    indicator: 'service-bodies',
    words: [['服务机构', '代理机构', '中介机构']],
    not: ['运营', '公共服务', '代理师', '从业', '营业收入', '金融'],
  },
  {
    indicator: 'service-bodies',
    criterion: 'patent',
    words: [['专利代理'], ['机构', '事务所', '家']],
    not: ['代理师', '代理量', '人'],
  },
  {
    indicator: 'service-bodies',
    criterion: 'trademark',
    words: [['商标代理'], ['机构', '家']],
    not: ['代理量', '人'],
  },
  {
    indicator: 'geographical-indications',
    words: [['地理标志']],
    not: ['案', '运营', '产业', '申请', '产值', '产品', '商标', '用标', '企业', '农产品', '侵权', '大厦'],
  },
  giOf('product', ['地理标志产品', '地理标志保护产品']),
  giOf('mark', [
    '地理标志商标',
    '地理标志证明商标',
    '地理标志集体商标',
    '集体商标、证明商标',
    '集体、证明商标',
    '地理标志注册',
  ]),
  giOf('agricultural', ['农产品地理标志']),
  { indicator: 'gi-operation-bodies', words: [['地理标志'], ['运营']] },
  dealOf('licence', ['专利许可', '许可备案', '实施许可', '许可']),
  dealOf('openLicence', ['开放许可']),
  dealOf('transfer', ['专利转让', '转让']),
  {
    indicator: 'deals',
    words: [['许可转让', '转让许可', '转让、许可', '许可、转让', '转让和许可', '许可与转让']],
    not: ['金额', '额'],
  },
  grantOf('invention', ['发明']),
  grantOf('utilityModel', ['实用新型']),
  grantOf('design', ['外观设计']),
  grantOf(undefined, ['专利']),
  { indicator: 'pct-applications', words: [['PCT']] },
  { indicator: 'madrid-registrations', words: [['马德里']] },
  { indicator: 'copyright-registrations', words: [['著作权', '版权'], ['登记']] },
  titleOf('highTech', ['高新技术企业', '高企']),
  titleOf('specialised', ['专精特新']),
  titleOf('largeScale', ['规模以上', '规上']),
  titleOf('demonstration', ['示范企业']),
  titleOf('advantage', ['优势企业']),
  titleOf('certified', ['管理体系认证', '贯标', '管理规范认证', '29490']),
  titleOf('wellKnownMark', ['驰名商标']),
  { indicator: 'cultivation-centres', words: [['培育中心', '培育指导中心']] },
  { indicator: 'navigation-projects', words: [['专利导航']], not: ['报告', '培训'] },
  {
    indicator: 'mediation-bodies',
    words: [['调解'], ['组织', '机构', '委员会', '调委会', '工作室']],
    not: ['人民调解员', '案件', '受理', '成功'],
  },
  { indicator: 'high-value-inventions', value: 'population', words: [['常住人口', '人口数']] },
];

/** What forms ask that no record of the house tells: these stay with the person who fills the form. */
export const BY_HAND =
  /备注|说明|原因|措施|问题|建议|签字|签名|签章|盖章|公章|意见|联系人|联系电话|电话|手机|填表人|填报人|填报员|制表人|经办人|审核人|审批人|复核人|负责人|分管领导|主要领导|职务|邮箱|传真|地址|邮编|打分|得分|评分|佐证|亮点|典型|做法|场次|人次|人数|培训|宣传|经费|预算|奖励|资助|补贴|贴息/;
