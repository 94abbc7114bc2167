import type { OutputOf } from '@sophora/contract/endpoint';
import type { myPortfolio } from '@sophora/contract/trusteeship';
import { type Actor, grantsIn } from '@sophora/domain/access/actor';
import { addDays, addMonths, addYears, type PlainDate } from '@sophora/domain/basics/plainDate';
import { reductionRequestBy } from '@sophora/domain/deadlines/docket';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { type DocketRow, docketRows, namesOfHolder, rightsOfNames } from '../docket/index.ts';
import type { Services } from '../platform/services.ts';
import { type Holding, holdingsOn } from './portfolio.ts';

type Mine = OutputOf<typeof myPortfolio>;

const MOST_ROWS = 500;
/** A request is worth a reminder this long before its last day; our own choice. */
const REDUCTION_SOON_DAYS = 60;

/** The units somebody belongs to as a firm or an agency. */
export function unitsOf(actor: Actor, district: string): string[] {
  return grantsIn(actor, district)
    .filter((g) => (g.role === 'enterprise' || g.role === 'agency') && g.unitId !== null)
    .map((g) => g.unitId!);
}

/** What somebody looks after, narrowed to one holder; the names under which its rights are filed. */
export async function holdingsOf(
  services: Services,
  actor: Actor,
  district: string,
  holder?: string,
): Promise<{ holdings: Holding[]; names: string[] }> {
  const units = unitsOf(actor, district);
  const all = units.length === 0 ? [] : await holdingsOn(services.pool, district, services.today(), units);
  const key = holder === undefined ? undefined : holderNameKey(holder);
  const chosen = all.filter((h) => key === undefined || h.holderKey === key);
  const names = new Set<string>();
  for (const { holderKey } of chosen)
    for (const name of await namesOfHolder(services.pool, district, holderKey)) names.add(name);
  return { holdings: all, names: [...names] };
}

export async function mine(
  services: Services,
  actor: Actor,
  district: string,
  holder: string | undefined,
): Promise<Mine> {
  const { pool } = services;
  const today = services.today();
  const { holdings, names } = await holdingsOf(services, actor, district, holder);
  const rows = await openRows(pool, district, names, today);
  const payable = rows.filter((row) => row.due <= addYears(today, 1) && row.nowFen !== null);
  return {
    today,
    holdings: holdings.map(presentHolding),
    rows: rows.slice(0, MOST_ROWS).map(({ call: _, ...row }) => row),
    more: rows.length > MOST_ROWS,
    yearFen: payable.reduce((sum, row) => sum + row.nowFen!, 0),
    months: byMonth(payable, today),
    reductions: reductionsSoon(rows, today),
    unpublished: await unpublishedOf(pool, district, names),
    facts: await factsOf(pool, district, holdings, names),
    delegations: await delegationsOf(pool, district, holdings, today),
    agencies: await agenciesOf(pool, district, today),
  };
}

/** Rights that can still be kept or restored, the most urgent first. */
export async function openRows(
  pool: pg.Pool,
  district: string,
  names: readonly string[],
  today: PlainDate,
): Promise<DocketRow[]> {
  const rows = await docketRows(pool, district, await rightsOfNames(pool, district, names), today);
  return rows.filter((row) => row.state !== 'ended' && row.state !== 'expired');
}

export function presentHolding(h: Holding) {
  return {
    id: h.portfolioId,
    unitId: h.unitId,
    unit: h.unit,
    holder: h.holderName,
    part: h.part,
    basis: h.basis,
    from: h.from,
    to: h.to,
  };
}

function byMonth(rows: readonly DocketRow[], today: PlainDate): Mine['months'] {
  const months = new Map<string, { fen: number; rights: number }>(
    Array.from({ length: 12 }, (_, i) => [addMonths(today, i).slice(0, 7), { fen: 0, rights: 0 }]),
  );
  for (const row of rows) {
    const month = (row.due < today ? today : row.due).slice(0, 7);
    const sum = months.get(month) ?? { fen: 0, rights: 0 };
    months.set(month, { fen: sum.fen + row.nowFen!, rights: sum.rights + 1 });
  }
  return [...months].map(([month, sum]) => ({ month, ...sum }));
}

/** 费减: two and a half months before the fee is due it is too late to ask. */
function reductionsSoon(rows: readonly DocketRow[], today: PlainDate): Mine['reductions'] {
  return rows.flatMap((row) => {
    if (row.what !== 'annuity' || row.state !== 'normal') return [];
    const by = reductionRequestBy(row.due as PlainDate);
    if (by < today || by > addDays(today, REDUCTION_SOON_DAYS)) return [];
    return [{ id: row.id, kind: row.kind, title: row.title, year: row.year, by }];
  });
}

async function unpublishedOf(
  pool: pg.Pool,
  district: string,
  names: readonly string[],
): Promise<Mine['unpublished']> {
  const { rows } = await pool.query<{ id: string; title: string; facts: Facts }>(
    `SELECT record_id AS id, title, facts FROM sealed_record
     WHERE district_code = $1 AND holders && $2::text[] ORDER BY facts ->> 'filed', record_id LIMIT ${MOST_ROWS}`,
    [district, names],
  );
  return rows.map(({ id, title, facts }) => {
    const filed = typeof facts.filed === 'string' ? (facts.filed as PlainDate) : null;
    return {
      id,
      title,
      filed,
      status: typeof facts.statusText === 'string' ? facts.statusText : String(facts.status ?? ''),
      holder: Array.isArray(facts.applicants) ? String(facts.applicants[0] ?? '') : '',
      publishedBy: filed === null || facts.type !== 'invention' ? null : addMonths(filed, 18),
    };
  });
}

/** What a firm keeps for itself: seen by the unit that looks after its own rights and by those it has delegated them to. */
async function factsOf(
  pool: pg.Pool,
  district: string,
  holdings: readonly Holding[],
  names: readonly string[],
): Promise<Mine['facts']> {
  const keys = holdings.map((h) => h.holderKey).filter((key) => names.includes(key));
  const { rows } = await pool.query<Omit<Mine['facts'][number], 'holder'> & { key: string }>(
    `SELECT fact_id AS id, kind, holder_key AS key, title, note, next_on AS "nextOn" FROM private_fact
     WHERE district_code = $1 AND holder_key = ANY ($2::text[]) AND ended_at IS NULL
     ORDER BY next_on NULLS LAST, fact_id LIMIT ${MOST_ROWS}`,
    [district, keys],
  );
  return rows.map(({ key, ...row }) => ({
    ...row,
    holder: holdings.find((h) => h.holderKey === key)?.holderName ?? '',
  }));
}

export async function isAgency(services: Services, district: string, unit: string): Promise<boolean> {
  return (await agenciesOf(services.pool, district, services.today())).some(({ id }) => id === unit);
}

/** Who else looks after what is a firm's own. */
async function delegationsOf(
  pool: pg.Pool,
  district: string,
  holdings: readonly Holding[],
  today: PlainDate,
): Promise<Mine['delegations']> {
  const own = holdings.filter((h) => h.part === 'own');
  if (own.length === 0) return [];
  const all = await holdingsOn(pool, district, today);
  return all
    .filter((h) => h.part === 'delegated' && own.some((o) => o.holderKey === h.holderKey))
    .map(presentHolding);
}

async function agenciesOf(pool: pg.Pool, district: string, today: PlainDate): Promise<Mine['agencies']> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT DISTINCT u.unit_id AS id, u.name FROM unit u
     JOIN role_grant g ON g.district_code = $1 AND g.unit_id = u.unit_id AND g.role = 'agency'
       AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2)
     WHERE u.district_code = $1 AND (u.valid_to IS NULL OR u.valid_to > $2) ORDER BY u.name`,
    [district, today],
  );
  return rows;
}
