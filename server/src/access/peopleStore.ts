import type { PersonRow } from '@sophora/contract/access';
import type { Role } from '@sophora/domain/access/permissions';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Db } from '../platform/services.ts';
import { EVERYWHERE } from './actors.ts';

/** People who hold or once held a grant in the district or in every district. */
function visibleIn(db: Db, district: string) {
  return db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.person_id')
    .where('person.person_id', 'in', (q) =>
      q
        .selectFrom('role_grant')
        .select('role_grant.person_id')
        .where('district_code', 'in', [district, EVERYWHERE]),
    );
}

export async function findPeople(
  db: Db,
  district: string,
  today: PlainDate,
  filter: { search?: string | undefined; personId?: string; page: number; size: number },
): Promise<{ people: PersonRow[]; total: number }> {
  let matching = visibleIn(db, district);
  const { search, personId } = filter;
  if (personId) matching = matching.where('person.person_id', '=', personId);
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    matching = matching.where((e) =>
      e.or([e('person.name', 'like', like), e('account.login', 'like', like)]),
    );
  }
  const { total } = await matching
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select([
      'person.person_id',
      'person.name',
      'person.disabled_at',
      'account.login',
      'account.password_hash',
    ])
    .orderBy('account.login')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  const grants = await grantsOf(
    db,
    rows.map((r) => r.person_id),
    today,
  );
  const people = rows.map((r): PersonRow => {
    const own = grants.filter((g) => g.person_id === r.person_id);
    return {
      personId: r.person_id,
      name: r.name,
      login: r.login,
      hasPassword: r.password_hash !== null,
      disabled: r.disabled_at !== null,
      elsewhere: own.some((g) => g.district_code !== district),
      grants: own
        .filter((g) => g.district_code === district || g.district_code === EVERYWHERE)
        .map(presentGrant),
    };
  });
  return { people, total: Number(total) };
}

export async function findPerson(
  db: Db,
  district: string,
  today: PlainDate,
  personId: string,
): Promise<PersonRow | undefined> {
  return (await findPeople(db, district, today, { personId, page: 1, size: 1 })).people[0];
}

interface GrantRow {
  district_code: string;
  grant_id: string;
  role: string;
  unit_id: string | null;
  unit_name: string | null;
  valid_from: string;
  valid_to: string | null;
}

async function grantsOf(db: Db, personIds: readonly string[], today: PlainDate) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('role_grant')
    .leftJoin('unit', (j) =>
      j
        .onRef('unit.district_code', '=', 'role_grant.district_code')
        .onRef('unit.unit_id', '=', 'role_grant.unit_id'),
    )
    .select([
      'role_grant.person_id',
      'role_grant.district_code',
      'role_grant.grant_id',
      'role_grant.role',
      'role_grant.unit_id',
      'unit.name as unit_name',
      'role_grant.valid_from',
      'role_grant.valid_to',
    ])
    .where('role_grant.person_id', 'in', [...personIds])
    .where((e) => e.or([e('role_grant.valid_to', 'is', null), e('role_grant.valid_to', '>', today)]))
    .orderBy('role_grant.valid_from')
    .orderBy('role_grant.grant_id')
    .execute();
}

export function presentGrant(row: GrantRow): PersonRow['grants'][number] {
  return {
    grantId: row.grant_id,
    everywhere: row.district_code === EVERYWHERE,
    role: row.role as Role,
    unit: row.unit_id === null ? null : { unitId: row.unit_id, name: row.unit_name ?? '' },
    from: row.valid_from as PlainDate,
    to: row.valid_to as PlainDate | null,
  };
}
