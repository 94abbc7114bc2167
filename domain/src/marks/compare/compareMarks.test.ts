import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarks } from './compareMarks.ts';
import { COEXISTING, IMITATIONS } from './golden.ts';
import { UNSEEN_COEXISTING, UNSEEN_IMITATIONS } from './goldenUnseen.ts';
import { comparisonSentence, markReason } from './markTexts.ts';

const flagged = (a: string, b: string) => compareMarks(a, b).verdict !== 'different';
const first = (a: string, b: string, options = {}) => {
  const { verdict, rules } = compareMarks(a, b, options);
  return `${verdict} ${rules[0]?.id ?? '-'}`;
};

describe('the golden list', () => {
  it('has at least 200 imitations, of which 95 in 100 are flagged', () => {
    expect(IMITATIONS.length).toBeGreaterThanOrEqual(200);
    const found = IMITATIONS.filter(([a, b]) => flagged(a, b)).length;
    expect(found / IMITATIONS.length).toBeGreaterThanOrEqual(0.95);
  });
  it('has a second part, written before it was read, that is flagged as far', () => {
    const found = UNSEEN_IMITATIONS.filter(([a, b]) => flagged(a, b)).length;
    expect(found / UNSEEN_IMITATIONS.length).toBeGreaterThanOrEqual(0.95);
    const wrong = UNSEEN_COEXISTING.filter(([a, b]) => flagged(a, b)).length;
    expect(wrong / UNSEEN_COEXISTING.length).toBeLessThanOrEqual(0.03);
  });
  it('flags at most 3 in 100 of the famous marks that live side by side', () => {
    const found = COEXISTING.filter(([a, b]) => flagged(a, b)).length;
    expect(found / COEXISTING.length).toBeLessThanOrEqual(0.03);
  });
  it('is judged the same whichever mark comes first', () => {
    for (const [a, b] of [...IMITATIONS.map(([a, b]) => [a, b] as const), ...COEXISTING])
      expect(compareMarks(b, a).verdict, `${a} ${b}`).toBe(compareMarks(a, b).verdict);
  });
});

describe('each rule of the guideline', () => {
  it.each([
    ['華為', '华为', 'similar 5.1.1'],
    ['老干妈', '干老妈', 'similar 5.1.2'],
    ['百度', '度百', 'review 5.1.2'],
    ['亚美', '美亚', 'different 5.1.2'],
    ['牛', '牛牛', 'similar 5.1.3'],
    ['康师傅', '康师父', 'similar 5.1.4'],
    ['酷儿', '酷几', 'similar 5.1.5'],
    ['BOSS', '13055', 'similar 5.1.5'],
    ['好日子', '女子日子', 'similar 5.1.5'],
    ['CROWN', '皇冠', 'similar 5.1.6'],
    ['三六零', '360', 'similar 5.1.6'],
    ['海澜之家', '海澜一家', 'similar 5.1.7'],
    ['周大福', '周大生', 'review 5.1.7'],
    ['大白兔', '红白兔', 'different 5.1.7'],
    ['小笨鱼', '小笨熊', 'different 5.1.7'],
    ['美卡曼', '美卡瑞', 'review 5.1.7'],
    ['HP', 'h p', 'similar 5.1.8'],
    ['adidas', 'adibas', 'similar 5.1.9'],
    ['SONY', 'TONY', 'different 5.1.9'],
    ['HOUSE', 'HORSE', 'different 5.1.9'],
    ['BLUE MOON', 'MOON BLUE', 'similar 5.1.10'],
    ['EAGLE', 'EAGLES', 'similar 5.1.11'],
    ['小天鹅', '小天鹅洗衣机', 'similar 5.1.12'],
    ['如家', '如家酒店', 'similar 5.1.13'],
    ['海澜', '海澜世家', 'similar 5.1.14'],
    ['松下 PANASONIC', 'PANASONIC', 'similar 5.1.9'],
    ['娃哈哈', '娃哈哈爽歪歪', 'review 5.1.16'],
    ['海尔 HAIER', 'HAIER', 'similar 5.1.9'],
    ['老干妈', 'LAOGANMA', 'review 5.1.17'],
  ])('%s and %s: %s', (a, b, expected) => expect(first(a, b)).toBe(expected));

  it('reads words of the goods by class: coffee is weak among coffees, not among machines', () => {
    expect(first('雀巢', '雀巢咖啡', { niceClass: 30 })).toBe('similar 5.1.12');
    expect(compareMarks('雀巢', '雀巢咖啡', { niceClass: 7 }).verdict).toBe('different');
  });
  it('takes two characters inside another name as proof of nothing unless the earlier mark is well known', () => {
    expect(compareMarks('大众', '大众点评').verdict).toBe('different');
    expect(first('大众', '大众点评', { famous: true })).toBe('similar 5.1.16');
  });
  it('compares what is left when both have the same weak words', () => {
    expect(compareMarks('云南白药', '云南红药').verdict).toBe('different');
    expect(compareMarks('云南白药', '云南自药').verdict).not.toBe('different');
  });
});

describe('noise seen among real brand names', () => {
  it.each([
    ['火匠', '天虹', 'one character near by sound, the other by look'],
    ['首禾（SHOUHE）', '善木堂', 'two faint likenesses'],
    ['艾天力', '艾夫人', 'two faint likenesses of three'],
    ['托瓦（TAMO）', '象太郎（TARO）', 'a letter of four beside other characters'],
    ['沐秋（MUQIU）', 'MU NIU', 'one letter of pinyin is another syllable'],
    ['儿童动物园（Kids Zoo）', 'bossini kids', 'an everyday word'],
    ['莊先生（Zhuang Sir）', 'Sir Bee', 'an everyday word'],
    ['正视宝（ZHENGSHIBAO）', 'ZHENG', 'a syllable inside pinyin'],
    ['peineili', 'peifeisi', 'two letters of eight far apart'],
    ['深山含笑（MMD）', 'MMB', 'three letters beside characters'],
  ])('%s and %s are not flagged: %s', (a, b) => expect(flagged(a, b)).toBe(false));
});

describe('any input', () => {
  it('gets an answer: empty, emoji, Arabic, control characters, half surrogates, ten thousand characters', () => {
    const odd = [
      '',
      ' ',
      '😀',
      'علامة',
      '\u0000\u0007',
      '\ud800',
      'の',
      '1',
      '麻'.repeat(10_000),
      'ab'.repeat(5_000),
    ];
    for (const a of odd)
      for (const b of odd) expect(['similar', 'review', 'different']).toContain(compareMarks(a, b).verdict);
    expect(compareMarks('😀', '😀').verdict).toBe('similar');
    expect(compareMarks('', '').verdict).toBe('different');
  });
  it('of any shape is judged alike both ways', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (a, b) => {
          expect(compareMarks(a, b).verdict).toBe(compareMarks(b, a).verdict);
        },
      ),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('the sentence', () => {
  it('names the rule and what it does not decide, in both languages', () => {
    const found = compareMarks('康师傅', '康帅傅');
    expect(comparisonSentence('康师傅', '康帅傅', found, 'zh')).toBe(
      '“康师傅”与“康帅傅”：“康师傅”与“康帅傅”字形近似（师→帅）（规则 5.1.5），文字构成近似。以使用于相同或类似商品、易使相关公众混淆为前提，供审看参考。',
    );
    expect(comparisonSentence('康师傅', '康帅傅', found, 'en')).toContain('look alike (师→帅) (rule 5.1.5)');
  });
  it('has words for every reason the golden list meets', () => {
    for (const [a, b] of [...IMITATIONS.map(([a, b]) => [a, b] as const), ...COEXISTING])
      for (const { reason } of compareMarks(a, b).rules)
        for (const language of ['zh', 'en'] as const) {
          expect(markReason(reason, language)).not.toBe(reason.code);
          expect(markReason(reason, language)).not.toMatch(/\{\w+\}/);
        }
  });
});
