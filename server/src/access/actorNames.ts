import type { ActorName } from '@sophora/contract/shapes';
import { type Actor, grantsIn } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import type { Label } from '@sophora/domain/basics/message';
import type { Services } from '../platform/services.ts';

/** Roles of bodies outside the government, whatever unit they are held in. */
const OUTSIDE_ROLES: readonly Role[] = ['enterprise', 'bank', 'agency', 'mediator'];

/**
 * Who acted, in words (操作人), for the keys of ledger, jobs and audit log. Colleagues of the district see each other's
 * names; a body outside the government sees the unit that acted and no person's name.
 */
export async function actorNames(
  services: Pick<Services, 'pool'>,
  viewer: Actor,
  district: string,
  keys: Iterable<string | null>,
): Promise<(key: string) => ActorName> {
  const ids = [...new Set(keys)].flatMap((key) => /^person:([0-9a-f-]{36})$/.exec(key ?? '')?.[1] ?? []);
  const people = new Map<string, Label>();
  if (ids.length > 0) {
    const { rows } = await services.pool.query<{ id: string; name: string; unit: string }>(
      `SELECT p.person_id AS id, p.name, coalesce(u.name, d.name, '') AS unit
       FROM person p
       LEFT JOIN district d ON d.code = $2
       LEFT JOIN LATERAL (
         SELECT unit.name FROM role_grant g
         JOIN unit ON unit.district_code = g.district_code AND unit.unit_id = g.unit_id
         WHERE g.person_id = p.person_id AND g.district_code = $2
         ORDER BY g.valid_to IS NULL DESC, g.valid_from DESC, g.grant_id LIMIT 1) u ON true
       WHERE p.person_id = ANY ($1::uuid[])`,
      [ids, district],
    );
    const inside = seesPeople(viewer, district);
    for (const { id, name, unit } of rows) people.set(`person:${id}`, same(inside ? name : unit));
  }
  return (key) => ({ key, name: people.get(key) ?? nameOfMachine(key) });
}

function seesPeople(viewer: Actor, district: string): boolean {
  if (viewer.kind !== 'person' || viewer.everywhere) return true;
  return grantsIn(viewer, district).some((g) => g.unitType !== 'outside' && !OUTSIDE_ROLES.includes(g.role));
}

function same(text: string): Label {
  return { zh: text, en: text };
}

function nameOfMachine(key: string): Label {
  const [, kind, id = ''] = /^(person|cli|system|link):(.*)$/.exec(key) ?? [];
  if (kind === 'cli') return { zh: `命令行（${id}）`, en: `command line (${id})` };
  if (kind === 'system' && id === 'start') return { zh: '系统', en: 'the system' };
  if (kind === 'system' && id === 'reminders') return { zh: '自动提醒', en: 'automatic reminder' };
  if (kind === 'system') return { zh: '后台任务', en: 'a background job' };
  if (kind === 'link') return { zh: '免登录答复链接', en: 'an answer link' };
  if (kind === 'person') return { zh: '已不在册的人员', en: 'a person no longer known' };
  return same(key);
}
