import type { Binding, Proposal } from '@sophora/domain/forms/binding';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import type { Blank } from '@sophora/domain/forms/form';
import { propose } from '@sophora/domain/forms/propose';
import type { Services } from '../platform/services.ts';
import { districtOf } from './district.ts';
import { type Decision, decisionsOf, rememberedLabels, type StoredForm } from './store.ts';

/** A blank with what a person decided, or what the program proposes. */
export interface BoundBlank {
  readonly blank: Blank;
  readonly binding: Binding;
  readonly decision: Decision | undefined;
  readonly proposal: Proposal;
}

export async function boundBlanks(
  services: Services,
  district: string,
  form: StoredForm,
): Promise<BoundBlank[]> {
  const decisions = await decisionsOf(services.pool, district, form.id);
  const labels = await rememberedLabels(services.pool, district, form.id);
  const { name, streets } = await districtOf(services.pool, district);
  const context = { districtName: name, streets, decided: (key: string) => labels.get(key) };
  return findBlanks(form.content).map((blank) => {
    const decision = decisions.get(blank.id);
    const proposal = propose(blank, context);
    return { blank, decision, proposal, binding: decision?.binding ?? proposal.binding };
  });
}
