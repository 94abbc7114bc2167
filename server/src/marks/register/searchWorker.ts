import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { Refusal } from '../../platform/refusal.ts';
import { answering } from '../answering.ts';
import { readIndex } from '../indexFile.ts';
import { type IndexedRows, readRows, recordAt, STATUS_CODES } from './rows.ts';

export interface SearchQuestion {
  readonly district: string;
  /** The saved index to search in. */
  readonly index: string;
  readonly name: string;
  readonly niceClass?: number | undefined;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly rule?: string | undefined;
  readonly from: number;
  readonly length: number;
}

export interface SearchAnswer {
  readonly marks: number;
  readonly unnamed: number;
  readonly builtAt: string;
  readonly total: number;
  readonly rules: readonly {
    readonly rule: string;
    readonly total: number;
    readonly byClass: Readonly<Record<string, number>>;
    readonly hits: readonly {
      readonly record: string;
      readonly name: string;
      readonly niceClass: number;
      readonly verdict: 'similar' | 'review' | 'different';
      readonly score: number;
    }[];
  }[];
}

interface Loaded {
  readonly index: string;
  readonly searcher: MarkSearcher;
  readonly rows: IndexedRows;
  readonly marks: number;
}

const loaded = new Map<string, Loaded>();

async function load(district: string, index: string): Promise<Loaded> {
  const before = loaded.get(district);
  if (before?.index === index) return before;
  const [segment, rows] = await Promise.all([readIndex(index), readRows(index)]).catch(() => {
    throw new Refusal('marks-index-gone');
  });
  const now = { index, searcher: new MarkSearcher([segment]), rows, marks: segment.size };
  loaded.set(district, now);
  return now;
}

answering(async (asked: SearchQuestion): Promise<SearchAnswer> => {
  const { searcher, rows, marks } = await load(asked.district, asked.index);
  const kept = { marks, unnamed: rows.unnamed, builtAt: rows.builtAt };
  if (asked.name === '') return { ...kept, total: 0, rules: [] };
  const accepts = filter(rows, asked);
  const found = searcher.search(asked.name, {
    ...(asked.niceClass === undefined ? {} : { onlyClass: asked.niceClass, niceClass: asked.niceClass }),
    ...(accepts === undefined ? {} : { accepts }),
    from: asked.from,
    length: asked.length,
  });
  return {
    ...kept,
    total: found.total,
    rules: found.rules
      .filter(({ rule }) => asked.rule === undefined || rule === asked.rule)
      .map(({ rule, total, byClass, hits }) => ({
        rule,
        total,
        byClass,
        hits: hits.map(({ name, niceClass, verdict, score, number }) => ({
          record: recordAt(rows, Number(number)),
          name,
          niceClass,
          verdict,
          score,
        })),
      })),
  };
});

function filter(
  rows: IndexedRows,
  { status, owner }: SearchQuestion,
): ((number: string) => boolean) | undefined {
  const code = status === undefined ? -1 : STATUS_CODES.indexOf(status);
  const wanted = owner?.trim() ?? '';
  const owners =
    wanted === '' ? undefined : Uint8Array.from(rows.ownerNames, (name) => (name.includes(wanted) ? 1 : 0));
  if (code < 0 && owners === undefined) return undefined;
  return (number) => {
    const place = Number(number);
    return (
      (code < 0 || rows.statuses[place] === code) &&
      (owners === undefined || owners[rows.owners[place]!] === 1)
    );
  };
}
