import type { Flow } from './flow.ts';
import type { ReadDay } from './readerTypes.ts';

interface KnownDay {
  readonly month: number;
  readonly day: number;
  /** The official name; 12·4 was 全国法制宣传日 until the National People's Congress made it 国家宪法日 in 2014. */
  readonly name: string;
  readonly words: readonly string[];
}

const KNOWN: readonly KnownDay[] = [
  { month: 3, day: 15, name: '国际消费者权益日', words: ['消费者权益日'] },
  { month: 4, day: 15, name: '全民国家安全教育日', words: ['国家安全教育日'] },
  { month: 4, day: 20, name: '全国知识产权宣传周', words: ['知识产权宣传周'] },
  { month: 4, day: 26, name: '世界知识产权日', words: ['世界知识产权日'] },
  { month: 5, day: 10, name: '中国品牌日', words: ['中国品牌日'] },
  { month: 12, day: 4, name: '国家宪法日', words: ['国家宪法日', '法制宣传日', '法治宣传日'] },
];
const DATED = /(\d{1,2})[·.](\d{1,2})[”"’']?/g;
const NAME = /[\u4e00-\u9fff]{0,14}?[日周节]/y;

/** Days of the year the text names for publicity (“3·15”世界消费者权益日): known ones only, each once, in order. */
export function findNamedDays(flow: Flow): ReadDay[] {
  const found: (ReadDay & { at: number })[] = [];
  const add = (known: KnownDay, planName: string, from: number, to: number) => {
    if (found.some((d) => d.month === known.month && d.day === known.day)) return;
    found.push({
      month: known.month,
      day: known.day,
      name: known.name,
      planName,
      span: flow.span(from, to),
      at: from,
    });
  };
  for (const m of flow.text.matchAll(DATED)) {
    const known = KNOWN.find((d) => d.month === Number(m[1]) && d.day === Number(m[2]));
    if (!known) continue;
    const quoted = /[“"‘']/.test(flow.text[m.index - 1] ?? '');
    NAME.lastIndex = m.index + m[0].length;
    const name = NAME.exec(flow.text)?.[0] ?? '';
    const named = known.words.some((word) => name.includes(word));
    if (
      !named &&
      !(
        quoted &&
        /[”"’']$/.test(m[0]) &&
        /^(?:等|、|,|期间|前后|活动|宣传)/.test(
          flow.text.slice(m.index + m[0].length, m.index + m[0].length + 4),
        )
      )
    )
      continue;
    const from = m.index - (quoted ? 1 : 0);
    add(known, named ? name : known.name, from, m.index + m[0].length + (named ? name.length : 0));
  }
  for (const known of KNOWN)
    for (const word of known.words) {
      const at = flow.text.indexOf(word);
      if (at >= 0) add(known, word, at, at + word.length);
    }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...day }) => day);
}
