import { type Actor, grantsIn } from '@sophora/domain/access/actor';
import type { Template } from '@sophora/domain/documents/template';
import type { Services } from '../platform/services.ts';
import { lastFields, lastIssuer } from './store.ts';

/**
 * What a new document begins with: what was written into the last one of its kind, but for what was true only then; the name the office
 * signs with, from its last document of any kind or from the unit the person belongs to.
 */
export async function beginFields(
  { pool }: Services,
  by: { readonly district: string; readonly actor: Actor },
  template: Template,
): Promise<Readonly<Record<string, string>>> {
  const last = await lastFields(pool, by.district, template.id);
  const fields: Record<string, string> = {};
  for (const { id, fresh } of template.fields) if (!fresh && last[id]) fields[id] = last[id];
  if (template.fields.some((f) => f.id === 'issuer') && !fields.issuer) {
    const issuer = (await lastIssuer(pool, by.district)) ?? (await ownUnit(pool, by));
    if (issuer) fields.issuer = issuer;
  }
  return fields;
}

async function ownUnit(
  pool: Services['pool'],
  { district, actor }: { readonly district: string; readonly actor: Actor },
): Promise<string | undefined> {
  const units = grantsIn(actor, district).flatMap((grant) => grant.unitId ?? []);
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM unit WHERE district_code = $1 AND unit_id = ANY ($2) ORDER BY valid_from DESC LIMIT 1',
    [district, units],
  );
  return rows[0]?.name;
}
