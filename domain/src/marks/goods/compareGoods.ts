import type { Message } from '../../basics/message.ts';
import type { NiceTable, Note } from './niceTable.ts';

/** Goods or a service: its class, and where known its similar group and the part of it. */
export interface Goods {
  readonly niceClass: number;
  readonly group?: string | undefined;
  readonly part?: number | undefined;
}

export type GoodsVerdict = 'same' | 'similar' | 'review' | 'unrelated';

export interface GoodsComparison {
  readonly verdict: GoodsVerdict;
  readonly reason: Message;
  /** Of the table; courts may depart from it, and so may a note for single goods. */
  readonly edition: string;
}

/**
 * 类似商品和服务的判断: 类似商品和服务区分表. Goods of one similar group are similar; where a group has parts that are not similar to each other, goods of
 * one part are; notes join goods of different groups. Goods without a group, and notes that name single goods, are for a person;
 * classes that no note of the table joins have nothing in common.
 */
export function compareGoods(table: NiceTable, a: Goods, b: Goods): GoodsComparison {
  const result = (verdict: GoodsVerdict, code: string): GoodsComparison => ({
    verdict,
    reason: { code, params: { a: shown(a), b: shown(b), edition: table.edition } },
    edition: table.edition,
  });
  if (a.group === undefined || b.group === undefined)
    return a.niceClass === b.niceClass || joinsClasses(table, a.niceClass, b.niceClass)
      ? result('review', 'goods-no-group')
      : result('unrelated', 'goods-classes-apart');
  if (!table.groups.has(a.group) || !table.groups.has(b.group))
    return result('review', 'goods-unknown-group');
  const parts = table.groups.get(a.group)!;
  if (a.group === b.group) {
    if (parts === 0) return result('same', 'goods-same-group');
    if (a.part === undefined || b.part === undefined) return result('review', 'goods-part-unknown');
    if (a.part === b.part) return result('same', 'goods-same-part');
  }
  const notes = places(a).flatMap((from) => (table.notes.get(from) ?? []).filter((note) => reaches(note, b)));
  if (notes.some((note) => !note.named)) return result('similar', 'goods-note');
  if (notes.length > 0) return result('review', 'goods-note-named');
  return result('unrelated', a.group === b.group ? 'goods-other-part' : 'goods-other-group');
}

/** Whether any note joins a group of the one class to one of the other. */
function joinsClasses({ notes }: NiceTable, a: number, b: number): boolean {
  for (const [from, list] of notes)
    if (Number(from.slice(0, 2)) === a && list.some(({ place }) => Number(place.slice(0, 2)) === b))
      return true;
  return false;
}

/** Where a note about these goods may stand: at their part, or at the whole group. */
const places = ({ group, part }: Goods): string[] =>
  part === undefined ? [group!] : [`${group}/${part}`, group!];

const reaches = ({ place }: Note, goods: Goods): boolean => places(goods).includes(place);

const shown = ({ niceClass, group, part }: Goods): string =>
  group === undefined ? String(niceClass) : part === undefined ? group : `${group}(${part})`;

const STRENGTH: Readonly<Record<GoodsVerdict, number>> = { same: 3, similar: 2, review: 1, unrelated: 0 };

/** The nearest pair of two lists of goods; undefined where one is empty. */
export function nearestGoods(
  table: NiceTable,
  a: readonly Goods[],
  b: readonly Goods[],
): GoodsComparison | undefined {
  let best: GoodsComparison | undefined;
  for (const x of a)
    for (const y of b) {
      const found = compareGoods(table, x, y);
      if (best === undefined || STRENGTH[found.verdict] > STRENGTH[best.verdict]) best = found;
    }
  return best;
}
