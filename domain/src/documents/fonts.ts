import type { Label } from '../basics/message.ts';

/**
 * Fonts of official documents. 小标宋 and 仿宋_GB2312 are licensed to whoever bought them, so none is embedded. A .docx names the font and
 * what may take its place; where neither is installed the reader takes what it has, and lines may break elsewhere.
 */
export const FONTS = {
  /** 小标宋体: 发文机关标志, titles. */
  title: {
    name: '方正小标宋简体',
    fallbacks: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体'],
    pdf: 'SimSun',
  },
  /** 仿宋体: body, 版记. */
  body: { name: '仿宋_GB2312', fallbacks: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋'], pdf: 'FangSong' },
  /** 黑体: headings of the first level, 附件, 密级. */
  black: { name: '黑体', fallbacks: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'], pdf: 'SimHei' },
  /** 楷体: headings of the second level, the name of 签发人. */
  kai: { name: '楷体_GB2312', fallbacks: ['楷体', 'KaiTi', 'STKaiti', '华文楷体'], pdf: 'KaiTi' },
  /** 宋体: page numbers. */
  song: { name: '宋体', fallbacks: ['SimSun', 'STSong', 'Noto Serif CJK SC'], pdf: 'SimSun' },
} as const;
export type FontName = keyof typeof FONTS;

/** Digits and Latin letters: half as wide as a Chinese character, on every machine. */
export const LATIN_FONT = 'Times New Roman';

export const FONT_WARNING: Label = {
  zh: '公文用方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体；.docx 不嵌入字体，电脑上没有的字体会用相近字体代替，换行和页数可能略有不同，印发前请在装有公文字体的电脑上核对。PDF 供传阅和核对，字形为思源宋体、思源黑体或者本机字体。',
  en: 'Official documents use 方正小标宋简体, 仿宋_GB2312, 楷体_GB2312 and 黑体. The .docx embeds no fonts: where one is missing a similar one takes its place and lines or pages may break elsewhere, so check on a computer with these fonts before it goes out. The PDF is for reading and checking; it is drawn in Source Han fonts or those of the computer.',
};
