import type { AuditRow } from '@sophora/contract/access';
import { listKinds } from '@sophora/contract/imports';
import { ROLE_LABELS, UNIT_TYPE_LABELS } from '@sophora/domain/access/labels';
import type { Role } from '@sophora/domain/access/permissions';
import type { UnitType } from '@sophora/domain/access/unit';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { auditText } from './auditText.ts';

/** The particulars of an entry that a person can read; identifiers stay in the CSV. */
export function AuditDetails({ params, district }: { params: AuditRow['params']; district: string }) {
  const t = useText(auditText);
  const label = useLabel();
  const { data } = useEndpoint(listKinds, {}, { staleTime: 3_600_000 });
  const text = (name: string): string | undefined =>
    typeof params[name] === 'string' ? params[name] : undefined;
  const number = (name: string): number | undefined =>
    typeof params[name] === 'number' ? params[name] : undefined;
  const said: string[] = [];
  const kind = data?.kinds.find((k) => k.id === params['kind']);
  if (kind) said.push(label(kind.label));
  const rows = number('rows');
  if (rows !== undefined) said.push(t('rows', { rows: grouped(rows) }));
  const units = number('units');
  if (units !== undefined) said.push(t('units', { units }));
  const role = text('role');
  if (role && Object.hasOwn(ROLE_LABELS, role)) said.push(label(ROLE_LABELS[role as Role]));
  const type = text('type');
  if (type && Object.hasOwn(UNIT_TYPE_LABELS, type)) said.push(label(UNIT_TYPE_LABELS[type as UnitType]));
  const name = text('name');
  if (name) said.push(name);
  const [before, after] = [text('before'), text('after')];
  if (before && after) said.push(t('renamed', { before, after }));
  const on = text('on');
  if (on) said.push(t('on', { day: on }));
  const from = text('from');
  if (from) said.push(t('validFrom', { day: from }));
  const format = text('format');
  if (format) said.push(format.toUpperCase());
  const asOf = text('asOf');
  if (asOf) said.push(t('asOf', { day: asOf }));
  const seq = number('seq');
  return (
    <span>
      {said.join(' · ')}
      {seq !== undefined && (
        <>
          {said.length > 0 && ' · '}
          <PageLink to={`/d/${district}/ledger?seq=${seq}`}>{t('entry', { seq })}</PageLink>
        </>
      )}
    </span>
  );
}
