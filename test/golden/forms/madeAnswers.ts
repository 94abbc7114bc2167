import type { FormAnswer } from '@sophora/contract/forms';
import type { Blank } from '@sophora/domain/forms/form';
import type { Template } from './templates.ts';

/** A value for every blank that has one, so that filling can be looked at without a district. */
export function madeAnswers(template: Template, blanks: readonly Blank[], rows?: number): FormAnswer[] {
  return blanks.map((blank, i) => {
    const line = template.expected[blank.id] ?? 'manual';
    const manual = line === 'manual';
    const list =
      blank.kind === 'rows'
        ? Array.from({ length: rows ?? blank.height! }, (_, r) =>
            blank.columns!.map((c, j) => (c.formula ? null : j === 0 ? r + 1 : `第${r + 1}条`)),
          )
        : null;
    const text = /^date|^unit|^district/.test(line);
    const value = manual || list ? null : blank.kind === 'gap' || text ? `${i}` : 1000 + i;
    return {
      blank: blank.id,
      value,
      text: value === null ? null : String(value),
      rows: list,
      source: null,
      why: null,
      manual,
    };
  });
}
