import type { Actor } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import { date } from '@sophora/domain/basics/plainDate';
import { STREETS } from '@sophora/domain/demo/district';
import {
  CONTACT_NAME,
  DEMO_DEPARTMENTS,
  DEMO_OFFICERS,
  type DemoActor,
} from '@sophora/domain/demo/supervision';
import { uuidv7 } from 'uuidv7';
import { seedUnits } from '../access/index.ts';
import type { Db } from '../platform/services.ts';

/** Logins of invented people begin so; they have no password, so nobody signs in as one of them. */
export const DEMO_LOGIN = 'demo-';

/** The bodies of the demonstration district, made once. */
export async function demoUnits(db: Db, district: string, name: string): Promise<void> {
  const streets = STREETS.map((s) => ({ code: s.code, name: s.name }));
  await db
    .transaction()
    .execute((tx) => seedUnits(tx, { code: district, name, streets, departments: DEMO_DEPARTMENTS }));
}

interface Unit {
  readonly unit_id: string;
  readonly type: string;
  readonly code: string | null;
}

/** The invented people, made when they are first needed, as actors who hold their grants. */
export class DemoPeople {
  private readonly db: Db;
  private readonly district: string;
  private readonly at: Date;
  private readonly units: readonly Unit[];

  private constructor(db: Db, district: string, at: Date, units: readonly Unit[]) {
    this.db = db;
    this.district = district;
    this.at = at;
    this.units = units;
  }

  static async load(db: Db, district: string, at: Date): Promise<DemoPeople> {
    const units = await db
      .selectFrom('unit')
      .select(['unit_id', 'type', 'code'])
      .where('district_code', '=', district)
      .execute();
    return new DemoPeople(db, district, at, units);
  }

  unit(code: string): Unit {
    const unit = this.units.find((u) => u.code === code);
    if (!unit) throw new Error(`the demonstration has no unit ${code}`);
    return unit;
  }

  actor(who: DemoActor, lead: Unit): Promise<Actor> {
    return who === 'owner'
      ? this.person(
          `${DEMO_LOGIN}${lead.code}`,
          CONTACT_NAME,
          lead.type === 'street' ? 'street' : 'department',
          lead,
        )
      : this.officer(who);
  }

  officer(who: Exclude<DemoActor, 'owner'>): Promise<Actor> {
    const officer = DEMO_OFFICERS.find((o) => o.who === who)!;
    return this.person(`${DEMO_LOGIN}${who}`, officer.name, officer.role, undefined);
  }

  private async person(login: string, name: string, role: Role, unit: Unit | undefined): Promise<Actor> {
    const id = (await this.find(login)) ?? (await this.add(login, name, role, unit));
    const grant = {
      district: this.district,
      role,
      unitId: unit?.unit_id ?? null,
      unitType:
        unit === undefined ? null : unit.type === 'street' ? ('street' as const) : ('department' as const),
      streetCodes: unit?.type === 'street' && unit.code ? [unit.code.padEnd(12, '0')] : [],
    };
    return { kind: 'person', id, name, grants: [grant], everywhere: false, csrf: '' };
  }

  private async find(login: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('account')
      .select('person_id')
      .where('login', '=', login)
      .executeTakeFirst();
    return row?.person_id;
  }

  private async add(login: string, name: string, role: Role, unit: Unit | undefined): Promise<string> {
    const id = uuidv7();
    await this.db.transaction().execute(async (tx) => {
      await tx.insertInto('person').values({ person_id: id, name, created_at: this.at }).execute();
      await tx.insertInto('account').values({ login, person_id: id }).execute();
      await tx
        .insertInto('role_grant')
        .values({
          district_code: this.district,
          grant_id: uuidv7(),
          person_id: id,
          unit_id: unit?.unit_id ?? null,
          role,
          valid_from: date('2020-01-01'),
          granted_by: 'system:start',
          granted_at: this.at,
        })
        .execute();
    });
    return id;
  }
}
