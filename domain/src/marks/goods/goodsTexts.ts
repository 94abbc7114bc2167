import type { Label, Message } from '../../basics/message.ts';
import type { GoodsVerdict } from './compareGoods.ts';

export const GOODS_VERDICTS: Readonly<Record<GoodsVerdict, Label>> = {
  same: { zh: '同一类似群', en: 'one similar group' },
  similar: { zh: '类似', en: 'similar' },
  review: { zh: '需人工判断', en: 'for a person to judge' },
  unrelated: { zh: '不类似', en: 'not similar' },
};

const REASONS: Readonly<Record<string, Label>> = {
  'goods-no-group': {
    zh: '{a} 与 {b}:未注明类似群,仅凭类别不能判断',
    en: '{a} and {b}: without similar groups the class alone does not tell',
  },
  'goods-classes-apart': {
    zh: '第 {a} 类与第 {b} 类之间,区分表({edition})没有注称其商品类似',
    en: 'no note of the table ({edition}) calls goods of classes {a} and {b} similar',
  },
  'goods-unknown-group': {
    zh: '{a} 或 {b} 不在所用区分表({edition})中',
    en: '{a} or {b} is not in the table in use ({edition})',
  },
  'goods-same-group': { zh: '{a} 与 {b} 属同一类似群', en: '{a} and {b} are of one similar group' },
  'goods-same-part': {
    zh: '{a} 与 {b} 属同一类似群的同一部分',
    en: '{a} and {b} are of one part of a group',
  },
  'goods-part-unknown': {
    zh: '{a} 与 {b} 属同一类似群,但该群各部分之间不类似,且未注明部分',
    en: '{a} and {b} are of one group whose parts are not similar, and the part is not stated',
  },
  'goods-other-part': {
    zh: '{a} 与 {b} 属同一类似群的不同部分,各部分之间不类似',
    en: '{a} and {b} are of different parts of a group, which are not similar',
  },
  'goods-note': {
    zh: '区分表的注称 {a} 与 {b} 类似',
    en: 'a note of the table calls {a} and {b} similar',
  },
  'goods-note-named': {
    zh: '区分表的注称 {a} 与 {b} 的部分商品类似,需核对具体商品',
    en: 'a note of the table calls some goods of {a} and {b} similar; look at the goods',
  },
  'goods-other-group': {
    zh: '{a} 与 {b} 属不同类似群,表中无注相连',
    en: '{a} and {b} are of different groups that no note of the table joins',
  },
};

export function goodsReason({ code, params }: Message, language: 'zh' | 'en'): string {
  return REASONS[code]![language].replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}
