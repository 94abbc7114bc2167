import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { getProcedure } from '@sophora/domain/matters/procedures';
import type pg from 'pg';

/** An open matter with a limit near or past, and who is waited for. */
export interface DueMatter {
  readonly id: string;
  readonly title: string;
  readonly limit: PlainDate;
  /** `unit:<id>` or `role:<role>`. */
  readonly turns: readonly string[];
}

/** Open matters that are yellow today, late, or at their limit by `until`. Those put off are left out. */
export async function openMattersWithin(
  pool: pg.Pool,
  district: string,
  until: PlainDate,
  today: PlainDate,
): Promise<DueMatter[]> {
  const { rows } = await pool.query<{
    id: string;
    title: string;
    limit: PlainDate;
    turns: string[];
    procedure: string;
    version: number;
    lead: string | null;
  }>(
    `SELECT matter_id AS id, title, limit_on AS "limit", turns, procedure, version, lead_unit AS lead FROM matter
     WHERE district_code = $1 AND closed_on IS NULL AND limit_on IS NOT NULL AND (limit_on <= $2 OR warn_on <= $3)
       AND (snoozed_until IS NULL OR snoozed_until <= $3)
     ORDER BY matter_id`,
    [district, until, today],
  );
  return rows.map(({ id, title, limit, turns, procedure, version, lead }) => {
    const { parties } = getProcedure(procedure, version);
    const audiences = turns.flatMap((turn) => {
      const party = parties[turn.slice(procedure.length + 1)];
      if (!party) return [];
      if (party.unit === 'any') return party.roles.map((role) => `role:${role}`);
      return lead === null ? [] : [`unit:${lead}`];
    });
    return { id, title, limit, turns: [...new Set(audiences)] };
  });
}
