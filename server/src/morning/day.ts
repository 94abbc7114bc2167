import type { Morning } from '@sophora/contract/morning';
import { addDays } from '@sophora/domain/basics/plainDate';
import { dayOf, textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import { withForms } from '../incoming/index.ts';
import { type Acting, mattersOf } from '../matters/index.ts';

const SHOWN = 12;
const READ = 200;

/** 今日要事 of one person, from the same read as the queues. */
export async function morningOf(acting: Acting, mayOpen: boolean): Promise<Morning> {
  const { services } = acting;
  const today = services.today();
  const read = (queue: 'mine' | 'overdue' | 'warning') => mattersOf(acting, { queue, page: 1, size: READ });
  const mine = await read('mine');
  const late = (await read('overdue')).items;
  const near = (await read('warning')).items;
  const facts = await factsOf(
    acting,
    [...mine.items, ...late, ...near].map((m) => m.id),
  );
  const due = mine.items.filter((m) => m.limit !== null && m.limit <= today);
  const requests = await mattersOf(acting, { procedure: 'incoming', queue: 'open', page: 1, size: READ });
  const soon = requests.items.filter((m) => m.limit !== null && m.limit <= addDays(today, 7));
  return {
    today,
    due: due.slice(0, SHOWN),
    mine: mine.total,
    answer: mine.items.flatMap((matter) => waiting(matter, facts.get(matter.id) ?? {})).slice(0, SHOWN),
    others: [...late, ...near]
      .filter((m) => !m.mine && m.procedure !== 'incoming')
      .slice(0, SHOWN)
      .map((m) => ({ ...m, rung: mayOpen ? rungOf(m, facts.get(m.id) ?? {}, today) : null })),
    week: await withForms(acting, soon),
  };
}

type Waiting = Morning['answer'][number];

/** Who waits for this person: the unit that answered or asks for more time, the person who drew up, the superior. */
function waiting(matter: Waiting['matter'], facts: Facts): Waiting[] {
  if (matter.procedure === 'incoming') return [{ matter, who: textOf(facts, 'issuer'), why: 'request' }];
  if (matter.procedure !== 'supervision' || matter.lead === null) return [];
  if (matter.state === 'answered' || matter.state === 'reviewed')
    return [{ matter, who: matter.lead.name, why: 'review' }];
  if (dayOf(facts, 'askedUntil') !== null) return [{ matter, who: matter.lead.name, why: 'extension' }];
  return matter.state === 'drafted' ? [{ matter, who: matter.lead.name, why: 'approval' }] : [];
}

/** 提示函, then 催办: one rung a day; what goes further needs an issuer and a signatory, on the matter's own page. */
function rungOf(matter: Waiting['matter'], facts: Facts, today: string): 'remind' | 'urge' | null {
  const held = matter.state === 'dispatched' || matter.state === 'inHand';
  if (matter.procedure !== 'supervision' || !held || dayOf(facts, 'escalatedOn') === today) return null;
  return matter.level === 0 ? 'remind' : matter.level === 1 ? 'urge' : null;
}

async function factsOf({ services, district }: Acting, ids: readonly string[]): Promise<Map<string, Facts>> {
  const { rows } = await services.pool.query<{ id: string; facts: Facts }>(
    'SELECT matter_id AS id, facts FROM matter WHERE district_code = $1 AND matter_id = ANY ($2)',
    [district, ids],
  );
  return new Map(rows.map((r) => [r.id, r.facts]));
}
