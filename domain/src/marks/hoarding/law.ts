import { date, type PlainDate } from '../../basics/plainDate.ts';

/** Which law a filing is judged by: that of its day. */
export interface FilingLaw {
  readonly id: 'law2013' | 'law2019' | 'law2026';
  readonly from: PlainDate;
  /** 不以使用为目的的恶意申请. */
  readonly notForUse: string;
  /** Others' marks, names and rights. */
  readonly others: string;
  readonly places: string;
  /** Fine for filing in bad faith by the market regulation office of the county, and on what. */
  readonly penalty: string | undefined;
}

/**
 * 商标法 (2019 amendment, in force 2019-11-01; revision in force 2027-01-01) and 规范商标申请注册行为若干规定 Art. 12. Before November 2019 no article
 * spoke of filing without use, and filing itself carried no fine.
 */
export const FILING_LAWS: readonly FilingLaw[] = [
  {
    id: 'law2026',
    from: date('2027-01-01'),
    notForUse: '商标法(2026)第十九条第一项',
    others: '商标法(2026)第二十一条、第二十二条、第二十四条',
    places: '商标法(2026)第十六条',
    penalty: '商标法(2026)第五十四条',
  },
  {
    id: 'law2019',
    from: date('2019-11-01'),
    notForUse: '商标法(2019)第四条第一款',
    others: '商标法(2019)第十三条、第十五条、第三十二条',
    places: '商标法(2019)第十条第二款',
    penalty: '商标法(2019)第六十八条第四款、规范商标申请注册行为若干规定第十二条',
  },
  {
    id: 'law2013',
    from: date('2014-05-01'),
    notForUse: '商标法(2013)第四十四条第一款',
    others: '商标法(2013)第十三条、第十五条、第三十二条',
    places: '商标法(2013)第十条第二款',
    penalty: undefined,
  },
];

/** The law of a filing day; the oldest for what was filed before it. */
export const filingLaw = (filed: PlainDate): FilingLaw =>
  FILING_LAWS.find(({ from }) => filed >= from) ?? FILING_LAWS.at(-1)!;
