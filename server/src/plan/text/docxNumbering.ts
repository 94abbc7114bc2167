import type { SaxesTagPlain } from 'saxes';

/** Numbers that Word counts itself (w:numPr): 一、 and （一） of many plans are nowhere in their text. */
export interface Numbering {
  /** The number before the next paragraph, with the style, list and level it names; '' where it has none. */
  next(style: string | undefined, list: string | undefined, level: string | undefined): string;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

type Parse = (xml: string, opened: (tag: SaxesTagPlain) => void, closed: (name: string) => void) => void;

export function readNumbering(numbering: string, styles: string, parse: Parse): Numbering {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  const ofStyle = new Map<string, { list: string; level: number }>();
  if (numbering !== '') readLists(numbering, parse, definitions, lists);
  if (styles !== '') readStyles(styles, parse, ofStyle);
  const counts = new Map<string, number[]>();
  return {
    next(style, list, level) {
      const usual = style === undefined ? undefined : ofStyle.get(style);
      const id = list ?? usual?.list;
      const definition = id === undefined ? undefined : lists.get(id);
      const levels = definition === undefined ? undefined : definitions.get(definition);
      const depth = level === undefined ? (usual?.level ?? 0) : Number(level);
      const own = levels?.get(depth);
      if (!levels || !own || definition === undefined || own.format === 'bullet') return '';
      const at = counts.get(definition) ?? [];
      counts.set(definition, at);
      at.length = Math.min(at.length, depth + 1);
      at[depth] = (at[depth] ?? own.start - 1) + 1;
      return own.text.replace(/%(\d)/g, (_, n: string) => {
        const other = Number(n) - 1;
        const { format = 'decimal', start = 1 } = levels.get(other) ?? {};
        return numeral(at[other] ?? start, format);
      });
    },
  };
}

function readLists(
  xml: string,
  parse: Parse,
  definitions: Map<string, Map<number, Level>>,
  lists: Map<string, string>,
): void {
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list = '';
  parse(
    xml,
    ({ name, attributes }) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        levels = new Map();
        definitions.set(attributes['w:abstractNumId'] ?? '', levels);
      } else if (name === 'w:lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '' };
        levels.set(Number(attributes['w:ilvl'] ?? 0), level);
      } else if (name === 'w:start' && level) level.start = Number(value) || 0;
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value;
      else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId') lists.set(list, value);
    },
    (name) => {
      if (name === 'w:lvl') level = undefined;
      else if (name === 'w:abstractNum') levels = undefined;
    },
  );
}

function readStyles(xml: string, parse: Parse, ofStyle: Map<string, { list: string; level: number }>): void {
  let style = '';
  let level = 0;
  parse(
    xml,
    ({ name, attributes }) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = attributes['w:styleId'] ?? '';
        level = 0;
      } else if (name === 'w:ilvl') level = Number(value) || 0;
      else if (name === 'w:numId' && style !== '') ofStyle.set(style, { list: value, level });
    },
    () => {},
  );
}

const HAN = '〇一二三四五六七八九';
const CIRCLED = 0x2460;

function numeral(n: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|japaneseCounting|ideographDigital)/.test(
      format,
    )
  )
    return chinese(n);
  if (/^decimalEnclosedCircle/.test(format) && n >= 1 && n <= 20) return String.fromCharCode(CIRCLED + n - 1);
  return format === 'none' ? '' : String(n);
}

/** 1 → 一, 10 → 十, 21 → 二十一; from a hundred on in digits. */
function chinese(n: number): string {
  if (n < 0 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 && tens > 0 ? '' : HAN[n % 10]!;
  return tens === 0 ? ones : `${tens === 1 ? '' : HAN[tens]}十${ones}`;
}
