import type { Label } from '../../basics/message.ts';
import type { CheckUpKind } from './checkUp.ts';

interface Texts {
  readonly title: Label;
  readonly what: Label;
  readonly next: Label;
}

/** What each finding of the check-up says and what comes next. */
export const CHECK_UP_TEXTS: Readonly<Record<CheckUpKind, Texts>> = {
  renewalGrace: {
    title: { zh: '已过有效期，处于宽展期', en: 'Past the term, in the period of grace' },
    what: {
      zh: '{count} 件商标有效期已满，宽展期内仍可续展，最早 {on} 截止；逾期注销。每类 {yuan} 元（含延迟费；标准待核对）。',
      en: 'The term of {count} marks is over; they can still be renewed, the first until {on}, and are cancelled after that. {yuan} yuan a class, surcharge included (fee not yet verified).',
    },
    next: { zh: '立即办理续展。', en: 'Renew at once.' },
  },
  nearPublications: {
    title: { zh: '他人新公告的近似商标', en: "Others' near publications" },
    what: {
      zh: '监测到 {count} 件新公告商标与其商标近似：{names}。',
      en: '{count} newly published marks look like its own: {names}.',
    },
    next: {
      zh: '核对后决定是否在异议期内提出异议；区里可以指导。',
      en: 'Look at them and decide on an opposition while the period runs; the office helps.',
    },
  },
  renewalDue: {
    title: { zh: '可以续展', en: 'Renewal is open' },
    what: {
      zh: '{count} 件商标在期满前十二个月内，最早 {on} 期满。每类 {yuan} 元（标准待核对）。',
      en: '{count} marks are in the last twelve months of their term, the first ends on {on}. {yuan} yuan a class (fee not yet verified).',
    },
    next: {
      zh: '期满前办理续展；不再使用的可以不续。',
      en: 'Renew before the end; what is no longer used can be let go.',
    },
  },
  renewalMissed: {
    title: { zh: '宽展期也已过，登记为注册有效', en: 'Grace is over, yet recorded as registered' },
    what: {
      zh: '{count} 件按有效期推算已过宽展期，登记簿仍为注册有效。',
      en: 'By their terms {count} marks are past the grace, yet the register says registered.',
    },
    next: {
      zh: '在商标网核对状态：已续展的补登有效期，已失效的考虑重新申请。',
      en: 'Check the status with CNIPA: record a renewal, or consider filing again.',
    },
  },
  coreUncovered: {
    title: { zh: '常用类别没有注册', en: 'Usual classes not covered' },
    what: {
      zh: '同行业通常注册的类别中，{classList}没有注册或申请。专用权以核定的商品为限。',
      en: 'Of the classes usual in its trade it has none in {classList}. The right is limited to the goods registered.',
    },
    next: {
      zh: '对照实际商品和服务，在近似检索后补充申请。行业与类别的对应是建议表，以企业实际为准。',
      en: 'Compare with what the firm really sells, search, then file. The table of trades is a proposal; the firm decides.',
    },
  },
  tradeNameFree: {
    title: { zh: '字号没有注册为商标', en: 'Trade name not registered as a mark' },
    what: {
      zh: '企业字号“{name}”不在其任何注册或申请的商标中，可能被他人先申请。',
      en: 'The trade name {name} stands in none of its marks; somebody else may file it first.',
    },
    next: {
      zh: '先检索“{name}”，再在核心类别申请；保存字号使用的证据。',
      en: 'Search for {name}, then file it in the core classes; keep evidence of its use.',
    },
  },
  nonUse: {
    title: { zh: '注册满三年，须能证明使用', en: 'Registered for three years: use must be provable' },
    what: {
      zh: '{count} 件注册已满三年，本系统没有使用证据。没有正当理由连续三年不使用，任何人可以申请撤销{exOfficioText}。',
      en: '{count} marks have been registered for three years and no evidence of use is on record here. After three years without use anybody may ask for cancellation{exOfficioText}.',
    },
    next: {
      zh: '整理 {from} 以来的使用证据（合同、发票、包装、广告），不用的考虑许可、转让或注销。',
      en: 'Gather evidence of use since {from} (contracts, invoices, packaging, advertising); license, assign or surrender what is not used.',
    },
  },
  noneAbroad: {
    title: { zh: '没有境外注册', en: 'Nothing registered abroad' },
    what: {
      zh: '登记簿中没有其马德里国际注册。商标权有地域性。',
      en: 'No Madrid registration of it is on record. A mark is protected country by country.',
    },
    next: {
      zh: '有出口或跨境电商的，先在目标市场检索并申请（马德里或逐国）。',
      en: 'If it exports or sells across borders, search and file in its markets (Madrid or country by country).',
    },
  },
  noMarks: {
    title: { zh: '没有注册或申请中的商标', en: 'No mark registered or applied for' },
    what: { zh: '登记簿中没有其有效商标或申请。', en: 'The register holds no mark or application of it.' },
    next: {
      zh: '了解其品牌使用情况，检索后指导申请。',
      en: 'Ask how it uses its brands, search, and help it to file.',
    },
  },
};

export function checkUpText(
  label: Label,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en',
): string {
  return label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
