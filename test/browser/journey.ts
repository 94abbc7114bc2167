import type { BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the Sophora that this journey has for itself. */
  readonly url: string;
  readonly administratorLink: string;
  /** Keeps a picture of the page in test-results/. */
  shot(name: string): Promise<void>;
  /** Every error on the page's console fails the journey, except those that contain this. */
  allowProblem(part: string): void;
}

export interface Journey {
  readonly name: string;
  readonly run: (visit: Visit) => Promise<void>;
  /** Why it is not run here. */
  readonly skip?: string | undefined;
  /** `--empty` unless said otherwise. */
  readonly startArguments: readonly string[];
}

/** What a person does, told as a sentence: the default export of a file `NAME.journey.ts`. */
export function journey(
  name: string,
  run: (visit: Visit) => Promise<void>,
  options: { skip?: string | undefined; startArguments?: readonly string[] } = {},
): Journey {
  return { name, run, skip: options.skip, startArguments: options.startArguments ?? ['--empty'] };
}
