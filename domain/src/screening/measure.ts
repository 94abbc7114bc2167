import type { PlainDate } from '../basics/plainDate.ts';
import { date } from '../basics/plainDate.ts';

/**
 * 规范申请专利行为的规定 (国家知识产权局令第77号, in force 2024-01-20, Art. 3) and before it 关于规范申请专利行为的办法 (公告第411号, in force
 * 2021-03-11): which measure names an act, and where. Chosen by the day of filing; filings before either are shown
 * under the measure in force when they are screened, and the lead says so.
 */
export type Act =
  | 'sameOrCombined'
  | 'copied'
  | 'random'
  | 'piledUp'
  | 'noResearch'
  | 'dispersed'
  | 'transfers'
  | 'helper';

export interface Measure {
  readonly id: 'order77' | 'notice411';
  readonly title: string;
  readonly validFrom: PlainDate;
  readonly articles: Readonly<Record<Act, string>>;
}

const MEASURES: readonly Measure[] = [
  {
    id: 'order77',
    title: '规范申请专利行为的规定(国家知识产权局令第77号)',
    validFrom: date('2024-01-20'),
    articles: {
      sameOrCombined: '令第77号第三条第一项',
      copied: '令第77号第三条第二项',
      random: '令第77号第三条第三项',
      piledUp: '令第77号第三条第四项',
      noResearch: '令第77号第三条第五项',
      dispersed: '令第77号第三条第六项',
      transfers: '令第77号第三条第七项',
      helper: '令第77号第四条',
    },
  },
  {
    id: 'notice411',
    title: '关于规范申请专利行为的办法(国家知识产权局公告第411号)',
    validFrom: date('2021-03-11'),
    articles: {
      sameOrCombined: '公告第411号第二条',
      copied: '公告第411号第二条',
      random: '公告第411号第二条',
      piledUp: '公告第411号第二条',
      noResearch: '公告第411号第二条',
      dispersed: '公告第411号第二条',
      transfers: '公告第411号第二条',
      helper: '公告第411号第二条',
    },
  },
];

/** The measure for filings of which the last is of `filed`; `earlier` says that none was in force yet. */
export function measureFor(filed: PlainDate | undefined): { measure: Measure; earlier: boolean } {
  const [present, before] = MEASURES as readonly [Measure, Measure];
  if (filed === undefined || filed >= present.validFrom) return { measure: present, earlier: false };
  if (filed >= before.validFrom) return { measure: before, earlier: false };
  return { measure: present, earlier: true };
}
