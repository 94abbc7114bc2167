import type { Label } from '../../basics/message.ts';

/** 《商标审查审理指南》(2021) 下编第五章 5.1: what each rule of similar word marks is about, in few words. */
export const RULE_TITLES: Readonly<Record<string, Label>> = {
  '5.1.1': { zh: '汉字相同', en: 'the same characters' },
  '5.1.2': { zh: '显著部分汉字相同、顺序不同', en: 'the same characters in another order' },
  '5.1.3': { zh: '单字或词重叠', en: 'a character or word repeated' },
  '5.1.4': { zh: '读音相同或近似且字形近似', en: 'the same or near sound, and near form' },
  '5.1.5': { zh: '字形或整体外观近似', en: 'near form or overall look' },
  '5.1.6': { zh: '含义相同或近似', en: 'the same or near meaning' },
  '5.1.7': { zh: '三字以上仅个别汉字不同', en: 'three characters or more, single ones differ' },
  '5.1.8': { zh: '一至两个字母或数字', en: 'one or two letters or digits' },
  '5.1.9': { zh: '外文仅个别字母不同', en: 'foreign word, few letters differ' },
  '5.1.10': { zh: '两个外文单词仅顺序不同', en: 'two foreign words in another order' },
  '5.1.11': { zh: '单复数、词形、冠词等变化', en: 'number, form of the word, article' },
  '5.1.12': { zh: '加商品通用名称、型号等', en: 'generic words or models added' },
  '5.1.13': { zh: '加经营场所名称', en: 'words of a place of business added' },
  '5.1.14': { zh: '加修饰性词语', en: 'weak modifiers added' },
  '5.1.15': { zh: '几个相对独立部分中显著部分近似', en: 'several parts, the distinctive ones near' },
  '5.1.16': { zh: '完整包含他人在先商标', en: 'fully contains an earlier mark' },
  '5.1.17': { zh: '汉字及其拼音与相同拼音', en: 'characters with pinyin, and the same pinyin' },
};
