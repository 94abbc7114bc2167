import type { Label, Message } from '../../basics/message.ts';
import type { MarkComparison } from './compareMarks.ts';
import type { MarkVerdict } from './rule.ts';

type Language = 'zh' | 'en';

export const VERDICT_LABELS: Readonly<Record<MarkVerdict, Label>> = {
  similar: { zh: '近似', en: 'similar' },
  review: { zh: '需人工判断', en: 'for a person to judge' },
  different: { zh: '不近似', en: 'not similar' },
};

const REASONS: Readonly<Record<string, Label>> = {
  'same-text': { zh: '文字相同（{text}）', en: 'the same text ({text})' },
  'same-characters': {
    zh: '汉字相同（{text}），仅字体、繁简、注音或其他部分不同',
    en: 'the same Chinese characters ({text}); only form, annotation or another part differs',
  },
  reordered: {
    zh: '“{a}”与“{b}”汉字相同，仅顺序不同',
    en: '{a} and {b} have the same characters in another order',
  },
  'reordered-two': {
    zh: '“{a}”与“{b}”两字颠倒，含义、呼叫是否明显不同需人工判断',
    en: '{a} and {b} are the same two characters reversed; whether meaning and calling clearly differ is for a person',
  },
  'reordered-geographic': {
    zh: '“{a}”与“{b}”两字颠倒，但均为地域简称，含义、呼叫不同',
    en: '{a} and {b} are reversed, but both are short names of regions: meaning and calling differ',
  },
  doubled: { zh: '“{long}”是“{short}”的重复', en: '{long} is {short} repeated' },
  'same-sound': {
    zh: '“{a}”与“{b}”读音相同，其余字相同或形近（{changes}）',
    en: '{a} and {b} sound the same and the rest is the same or looks alike ({changes})',
  },
  'same-sound-other-tone': {
    zh: '“{a}”与“{b}”读音仅声调不同，一字相同（{changes}）',
    en: '{a} and {b} differ in tone only and share a character ({changes})',
  },
  'near-sound': {
    zh: '“{a}”与“{b}”读音近似（{changes}）',
    en: '{a} and {b} sound nearly the same ({changes})',
  },
  'sound-only': {
    zh: '“{a}”与“{b}”各字均不同，仅读音相同或近似（{changes}）；仅读音相同不足以认定近似',
    en: 'all characters of {a} and {b} differ, only the sound is the same or near ({changes}); sound alone is not enough',
  },
  'near-glyph': { zh: '“{a}”与“{b}”字形近似（{changes}）', en: '{a} and {b} look alike ({changes})' },
  'split-characters': {
    zh: '“{a}”与“{b}”拆合后部件相同（{parts}）',
    en: '{a} and {b} are the same parts, split or joined ({parts})',
  },
  'letters-as-digits': { zh: '“{a}”与“{b}”字母与数字形近', en: '{a} and {b}: letters and digits look alike' },
  'same-number': { zh: '“{a}”与“{b}”仅数字写法不同', en: '{a} and {b} differ in how numbers are written' },
  'same-meaning': { zh: '“{a}”与“{b}”含义相同或近似', en: '{a} and {b} mean the same or nearly the same' },
  'few-characters': {
    zh: '“{a}”与“{b}”仅个别汉字不同（{changes}）',
    en: '{a} and {b} differ in single characters only ({changes})',
  },
  'few-characters-meaning': {
    zh: '“{a}”与“{b}”仅个别汉字不同（{changes}），整体含义是否有明显区别需人工判断',
    en: '{a} and {b} differ in single characters only ({changes}); whether the whole means something else is for a person',
  },
  'first-character-differs': {
    zh: '“{a}”与“{b}”首字读音、字形明显不同（{changes}）',
    en: 'the first characters of {a} and {b} clearly differ in sound and form ({changes})',
  },
  'head-noun-differs': {
    zh: '“{a}”与“{b}”末字所指事物不同（{changes}），整体含义有明显区别',
    en: '{a} and {b} end in different things ({changes}): the whole clearly means something else',
  },
  'same-letters': { zh: '外文字母或数字相同（{text}）', en: 'the same letters or digits ({text})' },
  'three-letters-near': {
    zh: '“{a}”与“{b}”三字母中仅形近字母不同',
    en: '{a} and {b}: three letters, only one drawn alike differs',
  },
  'few-letters': { zh: '“{a}”与“{b}”仅个别字母不同', en: '{a} and {b} differ in few letters only' },
  'first-letter-differs': {
    zh: '“{a}”与“{b}”首字母明显不同',
    en: 'the first letters of {a} and {b} clearly differ',
  },
  'words-differ-in-meaning': {
    zh: '“{a}”与“{b}”均有含义且含义不同',
    en: '{a} and {b} both have a meaning, and not the same',
  },
  'words-swapped': {
    zh: '“{a}”与“{b}”外文单词相同，仅顺序不同',
    en: '{a} and {b} are the same words in another order',
  },
  inflected: {
    zh: '“{a}”与“{b}”仅在单复数、词形或冠词等方面不同',
    en: '{a} and {b} differ in number, form or an article only',
  },
  'weak-words': {
    zh: '均有“{kept}”，其余为缺乏显著特征的词（{words}）',
    en: 'both have {kept}; what is more are words that distinguish nobody ({words})',
  },
  'weak-words-meaning': {
    zh: '均有“{kept}”，多出“{words}”，整体含义是否有明显区别需人工判断',
    en: 'both have {kept}, one adds {words}; whether the whole means something else is for a person',
  },
  'independent-part': {
    zh: '一方就是另一方相对独立的部分“{part}”',
    en: 'one mark is an independent part of the other ({part})',
  },
  'shared-part': { zh: '有相同的独立部分“{part}”', en: 'both have the independent part {part}' },
  contains: {
    zh: '“{whole}”完整包含“{part}”；后者的知名度、显著性需人工判断',
    en: '{whole} fully contains {part}; how known or distinctive that is, is for a person',
  },
  'contains-famous': {
    zh: '“{whole}”完整包含具有知名度的“{part}”',
    en: '{whole} fully contains {part}, which is well known',
  },
  'same-pinyin': {
    zh: '一方由汉字“{characters}”及其拼音组成，另一方为相同拼音“{letters}”',
    en: 'one is {characters} with its pinyin, the other the same pinyin {letters}',
  },
  'pinyin-of-characters': {
    zh: '“{letters}”是“{characters}”的拼音，是否易混淆需人工判断',
    en: '{letters} is the pinyin of {characters}; whether they are confused is for a person',
  },
};

export function markReason({ code, params }: Message, language: Language): string {
  return (REASONS[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params?.[name] ?? ''),
  );
}

/** A sentence a clerk can paste: what was found by which rule, and what it does not decide. */
export function comparisonSentence(
  a: string,
  b: string,
  { verdict, rules }: MarkComparison,
  language: Language,
): string {
  const [x, y] = [a, b].map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const reasons = rules
    .filter((r) => r.verdict === verdict)
    .slice(0, 3)
    .map((r) =>
      language === 'zh'
        ? `${markReason(r.reason, 'zh')}（规则 ${r.id}）`
        : `${markReason(r.reason, 'en')} (rule ${r.id})`,
    )
    .join(language === 'zh' ? '；' : '; ');
  if (language === 'zh') {
    const found = reasons === '' ? '未发现《商标审查审理指南》下编第五章5.1所列情形' : reasons;
    const result = { similar: '文字构成近似', review: '是否近似需人工判断', different: '文字不构成近似' }[
      verdict
    ];
    return `“${x}”与“${y}”：${found}，${result}。以使用于相同或类似商品、易使相关公众混淆为前提，供审看参考。`;
  }
  const found =
    reasons === '' ? 'none of the situations of the Guidelines, part 2 chapter 5, 5.1 applies' : reasons;
  const result = {
    similar: 'the texts are similar',
    review: 'a person has to judge',
    different: 'the texts are not similar',
  }[verdict];
  return `“${x}” and “${y}”: ${found}; ${result}. This presumes the same or similar goods and a likelihood of confusion, and is an aid to examination.`;
}
