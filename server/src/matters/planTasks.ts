import type { OutputOf } from '@sophora/contract/endpoint';
import type { planTasks } from '@sophora/contract/matters';
import type { Owner, Task } from '@sophora/domain/plan/plan';
import { activePlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { loadUnits, type Units } from './units.ts';

/** The plan's tasks as they could be opened: who leads (and whether that is only presumed), who supports, who gets a letter. */
export async function planTaskChoices(
  services: Services,
  district: string,
): Promise<OutputOf<typeof planTasks>> {
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  const plan = await activePlan(services.pool, district);
  const { rows } = await services.pool.query<{ id: string; matters: number }>(
    `SELECT subject_id AS id, count(*)::int AS matters FROM matter_link
     WHERE district_code = $1 AND subject_kind = 'plan-task' GROUP BY subject_id`,
    [district],
  );
  const opened = new Map(rows.map((r) => [r.id, r.matters]));
  const tasks = plan ? [...plan.tasks, ...plan.safeguards] : [];
  return {
    today,
    planTo: plan?.to ?? null,
    tasks: tasks.map((task) => {
      const id = `${plan!.id}/${task.id}`;
      return {
        id,
        clause: task.clause,
        title: task.title,
        due: task.due ?? null,
        ...partsOf(task, units),
        matters: opened.get(id) ?? 0,
      };
    }),
    targets: (plan?.targets ?? []).map(({ id, title }) => ({
      id: `${plan!.id}/${id}`,
      title: `${id} ${title}`,
    })),
    units: units.list.map(({ id, name, relation }) => ({ id, name, relation })),
  };
}

/** Owners of the document as units of the district: by the code of the plan, else by name. */
function partsOf(task: Task, units: Units) {
  const unitOf = (owner: Owner) =>
    units.list.find((u) => u.code !== null && u.code === owner.unit) ??
    units.list.find((u) => u.name === owner.name);
  const found = task.owners.map((owner) => ({ owner, unit: unitOf(owner) }));
  const ids = (test: (f: (typeof found)[number]) => boolean) =>
    found.flatMap((f) => (f.unit && test(f) ? [f.unit.id] : []));
  const lead = found.find((f) => f.owner.role === 'lead' && f.unit?.relation === 'subordinate');
  return {
    lead: lead?.unit?.id ?? null,
    leadPresumed: lead?.owner.leadBasis === 'presumed',
    support: ids((f) => f !== lead && f.unit?.relation === 'subordinate'),
    consult: ids((f) => f.unit?.relation === 'coordination'),
    unknown: found.flatMap((f) => (f.unit ? [] : [f.owner.name])),
  };
}
