import type { OutputOf } from '@sophora/contract/endpoint';
import type { matterCalendar } from '@sophora/contract/matters';
import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { addDays, date, makeDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { isDocumented, kindOf } from '@sophora/domain/deadlines/calendar';
import { toDay } from '@sophora/domain/deadlines/civil';
import { activePlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { hiddenFrom, UNDER_PARENT } from './confined.ts';
import { loadUnits } from './units.ts';

interface Reader {
  readonly actor: Actor;
  readonly scope: Scope;
}

type Calendar = OutputOf<typeof matterCalendar>;

/** 年历: holidays and swapped days of the year, the publicity days of the plan, the last days of open matters and every day of a call for applications. */
export async function calendarOf(
  services: Services,
  district: string,
  reader: Reader,
  asked: number | undefined,
): Promise<Calendar> {
  const today = services.today();
  const year = asked ?? Number(today.slice(0, 4));
  const [first, last] = [date(`${year}-01-01`), date(`${year}-12-31`)];
  const plan = await activePlan(services.pool, district);
  return {
    year,
    today,
    documented: isDocumented(toDay(first)),
    special: specialDays(first, last),
    named: (plan?.days ?? []).flatMap(({ month, day, name, planName }) => {
      const on = makeDate(year, month, day);
      return on ? [{ on, name, planName }] : [];
    }),
    due: await dueDays(services, district, reader, first, last),
  };
}

function specialDays(first: PlainDate, last: PlainDate): Calendar['special'] {
  const found: Calendar['special'] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const kind = kindOf(toDay(on));
    if (kind !== 'work' && kind !== 'weekend') found.push({ on, kind });
  }
  return found;
}

async function dueDays(
  services: Services,
  district: string,
  { actor, scope }: Reader,
  first: PlainDate,
  last: PlainDate,
): Promise<Calendar['due']> {
  const units = await loadUnits(services.db, district, services.today());
  const seen = scope.units === 'all' ? null : units.withPredecessors(scope.units);
  const { rows } = await services.pool.query<Calendar['due'][number]>(
    `SELECT day.on, count(*)::int AS count, min(m.title COLLATE "C") AS title FROM matter m
     CROSS JOIN LATERAL (
       SELECT m.limit_on AS on
       UNION SELECT (m.facts ->> name)::date FROM unnest(ARRAY['dueCity', 'dueProvince', 'dueNation']) AS name
       WHERE m.procedure = 'policy-notice') day
     WHERE m.district_code = $1 AND m.closed_on IS NULL AND day.on BETWEEN $2 AND $3
       AND ($4::uuid[] IS NULL OR EXISTS (SELECT 1 FROM matter_unit u WHERE u.district_code = m.district_code
             AND u.matter_id = m.matter_id AND u.unit_id = ANY ($4)))
       AND m.procedure <> ALL ($5::text[])
     GROUP BY day.on ORDER BY day.on`,
    [district, first, last, seen, [...hiddenFrom(actor, district), ...UNDER_PARENT]],
  );
  return rows;
}
