/** What a form is filled with, place by place: made of the values of its blanks, written by the format's own writer. */
export type FillValue = string | number | null;

export type Fill =
  | {
      readonly kind: 'cell';
      readonly grid: string;
      readonly row: number;
      readonly column: number;
      readonly value: FillValue;
    }
  | {
      readonly kind: 'gaps';
      /** Null: a line of a document. */
      readonly grid: string | null;
      readonly row: number;
      readonly column: number;
      readonly line: string | null;
      /** The text as it was read, and a value for each of its gaps in their order; null leaves the gap as it is. */
      readonly text: string;
      readonly values: readonly (string | null)[];
    }
  | {
      readonly kind: 'rows';
      readonly grid: string;
      readonly row: number;
      readonly height: number;
      readonly columns: readonly number[];
      readonly rows: readonly (readonly FillValue[])[];
    };
