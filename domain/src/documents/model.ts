import type { BlankReason } from './blankReasons.ts';

/**
 * 公文 as composed: what it says, element by element, before any file is written. The .docx, the PDF and the preview are
 * written from this one model, so that they cannot differ in a word.
 */
export interface ComposedDocument {
  readonly title: string;
  readonly head: Head;
  readonly blocks: readonly Block[];
  readonly imprint: Imprint | null;
  /** Printed small at the top of every page, such as 演示数据. */
  readonly mark: string | null;
  /** Every number of the text with its source, in the order they appear. */
  readonly numbers: readonly SourcedNumber[];
  /** What is not known or has to be written by a person, in the order it appears. */
  readonly gaps: readonly OpenGap[];
}

/** 版头: by the genre's form. 文号, 密级 and 紧急程度 keep their place and stay blank: the office system fills them. */
export type Head =
  | { readonly form: 'red'; readonly issuer: string; readonly signatory: string | null }
  | { readonly form: 'letter'; readonly issuer: string }
  | { readonly form: 'minutes'; readonly name: string }
  | {
      readonly form: 'bulletin';
      readonly name: string;
      readonly issue: string;
      readonly issuer: string;
      readonly day: string;
    }
  | { readonly form: 'plain' };

export type Block =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'recipient'; readonly runs: readonly Run[] }
  /** 一、 （一） 1. （1）: ordinals are given while composing. */
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  /** A heading that carries its own ordinal: a person wrote it. */
  | { readonly is: 'ownHeading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  /** In the middle (署名 under a title). */
  | { readonly is: 'centered'; readonly runs: readonly Run[] }
  /** Without indent: lines above and below a table. */
  | { readonly is: 'flush'; readonly runs: readonly Run[] }
  /** 出席 列席 请假 of minutes: the word in 黑体, then the names. */
  | { readonly is: 'attendance'; readonly word: string; readonly runs: readonly Run[] }
  | { readonly is: 'table'; readonly table: Table }
  /** 附件说明 */
  | { readonly is: 'attachments'; readonly titles: readonly string[] }
  /** 发文机关署名、成文日期 */
  | { readonly is: 'signature'; readonly issuer: readonly Run[]; readonly day: readonly Run[] }
  /** 附注 */
  | { readonly is: 'note'; readonly runs: readonly Run[] }
  /** 附件 on a page of its own. */
  | { readonly is: 'attachment'; readonly no: number | null; readonly title: string };

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly header: string;
  /** Share of the width. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export type Cell = readonly Run[];

/** 版记 */
export interface Imprint {
  readonly copyTo: readonly string[];
  readonly printer: string;
  /** Written like 2026年11月23日; blank where the office system dates it. */
  readonly day: string;
  readonly ruled: boolean;
}

/** A piece of text: plain, a number with its source, or a place that waits for a person. */
export interface Run {
  readonly text: string;
  /** Key of the number (`SourcedNumber.key`). */
  readonly number?: string;
  /** Id of the field, or the key of the number that is not known. */
  readonly gap?: string;
}

export interface SourcedNumber {
  /** A key of the frozen set (`figure:valid-marks:now`), or of something worked out from such: `growth(a,b)`. */
  readonly key: string;
  readonly text: string;
  /** What the number is, in words. */
  readonly label: string;
  /** Where it comes from: set, days, arithmetic. */
  readonly source: string;
}

export interface OpenGap {
  readonly id: string;
  readonly label: string;
  /** Why it is empty. */
  readonly why: BlankReason;
  /** Whether a person can fill it here. */
  readonly field: boolean;
}

export function plainText(runs: readonly Run[]): string {
  return runs.map((r) => r.text).join('');
}
