import { compareReadMarks, type MarkComparison } from '../compare/compareMarks.ts';
import { type Mark, readMark } from '../compare/mark.ts';
import { meaningsOf, namesMeaning } from '../compare/meanings.ts';
import type { CompareOptions, MarkVerdict } from '../compare/rule.ts';
import { withDigits } from '../text/numerals.ts';
import { charactersSpelling, spellingsOf, syllablesOf } from '../text/readings.ts';
import { sameParts } from '../text/splitCharacters.ts';
import { charactersSpelt } from './characterTables.ts';
import { undoubled, weakForms } from './forms.ts';
import { NearTable, TABLED } from './nearTable.ts';
import { hanCodes } from './readName.ts';
import {
  findAmongForms,
  findContained,
  findExact,
  findLong,
  findNear,
  findOneMore,
  findReordered,
  findSpelt,
} from './searchHan.ts';
import { findFiled, findLetters, findSame } from './searchLetters.ts';
import { classOf, nameOf, type Segment } from './segment.ts';
import { Sought } from './sought.ts';
import { ruleOf, scoreOf, verdictOf } from './strength.ts';

export interface MarkHit {
  readonly name: string;
  readonly niceClass: number;
  readonly number: string;
  /** The strongest rule, and what it says. */
  readonly rule: string;
  readonly verdict: MarkVerdict;
  readonly score: number;
}

export interface RuleHits {
  readonly rule: string;
  /** All that the rule leads, however many are shown. */
  readonly total: number;
  /** Of each class (0 for none stated). */
  readonly byClass: Readonly<Record<string, number>>;
  readonly hits: readonly MarkHit[];
}

export interface SearchOptions extends CompareOptions {
  /** Only marks of this class; `niceClass` also decides which words of the goods are weak. */
  readonly onlyClass?: number;
  /** Only marks that the caller keeps, by number: status, owner, similar group, date. */
  readonly accepts?: (number: string) => boolean;
  /** Of each rule this page; 50 from the first on. */
  readonly from?: number;
  readonly length?: number;
}

export interface SearchResult {
  readonly total: number;
  readonly rules: readonly RuleHits[];
}

const PAGE = 50;
/** One hit of a search as numbers: segment, document, strength. */
interface Found {
  readonly sought: Sought;
  readonly doc: number;
  readonly value: number;
}

/**
 * All marks that a rule finds similar to a name or wants a person to look at, under the rule that speaks strongest. Everything is counted; of each
 * rule one page is shown. Segments are searched one after the other; a small one beside the large one holds what came later.
 */
export class MarkSearcher {
  private readonly segments: readonly Segment[];
  private readonly best: readonly Uint16Array[];
  private readonly odd: readonly ReadonlyMap<number, string>[];
  private readonly removed: ReadonlySet<string>;
  private readonly table = new NearTable();

  constructor(segments: readonly Segment[], removed: ReadonlySet<string> = new Set()) {
    this.segments = segments;
    this.best = segments.map((s) => new Uint16Array(s.size));
    this.odd = segments.map((s) => new Map(s.odd));
    this.removed = removed;
  }

  search(name: string, options: SearchOptions = {}): SearchResult {
    const asked = readMark(name, options.niceClass);
    const known = new Map<string, number>();
    const groups = new Map<
      number,
      { total: number; byClass: Record<string, number>; found: Map<number, Found[]> }
    >();
    let total = 0;
    const all = this.segments.map((segment, s) => {
      const sought = new Sought(segment, this.best[s]!, asked, options.onlyClass ?? -1, options, known);
      this.find(sought);
      return sought;
    });
    for (const [s, sought] of all.entries())
      for (const doc of sought.hits) {
        if (this.removed.size > 0 && this.removed.has(this.numberOf(s, doc))) continue;
        if (options.accepts !== undefined && !options.accepts(this.numberOf(s, doc))) continue;
        const value = sought.strengthAt(doc);
        let group = groups.get(value & 31);
        if (group === undefined) {
          group = { total: 0, byClass: {}, found: new Map() };
          groups.set(value & 31, group);
        }
        total++;
        group.total++;
        const niceClass = classOf(sought.segment, doc);
        group.byClass[niceClass] = (group.byClass[niceClass] ?? 0) + 1;
        const same = group.found.get(value);
        if (same === undefined) group.found.set(value, [{ sought, doc, value }]);
        else same.push({ sought, doc, value });
      }
    for (const sought of all) sought.done();
    const rules = [...groups.values()]
      .map((group) => ({ ...group, values: [...group.found.keys()].sort((x, y) => y - x) }))
      .sort((x, y) => y.values[0]! - x.values[0]!)
      .map(({ total, byClass, found, values }) => ({
        rule: ruleOf(values[0]!),
        total,
        byClass,
        hits: this.page(all, found, values, options.from ?? 0, options.length ?? PAGE),
      }));
    return { total, rules };
  }

  private page(
    all: readonly Sought[],
    found: ReadonlyMap<number, Found[]>,
    values: readonly number[],
    from: number,
    length: number,
  ): MarkHit[] {
    const hits: MarkHit[] = [];
    let skip = from;
    for (const value of values) {
      const list = found.get(value)!;
      if (hits.length === length) break;
      if (skip >= list.length) {
        skip -= list.length;
        continue;
      }
      list.sort((x, y) => all.indexOf(x.sought) - all.indexOf(y.sought) || x.doc - y.doc);
      for (const { sought, doc } of list.slice(skip, skip + length - hits.length))
        hits.push({
          name: nameOf(sought.segment, doc),
          niceClass: classOf(sought.segment, doc),
          number: this.numberOf(all.indexOf(sought), doc),
          rule: ruleOf(value),
          verdict: verdictOf(value),
          score: scoreOf(value),
        });
      skip = 0;
    }
    return hits;
  }

  private numberOf(segment: number, doc: number): string {
    const number = this.segments[segment]!.numbers[doc]!;
    return number === 0xffff_ffff ? this.odd[segment]!.get(doc)! : String(number);
  }

  private find(sought: Sought): void {
    const { mark, codes } = sought;
    const { table } = this;
    if (codes.length > 0) this.findHan(sought);
    else if (mark.latin.length >= 4 && mark.latin.length <= 48)
      for (const syllables of syllablesOf(mark.latin, TABLED))
        if (syllables.length > 1) {
          table.put(syllables.map((s) => charactersSpelt(charactersSpelling(s))));
          findSpelt(sought, table, syllables.length);
        }
    findLetters(sought);
    if (/[\d零一二三四五六七八九壹贰叁肆伍陆柒捌玖]/.test(mark.joined)) {
      const digits = withDigits(mark.joined.slice(0, 200));
      findFiled(sought, 'd', digits);
      findSame(sought, digits);
    }
    for (const meaning of meaningsOf(mark))
      for (const name of namesMeaning(meaning)) {
        findExact(sought, hanCodes(readMark(name).han));
        findSame(sought, name);
      }
  }

  private findHan(sought: Sought): void {
    const { mark, codes } = sought;
    const { table } = this;
    const short = codes.length <= TABLED ? codes : codes.slice(0, TABLED);
    table.ask(short);
    findNear(sought, table, codes, true);
    findAmongForms(sought, table, codes, mark.core.weak.length === 0);
    findOneMore(sought, table, codes, true);
    findLong(sought, table, codes);
    findReordered(sought, codes);
    findContained(sought, codes);
    if (mark.core.weak.length > 0) {
      const core = hanCodes(mark.core.han);
      if (core.length <= TABLED) {
        table.ask(core);
        findNear(sought, table, core, false);
        findAmongForms(sought, table, core, true);
        findOneMore(sought, table, core, false);
        findReordered(sought, core);
      }
    }
    if (codes.length <= 60) {
      for (const { from, to } of weakForms(codes, codes.length)) findExact(sought, codes.subarray(from, to));
      for (const form of undoubled(codes, codes.length)) findExact(sought, form);
      for (const chars of sameParts(mark.han)) findExact(sought, hanCodes(chars));
      for (const run of mark.text.match(/\p{Script=Han}{2,}/gu) ?? [])
        if (run.length < codes.length) findExact(sought, hanCodes([...run]));
    }
    if (codes.length >= 2 && codes.length <= 20)
      for (const letters of spellings(mark)) findSame(sought, letters, true);
  }
}

const MOST_SPELLINGS = 32;

function spellings(mark: Mark): string[] {
  let found = [''];
  for (const char of mark.han)
    found = found.flatMap((text) => spellingsOf(char).map((s) => text + s)).slice(0, MOST_SPELLINGS);
  return found;
}

/** Why a hit was found: the comparison itself, made when somebody looks. */
export const explainHit = (name: string, hit: MarkHit, options: CompareOptions = {}): MarkComparison =>
  compareReadMarks(readMark(name, options.niceClass), readMark(hit.name, options.niceClass), options);
