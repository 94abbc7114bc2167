import type { OutputOf } from '@sophora/contract/endpoint';
import type { unitActivity } from '@sophora/contract/matters';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { Services } from '../platform/services.ts';
import { loadUnits } from './units.ts';

/**
 * 责任单位活跃情况, for the office's eyes and for helping: by name, never ranked (整治形式主义为基层减负若干规定, 2024-08). A unit is a
 * phantom where it holds open matters and nobody of it has ever acted.
 */
export async function activityOf(
  services: Services,
  district: string,
  days: number,
): Promise<OutputOf<typeof unitActivity>> {
  const today = services.today();
  const from = addDays(today, -days);
  const units = await loadUnits(services.db, district, today);
  const { rows } = await services.pool.query<{
    unit_id: string;
    open: number;
    overdue: number;
    own: number;
    on_behalf: number;
    last_on: PlainDate | null;
    ever: number;
  }>(
    `SELECT m.lead_unit AS unit_id,
       count(DISTINCT m.matter_id) FILTER (WHERE m.closed_on IS NULL)::int AS open,
       count(DISTINCT m.matter_id) FILTER (WHERE m.closed_on IS NULL AND m.warn_on IS NOT NULL AND m.limit_on < $3)::int AS overdue,
       count(a.seq) FILTER (WHERE a.party = 'owner' AND a.on_day >= $2)::int AS own,
       count(a.seq) FILTER (WHERE a.party = 'office' AND a.action IN ('sign', 'progress', 'answer') AND a.on_day >= $2)::int AS on_behalf,
       max(a.on_day) FILTER (WHERE a.party = 'owner') AS last_on,
       count(a.seq) FILTER (WHERE a.party = 'owner')::int AS ever
     FROM matter m LEFT JOIN matter_action a ON a.district_code = m.district_code AND a.matter_id = m.matter_id
     WHERE m.district_code = $1 AND m.procedure = 'supervision' AND m.lead_unit IS NOT NULL GROUP BY m.lead_unit`,
    [district, from, today],
  );
  const people = await peopleOf(services, district, today);
  return {
    from,
    units: units.list
      .filter((u) => u.relation === 'subordinate')
      .flatMap((unit) => {
        const mine = rows.filter((r) => units.find(r.unit_id)?.id === unit.id);
        if (mine.length === 0) return [];
        const sum = (pick: (r: (typeof rows)[number]) => number) => mine.reduce((n, r) => n + pick(r), 0);
        const lastOn = mine.map((r) => r.last_on).reduce(later, null);
        return [
          {
            id: unit.id,
            name: unit.name,
            open: sum((r) => r.open),
            overdue: sum((r) => r.overdue),
            own: sum((r) => r.own),
            onBehalf: sum((r) => r.on_behalf),
            lastOn,
            phantom: sum((r) => r.open) > 0 && sum((r) => r.ever) === 0,
            people: people.get(unit.id) ?? 0,
          },
        ];
      }),
    hint: {
      zh: '仅供办公室了解、帮助，不作排名，不作考核依据。',
      en: 'For the office, to help; no ranking and no basis of assessment.',
    },
  };
}

function later(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null ? b : b === null || a > b ? a : b;
}

async function peopleOf(
  services: Services,
  district: string,
  today: PlainDate,
): Promise<Map<string, number>> {
  const { rows } = await services.pool.query<{ unit_id: string; n: number }>(
    `SELECT g.unit_id, count(DISTINCT g.person_id)::int AS n FROM role_grant g JOIN person p USING (person_id)
     WHERE g.district_code = $1 AND g.unit_id IS NOT NULL AND p.disabled_at IS NULL
       AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2) GROUP BY g.unit_id`,
    [district, today],
  );
  return new Map(rows.map((r) => [r.unit_id, r.n]));
}
