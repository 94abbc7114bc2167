import { compileStreets, type StreetResolver } from '@sophora/domain/enterprises/street';
import type { Indicator, Settings, Tables } from '@sophora/domain/indicators/dossier';
import { INDICATORS } from '@sophora/domain/indicators/library';
import { effectiveSettings } from '@sophora/domain/indicators/settings';
import { compileTables } from '@sophora/domain/indicators/tables';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';

/** What every verdict of a district reads besides the record itself: tables, settings, remembered addresses. */
export interface JudgingTables {
  readonly indicators: readonly Indicator[];
  readonly streets: StreetResolver;
  readonly learnedAddresses: ReadonlyMap<string, string>;
  readonly tables: Tables;
  readonly settings: Settings;
}

export async function loadJudgingTables(
  client: pg.ClientBase | pg.Pool,
  district: string,
): Promise<JudgingTables> {
  const learned = await client.query<{ value: string; target: string }>(
    `SELECT value, target FROM assignment WHERE district_code = $1 AND subject = 'street-of-address' AND undone_seq IS NULL`,
    [district],
  );
  return {
    indicators: INDICATORS,
    streets: compileStreets(
      await loadFacts(client, district, 'communities'),
      await ownDistrict(client, district),
    ),
    learnedAddresses: new Map(learned.rows.map((r) => [r.value, r.target])),
    tables: compileTables(await loadFacts(client, district, 'seiIpc')),
    settings: await loadSettings(client, district),
  };
}

export async function loadFacts(
  client: pg.ClientBase | pg.Pool,
  district: string,
  kind: string,
): Promise<Facts[]> {
  const { rows } = await client.query<{ facts: Facts }>(
    'SELECT facts FROM record WHERE district_code = $1 AND kind = $2 ORDER BY natural_key',
    [district, kind],
  );
  return rows.map((r) => r.facts);
}

/** Settings in force, now or at an earlier ledger sequence: the last change of each, the default where there was none. */
export async function loadSettings(
  client: pg.ClientBase | pg.Pool,
  district: string,
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<Settings> {
  const { rows } = await client.query<{ key: string; value: never }>(
    'SELECT DISTINCT ON (key) key, value FROM setting WHERE district_code = $1 AND seq <= $2 ORDER BY key, seq DESC',
    [district, knownAt],
  );
  return effectiveSettings(Object.fromEntries(rows.map((r) => [r.key, r.value])));
}

/** The name as addresses write it, without what is added in brackets. */
async function ownDistrict(
  client: pg.ClientBase | pg.Pool,
  code: string,
): Promise<{ code: string; name: string }> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM district WHERE code = $1', [code]);
  return { code, name: (rows[0]?.name ?? '').replace(/（.*）$/, '') };
}
