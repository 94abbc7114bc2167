import type { Label } from '@sophora/domain/basics/message';

/**
 * Something outside the program that keeps it from starting or going on, told to the person at the terminal in one
 * sentence, in Chinese or English by the terminal's language. Everything else that is thrown is a defect.
 */
export class Problem extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(sentence: Label, cause?: unknown) {
    super(sentence.en, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}

/** The language of the terminal, by the variables that every POSIX program reads; Chinese only when they say so. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): 'zh' | 'en' {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Tells the person at the terminal something worth knowing that is no problem. */
export type Say = (line: Label) => void;
