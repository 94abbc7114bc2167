import { listUnits, type UnitRow } from '@sophora/contract/access';
import { UNIT_TYPE_LABELS } from '@sophora/domain/access/labels';
import { UNIT_TYPES, type UnitType } from '@sophora/domain/access/unit';
import { parseDate } from '@sophora/domain/basics/plainDate';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useFilters } from '../ui/route.ts';
import { useDistrict, useMay } from '../ui/session.ts';
import { UnitHistory } from './UnitHistory.tsx';
import { AddUnit, MergeUnit, RenameUnit } from './unitForms.tsx';
import { unitsText } from './unitsText.ts';

/** 单位 as they stood on a day, by type, with their history. */
export function UnitList({ district }: { district: string }) {
  const t = useText(unitsText);
  const common = useText(commonText);
  const label = useLabel();
  const [filters, setFilters] = useFilters();
  const may = useMay('units.change');
  const [adding, setAdding] = useState(false);
  const on = parseDate(filters['on'] ?? '');
  const type = UNIT_TYPES.find((u) => u === filters['type']);
  const query = useEndpoint(
    listUnits,
    { params: { district }, query: { ...(on ? { on } : {}), ...(type ? { type } : {}) } },
    { keep: true },
  );
  return (
    <>
      <div className="filters">
        <Field label={t('type')}>
          <select className="input" value={type ?? ''} onChange={(e) => setFilters({ type: e.target.value })}>
            <option value="">{t('allTypes')}</option>
            {UNIT_TYPES.map((u) => (
              <option key={u} value={u}>
                {label(UNIT_TYPE_LABELS[u])}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('asOf')}>
          <input
            className="input"
            type="date"
            max="2100-12-31"
            value={on ?? query.data?.on ?? ''}
            onChange={(e) => setFilters({ on: e.target.value })}
          />
        </Field>
        {may && (
          <button type="button" className="btn btn-primary push" onClick={() => setAdding(true)}>
            {t('add')}
          </button>
        )}
      </div>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {query.data && query.data.units.length === 0 && <div className="card hint">{t('none')}</div>}
      {query.data &&
        UNIT_TYPES.map((u) => (
          <UnitTable
            key={u}
            type={u}
            units={query.data.units.filter((unit) => unit.type === u)}
            district={district}
          />
        ))}
      {query.data && query.data.history.length > 0 && (
        <UnitHistory history={query.data.history} units={query.data.units} />
      )}
      {adding && <AddUnit district={district} onClose={() => setAdding(false)} />}
    </>
  );
}

function UnitTable({
  type,
  units,
  district,
}: {
  type: UnitType;
  units: readonly UnitRow[];
  district: string;
}) {
  const t = useText(unitsText);
  const label = useLabel();
  const may = useMay('units.change');
  const streets = useDistrict()?.streets ?? [];
  const named = (unit: UnitRow) =>
    unit.streetCodes.map((code) => streets.find((s) => s.code === code)?.name ?? code).join('、');
  // A street's own name, and the plan's identifiers of departments, say nothing new.
  const withStreets = units.some((u) => u.streetCodes.length > 0 && named(u) !== u.name);
  const withCode = units.some((u) => isOfficialCode(u.code));
  if (units.length === 0) return null;
  return (
    <section className="card stack">
      <h2>
        {label(UNIT_TYPE_LABELS[type])} <small className="hint">{units.length}</small>
      </h2>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('name')}</th>
            {withStreets && <th>{t('streets')}</th>}
            {withCode && <th>{t('code')}</th>}
            <th>{t('from')}</th>
            {may && <th>{t('actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <td>
                <span>
                  {unit.name} {unit.to && <span className="tag">{t('ended', { on: unit.to })}</span>}
                </span>
              </td>
              {withStreets && <td data-label={t('streets')}>{named(unit)}</td>}
              {withCode && <td data-label={t('code')}>{isOfficialCode(unit.code) ? unit.code : ''}</td>}
              <td data-label={t('from')}>{unit.from}</td>
              {may && (
                <td>
                  <div className="person-actions">
                    {unit.to === null && <RenameUnit unit={unit} district={district} />}
                    {unit.to === null && units.length > 1 && <MergeUnit unit={unit} district={district} />}
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Division codes are digits; other codes are identifiers for plans and other systems. */
const isOfficialCode = (code: string | null) => code !== null && /^\d+$/.test(code);
