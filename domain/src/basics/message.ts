/**
 * What the system says is a code and parameters; words are made at the edge, in Chinese or English.
 * Stored records hold messages, never sentences.
 */
export interface Message {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A label in both languages. Official Chinese terms are never paraphrased. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
