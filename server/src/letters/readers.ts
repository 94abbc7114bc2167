import { type Actor, grantsIn } from '@sophora/domain/access/actor';
import { rightsOfNames } from '../docket/index.ts';
import type { Services } from '../platform/services.ts';
import { holdingsOf, unitsOf } from '../trusteeship/index.ts';

/** Whose letters somebody reads: the office's own, or those of a firm or agency and of the rights it looks after. */
export interface Reader {
  readonly office: boolean;
  readonly units: readonly string[];
  /** Rights looked after, published or not. */
  readonly rights: readonly string[];
  /** Normalised names of their holders. */
  readonly names: readonly string[];
}

export async function readerOf(services: Services, actor: Actor, district: string): Promise<Reader> {
  if (grantsIn(actor, district).some(({ role }) => role === 'office' || role === 'administrator'))
    return { office: true, units: [], rights: [], names: [] };
  const units = unitsOf(actor, district);
  const { names } = await holdingsOf(services, actor, district);
  const published = await rightsOfNames(services.pool, district, names);
  const { rows } = await services.pool.query<{ id: string }>(
    'SELECT record_id AS id FROM sealed_record WHERE district_code = $1 AND holders && $2::text[]',
    [district, names],
  );
  return { office: false, units, names, rights: [...published, ...rows.map((r) => r.id)] };
}

/** The condition on `letter l` with the parameters that follow `$1`. */
export const READABLE =
  '(($2 AND l.unit_id IS NULL) OR l.unit_id = ANY ($3::uuid[]) OR l.record_id = ANY ($4::uuid[]))';

export function readable({ office, units, rights }: Reader): [boolean, readonly string[], readonly string[]] {
  return [office, units, rights];
}
