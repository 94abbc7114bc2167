/** Where the tone mark stands: on a or e, on the o of ou, else on the last vowel. */
const MARKED: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
};

/** 汉语拼音 as it is printed: `lv4` → `lǜ`; without a tone (or with the fifth) it stays plain. */
export function withToneMark(syllable: string): string {
  const plain = syllable.replace(/\d$/, '').replaceAll('v', 'ü');
  const tone = Number(/\d$/.exec(syllable)?.[0] ?? 5);
  if (tone < 1 || tone > 4) return plain;
  const at = /[ae]/.exec(plain)?.index ?? (plain.includes('ou') ? plain.indexOf('o') : lastVowel(plain));
  if (at < 0) return plain;
  return plain.slice(0, at) + MARKED[plain[at]!]![tone - 1] + plain.slice(at + 1);
}

function lastVowel(plain: string): number {
  for (let i = plain.length - 1; i >= 0; i--) if (plain[i]! in MARKED) return i;
  return -1;
}
