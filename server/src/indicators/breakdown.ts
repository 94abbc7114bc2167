import type { OutputOf } from '@sophora/contract/endpoint';
import type { getBreakdown } from '@sophora/contract/figures';
import { maskPersonal } from '@sophora/domain/access/mask';
import type { Label } from '@sophora/domain/basics/message';
import { DIMENSIONS } from '@sophora/domain/indicators/dimensionNames';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import type pg from 'pg';
import { remembered } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { SqlText } from '../platform/sqlText.ts';
import { type BehindRequest, EVERY_CRITERION, isSettled, SECTION, source } from './behind.ts';
import { dimensionLabel } from './dimensions.ts';
import { streetNames } from './figures.ts';

type Breakdown = OutputOf<typeof getBreakdown>;
interface Part {
  readonly value: string;
  readonly name: string | null;
  readonly amount: number;
  readonly records: number;
}

/** Parts that are listed; a holder beyond is found by drilling into a street or an industry first. */
const MOST_PARTS = 100;

const WAYS = {
  street: { zh: '街道', en: 'Street' },
  holder: { zh: '权利人', en: 'Holder' },
  criterion: { zh: '条件', en: 'Criterion' },
} as const satisfies Record<string, Label>;

/**
 * Takes what a number sums apart one way (分解). Whatever narrows it stays; the parts add up to it, but for criteria, of which
 * a record can meet several. A right of several holders counts with the first.
 */
export async function breakdownOf(
  pool: pg.Pool,
  request: BehindRequest,
  by: string,
  personal: boolean,
): Promise<Breakdown> {
  const definition = figureDefinition(request.indicator)!;
  const { district, ...question } = request;
  const ways = await remembered(pool, district, JSON.stringify(['ways', request.indicator]), () =>
    waysOf(pool, request),
  );
  if (!ways.includes(by)) throw new Refusal('not-found');
  const parts = await remembered(pool, district, JSON.stringify(['parts', by, question]), async () => {
    const sql = new SqlText();
    const text = partsQuery(sql, request, by, await isSettled(pool, district));
    return (await pool.query<Part>(text, sql.values)).rows;
  });
  const total = await remembered(pool, district, JSON.stringify(['whole', question]), async () => {
    const sql = new SqlText();
    const settled = await isSettled(pool, district);
    const { rows } = await pool.query<{ amount: number }>(
      `SELECT coalesce(sum(c.amount), 0)::bigint AS amount ${source(sql, request, settled)}`,
      sql.values,
    );
    return rows[0]!.amount;
  });
  const streets = by === 'street' ? await streetNames(pool, district) : new Map<string, string>();
  const labelOf = ({ value, name }: Part): Label => {
    if (by === 'street') return same(streets.get(value) ?? '', value);
    if (by === 'criterion') return definition.indicator.criteria[value] ?? same(value);
    if (by === 'holder') return same(shownHolder(name ?? '', personal));
    return dimensionLabel(by, value);
  };
  const shown = parts.slice(0, MOST_PARTS);
  return {
    asOf: request.asOf,
    measure: definition.measure ?? 'count',
    ways: ways.map((id) => ({ id, label: wayLabel(id) })),
    overlapping: by === 'criterion',
    total,
    parts: shown.map((part) => ({
      value: part.value,
      label: labelOf(part),
      amount: part.amount,
      records: part.records,
    })),
    restParts: parts.length - shown.length,
    rest: parts.slice(MOST_PARTS).reduce((sum, p) => sum + p.amount, 0),
  };
}

function wayLabel(way: string): Label {
  return WAYS[way as keyof typeof WAYS] ?? DIMENSIONS[way]?.label ?? same(way);
}

function same(text: string, fallback = text): Label {
  if (text === '' && fallback === 'unassigned') return { zh: '未归街道', en: 'unassigned' };
  const shown = text === '' ? fallback : text;
  return shown === '' ? { zh: '未知', en: 'unknown' } : { zh: shown, en: shown };
}

/** A natural person's name has two to four characters; who may not read persons sees it masked. */
function shownHolder(name: string, personal: boolean): string {
  return personal || [...name].length > 4 ? name : maskPersonal(name);
}

/** What the records of this figure can be told apart by: what at least one of them says. */
async function waysOf(pool: pg.Pool, request: BehindRequest): Promise<string[]> {
  const { indicator } = figureDefinition(request.indicator)!;
  const { rows } = await pool.query<{ dim: string }>(
    `SELECT DISTINCT split_part(dim, ':', 1) AS dim FROM figure_delta
     WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND dim <> ''`,
    [request.district, request.indicator],
  );
  const dims = rows.map((r) => r.dim).filter((dim) => DIMENSIONS[dim] !== undefined && dim !== 'ipc');
  const held = await pool.query(
    `SELECT 1 FROM reference WHERE district_code = $1 AND kind = $2 AND role = 'party' LIMIT 1`,
    [request.district, indicator.kind],
  );
  return [
    'street',
    ...dims.sort(),
    ...(indicator.kind === 'patents' ? ['ipc'] : []),
    ...(held.rowCount === 0 ? [] : ['holder']),
    ...(Object.keys(indicator.criteria).some((c) => c !== '' && !c.startsWith('?')) ? ['criterion'] : []),
  ];
}

function partsQuery(sql: SqlText, request: BehindRequest, by: string, settled: boolean): string {
  const from = source(sql, request, settled);
  const kind = () => sql.value(figureDefinition(request.indicator)!.indicator.kind);
  const sums = 'sum(c.amount)::bigint AS amount, count(DISTINCT c.record_id)::int AS records';
  const order = 'ORDER BY 3 DESC, 1';
  switch (by) {
    case 'street':
      return `SELECT c.street AS value, NULL AS name, ${sums} ${from} GROUP BY 1 ${order}`;
    case 'ipc':
      return `SELECT ${SECTION} AS value, NULL AS name, ${sums} FROM (SELECT c.* ${from}) c
        JOIN record x ON x.district_code = c.district_code AND x.kind = ${kind()} AND x.record_id = c.record_id
        GROUP BY 1 ${order}`;
    case 'holder':
      return `SELECT coalesce(p.value, '') AS value, min(p.label) AS name, ${sums} FROM (SELECT c.* ${from}) c
        LEFT JOIN reference p ON p.district_code = c.district_code AND p.kind = ${kind()} AND p.record_id = c.record_id
          AND p.role = 'party' AND p.position = 0
        GROUP BY 1 ${order}`;
    case 'criterion': {
      const met = source(sql, { ...request, criterion: EVERY_CRITERION }, settled);
      return `SELECT c.criterion AS value, NULL AS name, ${sums} ${met}
        AND c.record_id IN (SELECT c.record_id ${from}) GROUP BY 1 ${order}`;
    }
    default: {
      const prefix = sql.value(`${by}:`);
      return `SELECT substr(d.dim, length(${prefix}::text) + 1) AS value, NULL AS name, ${sums} FROM (SELECT c.* ${from}) c
        CROSS JOIN LATERAL unnest(c.dims) AS d (dim) WHERE starts_with(d.dim, ${prefix}) GROUP BY 1 ${order}`;
    }
  }
}
