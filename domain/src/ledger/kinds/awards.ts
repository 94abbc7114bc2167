import { awardKind } from '../../patents/awards.ts';
import { cellLine, isBlankMarker } from '../cellText.ts';
import { dateField, integerField, listField, textField } from '../fieldTypes.ts';
import type { Kind, Normalised } from '../kind.ts';
import { shown } from '../shown.ts';
import { patentNumbers } from './pledges.ts';

const NOTHING: Normalised = { ok: true, value: null };

/** 专利获奖: national science and technology awards and China Patent Awards, with the patents they were given for. */
export const awards: Kind = {
  id: 'awards',
  label: { zh: '专利获奖', en: 'Awards for patents' },
  unit: { zh: '项', en: 'awards' },
  fields: [
    textField('award', '奖项', 'Award', ['奖项名称', '获奖名称', '奖励名称', '奖励类别', '奖项类别'], {
      required: true,
      normalise: (raw) => {
        if (isBlankMarker(raw)) return NOTHING;
        const value = cellLine(raw);
        return awardKind(value) === undefined
          ? { ok: true, value, note: { code: 'award-unknown', params: { text: shown(value) } } }
          : { ok: true, value };
      },
    }),
    textField('level', '等级', 'Level', ['奖级', '获奖等级', '奖励等级', '等次']),
    integerField('year', '获奖年度', 'Year', ['年度', '获奖年份', '年份', '届次年份'], {
      min: 1956,
      max: 2100,
    }),
    dateField('awardedOn', '授奖日期', 'Awarded on', ['获奖日期', '公布日期', '决定日期', '发文日期']),
    {
      name: 'patents',
      label: { zh: '获奖专利', en: 'Patents' },
      type: 'list',
      synonyms: ['专利号', '申请号', '获奖专利号', '专利申请号', '相关专利', '知识产权编号'],
      required: true,
      normalise: patentNumbers,
    },
    listField('winners', '获奖单位', 'Winners', ['专利权人', '获奖人', '完成单位', '获奖单位（人）']),
    textField('document', '依据文件', 'Document', ['文件', '文号', '公告文号', '依据']),
  ],
  identify: (facts) =>
    typeof facts.award === 'string' && Array.isArray(facts.patents)
      ? [
          {
            scheme: 'award',
            value: [
              facts.award,
              facts.level ?? '',
              facts.year ?? facts.awardedOn ?? '',
              [...(facts.patents as string[])].sort().join(','),
            ].join('|'),
          },
        ]
      : [],
  title: (facts) =>
    [facts.year, facts.award, facts.level].filter((part) => part !== undefined && part !== null).join(' '),
  references: (facts) =>
    Array.isArray(facts.patents)
      ? (facts.patents as string[]).map((value) => ({ scheme: 'application', value }))
      : [],
  list: {
    columns: ['year', 'award', 'level', 'patents', 'winners'],
    filters: ['award', 'level', 'year'],
    sorts: ['year', 'award'],
    search: ['award', 'winners', 'patents'],
  },
};
