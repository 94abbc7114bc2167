import { dateField, listField, textField } from '../../ledger/fieldTypes.ts';
import type { Kind } from '../../ledger/kind.ts';
import { marks } from '../../ledger/kinds/marks.ts';

const field = (name: string) => marks.fields.find((f) => f.name === name)!;

/**
 * 商标初步审定公告 as offices have it: a table of newly published marks. It feeds no register: it is read to be held against the protected
 * names. Columns are found as those of any file.
 */
export const GAZETTE_FILE: Kind = {
  id: 'gazette',
  label: { zh: '商标初步审定公告', en: 'Gazette of marks' },
  unit: { zh: '件', en: 'marks' },
  fields: [
    { ...field('number'), label: { zh: '申请号', en: 'Number' } },
    field('class'),
    { ...field('name'), required: true },
    listField('applicant', '申请人', 'Applicant', [
      '申请人名称',
      '注册人',
      '商标申请人',
      '申请人名称（中文）',
      '申请人中文名称',
      '权利人',
      'applicant',
    ]),
    dateField('published', '初步审定公告日', 'Published', [
      '初审公告日期',
      '初审公告日',
      '初步审定公告日期',
      '公告日期',
      '公告日',
      'published',
    ]),
    textField('issue', '公告期号', 'Issue', ['初审公告期号', '期号', '公告期数', '初审公告期'], {
      recognise: () => 0,
    }),
    textField('agency', '代理机构', 'Agency', ['代理人', '商标代理机构', '代理机构名称', '代理组织']),
  ],
  identify: () => [],
  title: (facts) => String(facts.name ?? ''),
  list: { columns: [], filters: [], sorts: [], search: [] },
};

/** One mark of a gazette file in one class. */
export interface GazetteMark {
  readonly row: number;
  readonly name: string;
  readonly niceClass: number;
  readonly number: string;
  readonly applicant: string;
  readonly agency: string;
  readonly published: string | undefined;
}

/** Why a row of a gazette file could not be used. */
export type GazetteProblem = 'gazette-row-number' | 'gazette-row-class' | 'gazette-row-day';

/** The marks of one row; a problem where what stands in it cannot be read. A row without a text (图形) holds none. */
export function gazetteRow(
  row: number,
  texts: Readonly<Record<string, string>>,
): readonly GazetteMark[] | GazetteProblem {
  const value = (name: string): unknown => {
    const raw = texts[name] ?? '';
    if (raw.trim() === '') return null;
    const normalised = GAZETTE_FILE.fields.find((f) => f.name === name)!.normalise(raw);
    return normalised.ok ? normalised.value : undefined;
  };
  const [name, number, classes, day] = [value('name'), value('number'), value('class'), value('published')];
  if (number === undefined || number === null) return 'gazette-row-number';
  if (classes === undefined) return 'gazette-row-class';
  if (day === undefined) return 'gazette-row-day';
  if (typeof name !== 'string') return [];
  const applicants = value('applicant');
  const shared = {
    row,
    name,
    number: String(number),
    applicant: Array.isArray(applicants) ? applicants.join('；') : '',
    agency: String(value('agency') ?? ''),
    published: typeof day === 'string' ? day : undefined,
  };
  const all = Array.isArray(classes) && classes.length > 0 ? (classes as number[]) : [0];
  return all.map((niceClass) => ({ ...shared, niceClass }));
}
