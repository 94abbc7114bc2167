import type { Run, Table } from '../model.ts';
import type { Writer } from '../writer.ts';

const COLUMNS = [
  { indicator: 'valid-inventions', header: '有效发明专利（件）' },
  { indicator: 'high-value-inventions', header: '高价值发明专利（件）' },
  { indicator: 'valid-marks', header: '有效注册商标（件）' },
  { indicator: 'pledge-finance', header: '本年质押融资（万元）' },
  { indicator: 'case-count', header: '本年办案（件）' },
] as const;

const UNASSIGNED = 'unassigned';

/** 分街道主要数据: a row a street, what belongs to none, and the sum, which is the district's own figure. */
export function streetTable(w: Writer): Table {
  const figures = w.facts.set?.content.figures ?? [];
  const streets = new Map<string, string>();
  for (const { indicator } of COLUMNS)
    for (const s of figures.find((f) => f.indicator === indicator)?.streets ?? [])
      streets.set(s.street, s.street === UNASSIGNED ? '未归属街道' : s.name);
  const codes = [...streets.keys()].sort(
    (a, b) => Number(a === UNASSIGNED) - Number(b === UNASSIGNED) || (a < b ? -1 : 1),
  );
  return {
    caption: '分街道主要数据',
    columns: [
      { header: '街道', share: 21, align: 'left' },
      ...COLUMNS.map(({ header }) => ({ header, share: 16, align: 'right' as const })),
    ],
    rows: [
      ...codes.map((code) => [
        [{ text: streets.get(code)! }],
        ...COLUMNS.map(({ indicator }): readonly Run[] => [streetNumber(w, indicator, code)]),
      ]),
      [
        [{ text: '合计' }],
        ...COLUMNS.map(({ indicator }): readonly Run[] => [
          w.number(
            `figure:${indicator}:${indicator === 'pledge-finance' || indicator === 'case-count' ? 'thisYear' : 'now'}:amount`,
          ),
        ]),
      ],
    ],
  };
}

/** A street without a line in a figure that is known has none of it. */
function streetNumber(w: Writer, indicator: string, code: string): Run {
  const key = `figure:${indicator}:street:${code}`;
  const figure = w.facts.set?.content.figures.find((f) => f.indicator === indicator);
  const listed = figure?.streets.some((s) => s.street === code) ?? false;
  const known =
    w.known(`figure:${indicator}:${figure?.over === 'flow' ? 'thisYear' : 'now'}:amount`) !== undefined;
  if (!listed && known) return w.counted(key, 0, `${figure?.label.zh}（${code}）`, '该街道没有计入的记录');
  return w.number(key);
}
