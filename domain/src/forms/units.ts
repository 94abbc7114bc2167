/** 计量单位 as forms state them: what is measured and how many base units one of them is (things, fen, percent). */
export interface FormUnit {
  readonly measure: 'count' | 'fen' | 'percent';
  readonly size: number;
}

const COUNT_WORDS = [
  '件',
  '个',
  '家',
  '项',
  '笔',
  '起',
  '宗',
  '户',
  '人',
  '次',
  '部',
  '份',
  '场',
  '条',
  '批',
  '篇',
  '名',
];

const UNITS: Readonly<Record<string, FormUnit>> = {
  元: { measure: 'fen', size: 100 },
  人民币元: { measure: 'fen', size: 100 },
  千元: { measure: 'fen', size: 100_000 },
  万元: { measure: 'fen', size: 1_000_000 },
  人民币万元: { measure: 'fen', size: 1_000_000 },
  百万元: { measure: 'fen', size: 100_000_000 },
  千万元: { measure: 'fen', size: 1_000_000_000 },
  亿元: { measure: 'fen', size: 10_000_000_000 },
  '%': { measure: 'percent', size: 1 },
  百分比: { measure: 'percent', size: 1 },
  百分点: { measure: 'percent', size: 1 },
  个百分点: { measure: 'percent', size: 1 },
  '件/万人': { measure: 'count', size: 1 },
  件每万人: { measure: 'count', size: 1 },
  ...Object.fromEntries(
    COUNT_WORDS.flatMap((word) => [
      [word, { measure: 'count', size: 1 }],
      [`万${word}`, { measure: 'count', size: 10_000 }],
    ]),
  ),
};

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

export function formUnit(name: string | null): FormUnit | undefined {
  return name === null ? undefined : UNITS[folded(name)];
}

/** A cell that is nothing but a unit. */
export function isUnit(text: string): boolean {
  return Object.hasOwn(UNITS, folded(text));
}

/** Units in a header: `质押金额（万元）`, `增长率%`, or in a caption: `单位：件、万元`. Several where the caption names several. */
export function unitsIn(text: string): string[] {
  const plain = folded(text);
  const caption = /(?:计量)?单位:([^:()]+?)(?=$|[)\]]|填|报|日期)/.exec(plain)?.[1];
  const said = caption?.split(/[、,，;/]/) ?? [];
  const brackets = [...plain.matchAll(/[(（[【]([^()（）[\]【】]+)[)）\]】]/g)].flatMap((m) => [
    m[1]!,
    ...m[1]!.split(/[、,，;]/),
  ]);
  const found = [...said, ...brackets].filter(isUnit);
  if (found.length > 0) return [...new Set(found)];
  return /[^比]%$/.test(plain) ? ['%'] : [];
}

/** The header without its unit. */
export function withoutUnit(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[([【]([^()[\]【】]*)[)\]】]/g, (whole, inner: string) =>
      inner.split(/[、,;]/).every((part) => isUnit(part)) || /^单位:/.test(inner) ? '' : whole,
    )
    .replace(/\s+/g, '');
}
