import type { ActorName } from '@sophora/contract/shapes';
import type { Actor } from '@sophora/domain/access/actor';
import { linkOf } from '@sophora/domain/matters/answerLink';
import { actorNames } from '../access/index.ts';
import type { Services } from '../platform/services.ts';
import type { Units } from './units.ts';

/** Who acted, in words; whoever came through an answer link by the name and unit the link was made for. */
export async function namesInLog(
  services: Services,
  viewer: Actor,
  district: string,
  keys: readonly string[],
  units: Units,
): Promise<(key: string) => ActorName> {
  const named = await actorNames(services, viewer, district, keys);
  const links = [...new Set(keys.flatMap((key) => linkOf(key) ?? []))];
  if (links.length === 0) return named;
  const { rows } = await services.pool.query<{ id: string; unit: string; recipient: string }>(
    `SELECT link_id AS id, unit_id AS unit, recipient FROM answer_link WHERE district_code = $1 AND link_id = ANY ($2)`,
    [district, links],
  );
  return (key) => {
    const row = rows.find((r) => r.id === linkOf(key));
    if (!row) return named(key);
    const unit = units.find(row.unit)?.name ?? '';
    return {
      key,
      name: {
        zh: `${row.recipient}（${unit}，免登录链接）`,
        en: `${row.recipient} (${unit}, by answer link)`,
      },
    };
  };
}
