import type { Label } from '../basics/message.ts';

/** 权利主体类型: who holds a right. Hospitals and universities are institutions and hold most inventions of many districts. */
export const HOLDER_TYPES = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  soleTrader: { zh: '个体工商户', en: 'Sole trader' },
  institution: { zh: '事业单位', en: 'Public institution' },
  association: { zh: '社会组织', en: 'Association' },
  person: { zh: '自然人', en: 'Natural person' },
  foreign: { zh: '境外主体', en: 'Foreign holder' },
} as const satisfies Record<string, Label>;
export type HolderType = keyof typeof HOLDER_TYPES;

/** First two characters of the credit code: the registering authority and the kind of body (GB 32100-2015, table 1). */
const BY_CODE: Readonly<Record<string, HolderType>> = {
  '11': 'institution',
  '12': 'institution',
  '13': 'institution',
  '51': 'association',
  '52': 'association',
  '53': 'association',
  '54': 'association',
  '91': 'enterprise',
  '92': 'soleTrader',
  '93': 'association',
};

const COMPANY = /公司|集团|企业|商行|合伙|[工矿制分总]厂|厂$|银行|支行|分行/;
const SOLE_TRADER =
  /个体|经营部|门市部|商店|超市|便利店|小吃|餐馆|饭店|理发|美发|维修部|服务部|批发部|工作室|[店铺行坊馆摊]$/;
const INSTITUTION =
  /医院|卫生院|卫生服务中心|疾病预防控制|大学|学院|学校|中学|小学|幼儿园|研究院|研究所|科学院|设计院|勘察院|检验院|检测院|博物馆|图书馆|事业|委员会|人民政府|管理局|[党校局站]$|服务中心$|推广中心|试验场|中心$/;
const ASSOCIATION =
  /协会|学会|商会|联合会|促进会|研究会|基金会|合作社|合作联社|合作经济组织|联盟|民办非企业|社会团体/;
const CHINESE = /[\u3400-\u9fff]/;

/**
 * The type from the credit code where there is one, else from the registered type (公司类型), else from the name. A name of
 * two to four Chinese characters (or with a middle dot) that says nothing else is taken for a natural person.
 */
export function holderType(name: string, companyType?: string, creditCode?: string): HolderType {
  const byCode = creditCode === undefined ? undefined : BY_CODE[creditCode.slice(0, 2)];
  if (byCode) return byCode;
  if (companyType !== undefined) {
    if (/个体/.test(companyType)) return 'soleTrader';
    if (/合作经济组织|合作社|社会团体|民办非企业|基金会/.test(companyType)) return 'association';
    if (/事业单位|机关/.test(companyType) && !/营业/.test(companyType)) return 'institution';
    if (/公司|企业|有限|股份|所有制|合伙|独资|法人|营业|经营/.test(companyType)) return 'enterprise';
  }
  const text = name.normalize('NFKC').replace(/\s+/g, '');
  if (!CHINESE.test(text)) return 'foreign';
  if (ASSOCIATION.test(text)) return 'association';
  if (/(?:公司|集团|企业)$/.test(text)) return 'enterprise';
  if (INSTITUTION.test(text)) return 'institution';
  if (COMPANY.test(text)) return 'enterprise';
  if (SOLE_TRADER.test(text)) return 'soleTrader';
  return /^[\u3400-\u9fff]{2,4}$/.test(text) || /^[\u3400-\u9fff]+[·.•][\u3400-\u9fff·.•]+$/.test(text)
    ? 'person'
    : 'enterprise';
}
