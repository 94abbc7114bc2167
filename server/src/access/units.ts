import { createUnit, listUnits, mergeUnit, renameUnit } from '@sophora/contract/access';
import { nameOn, type Succession, successorOn } from '@sophora/domain/access/unit';
import { maxDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  allUnits,
  changeUnit,
  historyOf,
  insertSuccession,
  insertUnit,
  lockUnit,
  presentUnit,
  type StoredUnit,
} from './unitStore.ts';

/** A change takes its place at the end of a unit's history, never in the middle. */
function refuseEarlier(unit: StoredUnit, history: readonly Succession[], on: PlainDate): void {
  if (unit.validTo !== null) throw new Refusal('unit-ended', { on: unit.validTo });
  const own = history.filter((s) => s.unitId === unit.unitId || s.intoUnitId === unit.unitId);
  const last = own.map((s) => s.on).reduce(maxDate, unit.validFrom);
  if (on < last) throw new Refusal('before-last-change', { on: last });
}

function refuseTwin(units: readonly StoredUnit[], name: string, code: string | null, except?: string): void {
  const twin = units.find(
    (u) =>
      u.unitId !== except && u.validTo === null && (u.name === name || (code !== null && u.code === code)),
  );
  if (twin) throw new Refusal('unit-exists', { name: twin.name });
}

export const unitRoutes: Route[] = [
  route(listUnits, async ({ params, query, services }) => {
    const on = query.on ?? services.today();
    const history = await historyOf(services.db, params.district);
    const units = (await allUnits(services.db, params.district))
      .filter((u) => u.validFrom <= on && (u.validTo === null || u.validTo > on))
      .filter((u) => query.type === undefined || u.type === query.type);
    return { on, units: units.map((u) => presentUnit(u, nameOn(u, history, on))), history };
  }),

  route(createUnit, async ({ params, body, actor, services }) => {
    const { district } = params;
    return services.db.transaction().execute(async (tx) => {
      if (body.parentId !== null) {
        const parent = await lockUnit(tx, district, body.parentId);
        if (parent.validTo !== null) throw new Refusal('unit-ended', { on: parent.validTo });
      }
      refuseTwin(await allUnits(tx, district), body.name, body.code);
      const { from, ...given } = body;
      const unit = await insertUnit(tx, district, {
        ...given,
        validFrom: from ?? services.today(),
        validTo: null,
      });
      await audit(tx, {
        actor,
        district,
        action: 'unit.created',
        subject: `unit:${unit.unitId}`,
        params: { type: unit.type, name: unit.name, from: unit.validFrom },
      });
      return presentUnit(unit);
    });
  }),

  route(renameUnit, async ({ params, body, actor, services }) => {
    const { district } = params;
    return services.db.transaction().execute(async (tx) => {
      const unit = await lockUnit(tx, district, params.unit);
      if (unit.name === body.name) throw new Refusal('unit-same-name');
      refuseEarlier(unit, await historyOf(tx, district), body.on);
      refuseTwin(await allUnits(tx, district), body.name, null, unit.unitId);
      const { on, document } = body;
      await insertSuccession(tx, district, {
        kind: 'renamed',
        on,
        unitId: unit.unitId,
        intoUnitId: null,
        oldName: unit.name,
        document,
      });
      await changeUnit(tx, district, unit.unitId, { name: body.name });
      await audit(tx, {
        actor,
        district,
        action: 'unit.renamed',
        subject: `unit:${unit.unitId}`,
        params: { before: unit.name, after: body.name, on },
      });
      return presentUnit({ ...unit, name: body.name });
    });
  }),

  route(mergeUnit, async ({ params, body, actor, services }) => {
    const { district } = params;
    if (params.unit === body.into) throw new Refusal('unit-into-itself');
    return services.db.transaction().execute(async (tx) => {
      // Both are locked in one order, so that two mergers the other way round wait instead of deadlocking.
      const locked = new Map<string, StoredUnit>();
      for (const id of [params.unit, body.into].sort()) locked.set(id, await lockUnit(tx, district, id));
      const unit = locked.get(params.unit)!;
      const into = locked.get(body.into)!;
      if (unit.type !== into.type) throw new Refusal('unit-type-differs');
      const history = await historyOf(tx, district);
      refuseEarlier(unit, history, body.on);
      if (into.validTo !== null) throw new Refusal('unit-ended', { on: into.validTo });
      if (into.validFrom > body.on) throw new Refusal('before-last-change', { on: into.validFrom });
      if (successorOn(into.unitId, history, '9999-12-31' as PlainDate) === unit.unitId)
        throw new Refusal('unit-into-itself');
      await insertSuccession(tx, district, {
        kind: 'merged',
        on: body.on,
        unitId: unit.unitId,
        intoUnitId: into.unitId,
        oldName: unit.name,
        document: body.document,
      });
      await changeUnit(tx, district, unit.unitId, { valid_to: body.on });
      await audit(tx, {
        actor,
        district,
        action: 'unit.merged',
        subject: `unit:${unit.unitId}`,
        params: { into: into.unitId, on: body.on },
      });
      return presentUnit({ ...unit, validTo: body.on });
    });
  }),
];
