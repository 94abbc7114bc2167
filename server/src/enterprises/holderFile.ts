import type { HolderFile } from '@sophora/contract/holders';
import { type Actor, may } from '@sophora/domain/access/actor';
import { type Scope, seesStreet } from '@sophora/domain/access/scope';
import { HOLDER_REGISTERS, type HolderRegisterView } from '@sophora/domain/enterprises/holderFileView';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { streetNames } from '../indicators/index.ts';
import { getKind, maskFacts } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { figuresOf } from './holderFigures.ts';
import { happeningsOf, registersOf } from './holderRegisters.ts';

interface Asked {
  readonly district: string;
  readonly holder: string;
  readonly scope: Scope;
  readonly actor: Actor;
}

/** Everything about one holder that this reader may see. */
export async function holderFile(services: Services, asked: Asked): Promise<HolderFile> {
  const { pool } = services;
  const { district, holder, scope, actor } = asked;
  const today = services.today();
  const record = await readHolder(pool, asked);
  const kind = getKind('enterprises');
  const { facts } = maskFacts(record, kind, actor, district);
  const names = await namesOf(pool, district, holder);
  const office = may(actor, 'records.personal', district);
  const [views, withheld] = split(HOLDER_REGISTERS, (view) => view.office !== true || office);
  const owned = { district, keys: names.map((n) => n.key), views, scope, today };
  const [registers, happenings, figures, streets] = await Promise.all([
    registersOf(pool, owned),
    happeningsOf(pool, owned),
    figuresOf(pool, owned),
    streetNames(pool, district),
  ]);
  return {
    today,
    id: holder,
    name: record.title,
    otherNames: names.filter((n) => n.name !== record.title).map(({ name, decided }) => ({ name, decided })),
    facts: kind.fields
      .filter((f) => facts[f.name] !== undefined && facts[f.name] !== null)
      .map(({ name, label, type, values }) => {
        const value = facts[name]!;
        return { name, label, type, value, shown: values?.[String(value)] ?? null };
      }),
    street: record.street,
    streetName: streets.get(record.street) ?? null,
    registers,
    figures,
    ...happenings,
    withheld: withheld.map((view) => getKind(view.kind).label),
  };
}

async function readHolder(
  pool: pg.Pool,
  { district, holder, scope }: Asked,
): Promise<{ title: string; facts: Facts; street: string }> {
  const { rows } = await pool.query<{ title: string; facts: Facts; street: string }>(
    `SELECT r.title, r.facts, coalesce(l.street, 'unassigned') AS street
     FROM record r LEFT JOIN placement l USING (district_code, kind, record_id)
     WHERE r.district_code = $1 AND r.kind = 'enterprises' AND r.record_id = $2`,
    [district, holder],
  );
  const record = rows[0];
  if (!record) throw new Refusal('not-found');
  if (!seesStreet(scope, record.street)) throw new Refusal('outside-scope');
  return record;
}

/** The keys its rights are filed under: its own names, and those a person decided are it. */
export async function namesOf(
  pool: pg.Pool,
  district: string,
  holder: string,
): Promise<{ key: string; name: string; decided: boolean }[]> {
  const { rows } = await pool.query<{ key: string; name: string; decided: boolean }>(
    `SELECT n.value AS key, n.label AS name, false AS decided FROM reference n
     WHERE n.district_code = $1 AND n.kind = 'enterprises' AND n.record_id = $2 AND n.role = 'name'
     UNION ALL
     SELECT d.value, coalesce((SELECT min(p.label) FROM reference p WHERE p.district_code = $1 AND p.scheme = 'name' AND p.value = d.value), d.value), true
     FROM assignment d
     WHERE d.district_code = $1 AND d.subject = 'holder-of-name' AND d.target = $2::text AND d.undone_seq IS NULL`,
    [district, holder],
  );
  return rows;
}

function split(
  views: readonly HolderRegisterView[],
  test: (view: HolderRegisterView) => boolean,
): [HolderRegisterView[], HolderRegisterView[]] {
  return [views.filter(test), views.filter((view) => !test(view))];
}
