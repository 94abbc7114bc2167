import type { Step } from './alignHan.ts';

/** `傅→父`: which characters differ, for the sentence. */
export const changes = (steps: readonly Step[]): string =>
  steps.map(({ a, b }) => `${a === '' ? '∅' : a}→${b === '' ? '∅' : b}`).join(' ');
