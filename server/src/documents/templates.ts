import type { FrozenReading } from '@sophora/domain/documents/frozenNumbers';
import { periodKind, type Template } from '@sophora/domain/documents/template';
import { templateById } from '@sophora/domain/documents/templates/index';
import { periodLabel } from '@sophora/domain/freeze/period';
import { Refusal } from '../platform/refusal.ts';

export function getTemplate(id: string): Template {
  const template = templateById(id);
  if (!template) throw new Refusal('document-no-such-template', { template: id });
  return template;
}

/** A set fits a template by its kind of period, and must not have been dropped. */
export function refuseUnfitSet(
  template: Template,
  set: Pick<FrozenReading, 'no' | 'state'> & { readonly period: string },
): void {
  refuseDropped(set);
  if (!template.periods.includes(periodKind(set.period)))
    throw new Refusal('document-wrong-period', { no: set.no, period: periodLabel(set.period).zh });
}

export function refuseDropped({ no, state }: Pick<FrozenReading, 'no' | 'state'>): void {
  if (state === 'dropped') throw new Refusal('document-set-dropped', { no });
}
