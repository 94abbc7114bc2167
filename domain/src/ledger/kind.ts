import type { Json } from '../basics/json.ts';
import type { Label, Message } from '../basics/message.ts';
import type { Observation } from './observation.ts';

/**
 * A kind (登记簿种类) is one register and the source contract of the files that feed it: its fields with the header
 * names seen in real exports, how a cell is normalised, what identifies a record and what a person may declare for a
 * whole file. A new kind is one file that exports a `Kind` and one line in `kinds.ts`; the engine knows none of them.
 */
export interface Kind {
  readonly id: string;
  readonly label: Label;
  /** The counting word of one record: 件, 家, 个. */
  readonly unit: Label;
  readonly fields: readonly Field[];
  /** Identifiers of the record, strongest first. Empty: the row is rejected as `no-identity`. */
  identify(facts: Facts): readonly Identifier[];
  /**
   * Where a record has several identifiers: the scheme of which it has one value at most (an application number). Records
   * that share any identifier are one, unless their values of this one differ.
   */
  readonly unique?: string;
  /** What the whole row must satisfy. A `reject` keeps the row out, a `warn` is shown and stored. */
  check?(facts: Facts, today: string): readonly RowProblem[];
  /** One source row may hold several records (a mark in five classes). Default: one. */
  explode?(facts: Facts): readonly Facts[];
  /** Facts that follow from others and are stored with them (kind of right from its number). */
  derive?(facts: Facts): Facts;
  /** Facts that only several observations together tell (where a holder sat before it moved). */
  overTime?(observations: readonly Observation[]): Facts;
  /** What a file often leaves out and a person may declare for all of its rows (decision 4). */
  readonly declarations?: readonly Declaration[];
  /** One line that names the record on any screen. */
  title(facts: Facts): string;
  /** Names of the parties in order, the first deciding region and street (first patentee). */
  parties?(facts: Facts): readonly string[];
  /** The address that decides district and street, if the record carries one. */
  address?(facts: Facts): string | undefined;
  /** Identifiers of other records this one speaks of (a pledge names patents): their verdicts read it. */
  references?(facts: Facts): readonly Identifier[];
  /**
   * Fields that only make sense from one source at once (a status and its day): the first decides for all. One with `@`
   * before it dates the first, and may also be declared for the row.
   */
  readonly together?: readonly (readonly string[])[];
  /**
   * Whether the record is a secret of its holder (an application that nobody has published): it stands in no register, list,
   * export or figure, and only its holder and the holder's agency see it.
   */
  sealed?(facts: Facts): boolean;
  /** Lists of which a file may give one item a row (质押合同, a patent a row): its rows of one record add up. */
  readonly gathers?: readonly string[];
  readonly list: ListView;
  /** Public tables that belong to no holder (codes, classes) are reference data: shown apart from the registers. */
  readonly reference?: boolean;
}

/** Normalised facts of a record. Dates are PlainDate strings, money integer fen, lists arrays of strings. */
export type Facts = { readonly [field: string]: Json };

export type FieldType = 'text' | 'longText' | 'date' | 'integer' | 'fen' | 'list' | 'code' | 'boolean';

export interface Field {
  readonly name: string;
  readonly label: Label;
  readonly type: FieldType;
  /** Header names of real files, compared after `headerKey` (width, case, brackets and spaces folded). */
  readonly synonyms: readonly string[];
  readonly required?: boolean;
  /** Cell text → value. Blank cells never arrive here. */
  normalise(raw: string): Normalised;
  /** Share (0–1) to which a cell looks like this field, for files without usable headers. */
  recognise?(cell: string): number;
  /** Closed values with their labels, shown instead of the code. */
  readonly values?: Readonly<Record<string, Label>>;
  /** Personal data: masked unless the reader's role may see it. */
  readonly personal?: boolean;
}

export type Normalised =
  | { readonly ok: true; readonly value: Json; readonly note?: Message }
  | { readonly ok: false; readonly problem: Message };

/** An identifier: its scheme (`application`, `publication`, `creditCode`, `name` …) and normalised value. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  /** A provisional identity is accepted with a warning and queued for a person (a firm without its code). */
  readonly provisional?: boolean;
}

export interface RowProblem {
  readonly level: 'reject' | 'warn';
  readonly field?: string;
  readonly message: Message;
}

export interface Declaration {
  readonly id: string;
  readonly label: Label;
  /** Explains in one sentence what declaring it does. */
  readonly hint: Label;
  readonly type: 'date' | 'district' | 'choice';
  readonly values?: Readonly<Record<string, Label>>;
  /** Facts this declaration gives to every row that does not state them itself. */
  facts(value: string): Facts;
}

export interface ListView {
  /** Columns shown by default, in order. */
  readonly columns: readonly string[];
  /** Fields that can be filtered by value. */
  readonly filters: readonly string[];
  /** Filters of one value each that are kept with a record's street: a street narrowed by them is one range of an index. */
  readonly facets?: readonly string[];
  /** Fields the list may be sorted by. */
  readonly sorts: readonly string[];
  /** Fields the search box looks into. */
  readonly search: readonly string[];
}
