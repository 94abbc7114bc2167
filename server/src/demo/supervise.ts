import { scopeOf } from '@sophora/domain/access/scope';
import { addDays, type PlainDate, weekday } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT_NAME, STREETS } from '@sophora/domain/demo/district';
import { DEMO_WORK, type DemoStep, type DemoWork } from '@sophora/domain/demo/supervision';
import type { Facts } from '@sophora/domain/matters/procedure';
import { act, open, type Stepping } from '../matters/index.ts';
import { DemoPeople, demoUnits } from './office.ts';

type Services = Stepping['services'];

/**
 * The office's work of the demonstration (演示督办事项): each piece is opened and carried on by invented people on the days
 * its course says, through the engine that everybody's matters go through. A piece that is there already stays as it is.
 */
export async function superviseDemo(services: Services, district: string): Promise<number> {
  await demoUnits(services.db, district, DEMO_DISTRICT_NAME);
  const plan = await services.pool.query<{ id: string }>(
    'SELECT plan_id AS id FROM plan WHERE district_code = $1 AND active ORDER BY plan_id LIMIT 1',
    [district],
  );
  const there = await services.pool.query<{ title: string }>(
    'SELECT title FROM matter WHERE district_code = $1',
    [district],
  );
  const titles = new Set(there.rows.map((r) => r.title));
  const people = await DemoPeople.load(services.db, district, services.now());
  let made = 0;
  for (const work of DEMO_WORK) {
    if (titles.has(work.title)) continue;
    await carryOut(services, district, people, plan.rows[0]?.id, work);
    made++;
  }
  return made;
}

async function carryOut(
  services: Services,
  district: string,
  people: DemoPeople,
  plan: string | undefined,
  work: DemoWork,
): Promise<void> {
  const today = services.today();
  const unit = (code: string | number) => people.unit(typeof code === 'number' ? STREETS[code]!.code : code);
  const lead = unit(work.lead);
  const on = async (ago: number, hour: number, who: DemoStep['by']): Promise<Stepping> => {
    const day = workingDay(addDays(today, -ago));
    const actor = await people.actor(who, lead);
    const now = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
    const { db, pool } = services;
    return {
      services: { db, pool, now: () => now, today: () => day },
      district,
      actor,
      scope: scopeOf(actor, district),
      acts: true,
    };
  };
  const opened = await open(await on(work.registered, 9, 'clerk'), {
    procedure: 'supervision',
    ...(plan === undefined ? {} : { task: `${plan}/${work.task}` }),
    input: {
      title: work.title,
      deliverable: work.deliverable,
      lead: lead.unit_id,
      support: (work.support ?? []).map((code) => unit(code).unit_id),
      due: addDays(today, work.due),
    },
  });
  for (const [i, step] of work.course.entries()) {
    const until: Facts = step.until === undefined ? {} : { until: addDays(today, step.until) };
    await act(await on(step.ago, 10 + (i % 8), step.by), {
      id: opened.id,
      action: step.action,
      input: { ...step.input, ...until },
    });
  }
}

/** Nobody acts on a weekend: the Friday before. */
function workingDay(day: PlainDate): PlainDate {
  return addDays(day, -Math.max(0, weekday(day) - 5));
}
