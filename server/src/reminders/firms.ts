import type { QueryOf } from '@sophora/contract/endpoint';
import type { previewReminders, RemindedFirm } from '@sophora/contract/reminders';
import type { Scope } from '@sophora/domain/access/scope';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { type DocketRow, listDocket, readableStreets } from '../docket/index.ts';
import type { Services } from '../platform/services.ts';
import { portfolioRights } from '../trusteeship/index.ts';

/** Beyond this a view is narrowed first: by street, by rank or by days. */
const MOST_RIGHTS = 5000;

/** A holder with what a view of the docket lists of it. */
export interface Firm {
  readonly holder: string;
  readonly rows: readonly DocketRow[];
  /** Units that look after each right, by its id. */
  readonly units: ReadonlyMap<string, readonly string[]>;
}

export interface Firms {
  readonly firms: readonly Firm[];
  readonly unknown: number;
  readonly more: boolean;
}

/** The rights of a view by holder, who has most to lose first. */
export async function firmsOf(
  services: Services,
  asked: { readonly district: string; readonly scope: Scope },
  { view, within, street, rank }: QueryOf<typeof previewReminders>,
): Promise<Firms> {
  const today = services.today();
  const { district, scope } = asked;
  const streets = readableStreets(scope, street);
  const request = { district, view, within, rank, streets, today };
  const { rows } = await listDocket(services.pool, request, { limit: MOST_RIGHTS + 1, offset: 0 });
  const wanted = rows.slice(0, MOST_RIGHTS);
  const keepers = await keepersOf(services, district, new Set(wanted.map(({ id }) => id)));
  const byHolder = new Map<string, { holder: string; rows: DocketRow[] }>();
  for (const row of wanted) {
    if (row.holder === null) continue;
    const key = holderNameKey(row.holder);
    const firm = byHolder.get(key) ?? { holder: row.holder, rows: [] };
    firm.rows.push(row);
    byHolder.set(key, firm);
  }
  return {
    firms: [...byHolder.values()].map((firm) => ({ ...firm, units: keepers })),
    unknown: wanted.filter(({ holder }) => holder === null).length,
    more: rows.length > MOST_RIGHTS,
  };
}

async function keepersOf(
  services: Services,
  district: string,
  rights: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keepers = new Map<string, string[]>();
  for (const { unit, rights: kept } of await portfolioRights(services.pool, district, services.today()))
    for (const id of kept) if (rights.has(id)) keepers.set(id, [...(keepers.get(id) ?? []), unit]);
  return keepers;
}

/** Whether somebody with an account looks after any of its rights. */
export function hasAccount({ rows, units }: Firm): boolean {
  return rows.some(({ id }) => units.has(id));
}

export function isReminded({ call, due }: DocketRow): boolean {
  return call?.outcome === 'reminded' && call.due === due;
}

export async function present(
  services: Services,
  district: string,
  firms: readonly Firm[],
): Promise<RemindedFirm[]> {
  const { rows: names } = await services.pool.query<{ id: string; name: string }>(
    'SELECT unit_id AS id, name FROM unit WHERE district_code = $1',
    [district],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return firms.map(({ holder, rows, units }) => ({
    holder,
    rights: rows.length,
    fen: rows.reduce((sum, { nowFen }) => sum + (nowFen ?? 0), 0),
    firstDue: rows.map(({ due }) => due).sort()[0]!,
    units: [...new Set(rows.flatMap(({ id }) => units.get(id) ?? []))].map((id) => nameOf.get(id) ?? ''),
    reminded: rows.filter(isReminded).length,
  }));
}
