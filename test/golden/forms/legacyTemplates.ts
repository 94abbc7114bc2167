import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES, type Template } from './templates.ts';

/** Two of the forms as an office program saved them in the format of Excel 97–2003. */
const legacy = (name: string): Template => {
  const { expected } = TEMPLATES.find((t) => t.name === `${name}.xlsx`)!;
  const path = join(import.meta.dirname, 'legacy', `${name}.xls`);
  return { name: `${name}.xls`, file: () => readFileSync(path), expected };
};

export const LEGACY_TEMPLATES: readonly Template[] = [
  legacy('知识产权行政保护情况表'),
  legacy('知识产权质押融资登记明细表'),
];
