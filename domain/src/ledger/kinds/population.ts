import { cellHalfWidth } from '../cellText.ts';
import { dateField, problem, textField } from '../fieldTypes.ts';
import type { Field, Kind, Normalised } from '../kind.ts';
import { shown } from '../shown.ts';

/** `70.4万人`, `704,000`, `704000人` → persons. A bare number under a header in 万人 is not guessed. */
function persons(raw: string): Normalised {
  const text = cellHalfWidth(raw.slice(0, 64))
    .replace(/\s+/g, '')
    .replace(/,(?=\d{3})/g, '');
  const m = /^(\d+)(?:\.(\d+))?(万)?人?$/.exec(text);
  if (!m) return problem('integer', { text: shown(raw) });
  const decimals = (m[2] ?? '').replace(/0+$/, '');
  const shift = m[3] === undefined ? 0 : 4;
  if (decimals.length > shift) return problem('integer', { text: shown(raw) });
  const value = Number(m[1]! + decimals.padEnd(shift, '0'));
  return value < 1 || value > 2_000_000_000
    ? problem('integer-range', { value, min: 1, max: 2_000_000_000 })
    : { ok: true, value };
}

const personsField: Field = {
  name: 'persons',
  label: { zh: '年末常住人口', en: 'Resident population at year end' },
  type: 'integer',
  synonyms: [
    '常住人口',
    '常住人口数',
    '人口',
    '人口数',
    '年末常住人口（人）',
    '常住人口（人）',
    '常住人口数（人）',
  ],
  required: true,
  normalise: persons,
};

/** 常住人口: vintages of the resident population, each with the document it was published in. */
export const population: Kind = {
  id: 'population',
  label: { zh: '常住人口', en: 'Resident population' },
  unit: { zh: '个年度', en: 'years' },
  fields: [
    textField('district', '区县代码', 'District code', ['区划代码', '行政区划代码', '地区代码', '区县'], {
      normalise: (raw) =>
        /^\d{6}$/.test(cellHalfWidth(raw))
          ? { ok: true, value: cellHalfWidth(raw) }
          : problem('district-code', { text: shown(raw) }),
    }),
    {
      ...textField('year', '年份', 'Year', ['年度', '年末']),
      type: 'integer',
      required: true,
      normalise: (raw) => {
        const m = /^(\d{4})(?:年(?:末|底)?)?$/.exec(cellHalfWidth(raw));
        const value = Number(m?.[1]);
        if (!m) return problem('integer', { text: shown(raw) });
        return value < 1949 || value > 2100
          ? problem('integer-range', { value, min: 1949, max: 2100 })
          : { ok: true, value };
      },
    },
    personsField,
    textField('basis', '口径', 'Basis', ['统计口径', '人口口径', '人口类型']),
    dateField('publishedOn', '公布日期', 'Published on', ['发布日期', '公布日', '发布日'], {
      recognise: () => 0,
    }),
    textField('source', '来源文件', 'Source document', ['来源', '文件', '出处', '依据文件', '公报']),
  ],
  identify: (facts) =>
    typeof facts.year === 'number'
      ? [{ scheme: 'population', value: `${facts.district ?? ''}|${facts.year}` }]
      : [],
  check: (facts) =>
    typeof facts.basis === 'string' && facts.basis.includes('户籍')
      ? [{ level: 'reject', field: 'basis', message: { code: 'population-registered' } }]
      : [],
  title: (facts) => `${facts.year}年末常住人口`,
  list: {
    columns: ['year', 'persons', 'publishedOn', 'source'],
    filters: ['year'],
    sorts: ['year', 'persons', 'publishedOn'],
    search: ['source'],
  },
};
