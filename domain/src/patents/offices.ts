import { cellCode } from '../ledger/cellText.ts';

/**
 * Where a family member was granted: two-letter codes of WIPO ST.3, also in Chinese words. Mainland China is no overseas
 * office; Hong Kong, Macao and Taiwan are told apart, since a setting decides whether they count.
 */
const NAMES: Readonly<Record<string, string>> = {
  美国: 'US',
  欧洲: 'EP',
  欧洲专利局: 'EP',
  欧专局: 'EP',
  日本: 'JP',
  韩国: 'KR',
  德国: 'DE',
  英国: 'GB',
  法国: 'FR',
  俄罗斯: 'RU',
  加拿大: 'CA',
  澳大利亚: 'AU',
  印度: 'IN',
  巴西: 'BR',
  新加坡: 'SG',
  南非: 'ZA',
  意大利: 'IT',
  西班牙: 'ES',
  荷兰: 'NL',
  卢森堡: 'LU',
  越南: 'VN',
  泰国: 'TH',
  马来西亚: 'MY',
  印度尼西亚: 'ID',
  印尼: 'ID',
  墨西哥: 'MX',
  以色列: 'IL',
  土耳其: 'TR',
  瑞士: 'CH',
  瑞典: 'SE',
  比利时: 'BE',
  奥地利: 'AT',
  波兰: 'PL',
  新西兰: 'NZ',
  菲律宾: 'PH',
  沙特阿拉伯: 'SA',
  沙特: 'SA',
  阿联酋: 'AE',
  欧亚专利局: 'EA',
  欧亚: 'EA',
  香港: 'HK',
  中国香港: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
  中国: 'CN',
  大陆: 'CN',
};
const CODES = new Set(
  'AD AE AG AL AM AO AP AR AT AU AZ BA BB BD BE BG BH BN BO BR BW BX BY BZ CA CH CL CN CO CR CU CV CY CZ DE DK DO DZ EA EC EE EG EP ES FI FR GB GC GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KR KW KZ LA LB LI LK LT LU LV MA MC MD ME MG MK MN MO MT MX MY MZ NA NG NI NL NO NZ OA OM PA PE PG PH PK PL PT PY QA RO RS RU SA SD SE SG SI SK SM SV SY TH TJ TM TN TR TT TW TZ UA UG US UY UZ VE VN ZA ZM ZW'.split(
    ' ',
  ),
);

/** Two-letter code of an office or territory; undefined for a word that names none. */
export function officeCode(raw: string): string | undefined {
  const text = cellCode(raw.slice(0, 64)).replace(/\(.*$/, '');
  const code = NAMES[text] ?? text;
  return CODES.has(code) ? code : undefined;
}

export const HK_MO_TW: ReadonlySet<string> = new Set(['HK', 'MO', 'TW']);
