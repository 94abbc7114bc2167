import type { UnitRow } from '@sophora/contract/access';
import type { Succession, UnitType } from '@sophora/domain/access/unit';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../platform/refusal.ts';
import type { Db } from '../platform/services.ts';

/** A unit with its present name; `validTo` is its first day of no longer existing. */
export interface StoredUnit {
  readonly unitId: string;
  readonly type: UnitType;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly streetCodes: readonly string[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

const COLUMNS = [
  'unit_id',
  'type',
  'name',
  'code',
  'parent_id',
  'street_codes',
  'valid_from',
  'valid_to',
] as const;

export async function allUnits(db: Db, district: string): Promise<StoredUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .select(COLUMNS)
    .where('district_code', '=', district)
    .orderBy('type')
    .orderBy('code')
    .orderBy('name')
    .execute();
  return rows.map(fromRow);
}

/** The unit, locked until the transaction ends, so that two changes of one unit follow one another. */
export async function lockUnit(tx: Db, district: string, unitId: string): Promise<StoredUnit> {
  const row = await tx
    .selectFrom('unit')
    .select(COLUMNS)
    .where('district_code', '=', district)
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('no-such-unit');
  return fromRow(row);
}

export async function insertUnit(
  tx: Db,
  district: string,
  unit: Omit<StoredUnit, 'unitId'>,
): Promise<StoredUnit> {
  const unitId = uuidv7();
  await tx
    .insertInto('unit')
    .values({
      district_code: district,
      unit_id: unitId,
      type: unit.type,
      name: unit.name,
      code: unit.code,
      parent_id: unit.parentId,
      street_codes: [...unit.streetCodes],
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    })
    .execute();
  return { ...unit, unitId };
}

export async function changeUnit(
  tx: Db,
  district: string,
  unitId: string,
  change: { name?: string; valid_to?: PlainDate },
): Promise<void> {
  await tx
    .updateTable('unit')
    .set(change)
    .where('district_code', '=', district)
    .where('unit_id', '=', unitId)
    .execute();
}

export async function insertSuccession(
  tx: Db,
  district: string,
  step: Succession & { document: string },
): Promise<void> {
  await tx
    .insertInto('unit_succession')
    .values({
      district_code: district,
      succession_id: uuidv7(),
      kind: step.kind,
      effective_on: step.on,
      unit_id: step.unitId,
      into_unit_id: step.intoUnitId,
      old_name: step.oldName,
      document: step.document,
    })
    .execute();
}

/** Renamings and mergers of a district's units, oldest first. */
export async function historyOf(db: Db, district: string): Promise<(Succession & { document: string })[]> {
  const rows = await db
    .selectFrom('unit_succession')
    .select(['kind', 'effective_on', 'unit_id', 'into_unit_id', 'old_name', 'document'])
    .where('district_code', '=', district)
    .orderBy('effective_on')
    .orderBy('succession_id')
    .execute();
  return rows.map((r) => ({
    kind: r.kind as Succession['kind'],
    on: r.effective_on as PlainDate,
    unitId: r.unit_id,
    intoUnitId: r.into_unit_id,
    oldName: r.old_name,
    document: r.document,
  }));
}

export function presentUnit(unit: StoredUnit, name = unit.name): UnitRow {
  const { validFrom, validTo, ...rest } = unit;
  return { ...rest, name, streetCodes: [...unit.streetCodes], from: validFrom, to: validTo };
}

function fromRow(r: {
  unit_id: string;
  type: string;
  name: string;
  code: string | null;
  parent_id: string | null;
  street_codes: string[];
  valid_from: string;
  valid_to: string | null;
}): StoredUnit {
  return {
    unitId: r.unit_id,
    type: r.type as UnitType,
    name: r.name,
    code: r.code,
    parentId: r.parent_id,
    streetCodes: r.street_codes,
    validFrom: r.valid_from as PlainDate,
    validTo: r.valid_to as PlainDate | null,
  };
}
