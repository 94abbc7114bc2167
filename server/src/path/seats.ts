import { patentFee } from '@sophora/domain/deadlines/patentFees';
import type { RightType } from '@sophora/domain/patents/applicationNumber';
import { IF_TRUE } from '@sophora/domain/path/chance';
import type { PathRow } from '@sophora/domain/path/lever';
import { countsOn, supposeHere } from '@sophora/domain/path/suppose';
import { standingOf } from '../indicators/index.ts';
import { counts, holderOf, holdsOn, MOST, type PathQuestion, shortSeat } from './question.ts';

/**
 * Rights whose address and whose holder's seat are in different districts: those that would be ours if the address changed as
 * the seat did, and those that would no longer be.
 */

/** Names of holders with their seat: as they stand in the register, or as a person decided. */
const SEATS = `
seats AS (
  SELECT n.value AS name, s.record_id, s.region, s.street, e.facts ->> 'address' AS seat
  FROM placement s
  JOIN reference n ON n.district_code = $1 AND n.kind = 'enterprises' AND n.record_id = s.record_id AND n.role = 'name'
  JOIN record e ON e.district_code = $1 AND e.kind = 'enterprises' AND e.record_id = s.record_id
  WHERE s.district_code = $1 AND s.kind = 'enterprises' AND s.region $SIDE $1
  UNION
  SELECT a.value, s.record_id, s.region, s.street, e.facts ->> 'address'
  FROM assignment a
  JOIN placement s ON s.district_code = $1 AND s.kind = 'enterprises' AND s.record_id::text = a.target
  JOIN record e ON e.district_code = $1 AND e.kind = 'enterprises' AND e.record_id = s.record_id
  WHERE a.district_code = $1 AND a.subject = 'holder-of-name' AND a.undone_seq IS NULL AND s.region $SIDE $1)`;

const ACROSS = `
WITH ${SEATS}
SELECT r.record_id AS id, r.title, h.label AS holder, p.region, p.street, seats.region AS seat_region, seats.street AS seat_street, seats.seat,
  r.facts ->> 'type' AS type
FROM contribution c
JOIN record r ON r.district_code = $1 AND r.kind = $3 AND r.record_id = c.record_id
JOIN placement p ON p.district_code = $1 AND p.kind = $3 AND p.record_id = c.record_id
${holderOf('r')}
JOIN seats ON seats.name = h.value
WHERE c.district_code = $1 AND c.indicator = $2 AND c.criterion = $5 AND ${holdsOn('$4')}
ORDER BY r.record_id LIMIT ${MOST + 1}`;

interface Across {
  id: string;
  title: string;
  holder: string;
  region: string | null;
  street: string;
  seat_region: string;
  seat_street: string;
  seat: string | null;
  type: string | null;
}

export async function seatRows(question: PathQuestion): Promise<PathRow[]> {
  const { kind } = question.definition.indicator;
  if (question.definition.over !== 'stock' || (kind !== 'patents' && kind !== 'marks')) return [];
  return [...(await addressRows(question)), ...(await leavingRows(question))];
}

async function across(question: PathQuestion, side: '=' | '<>', criterion: string): Promise<Across[]> {
  const { pool, district, definition, to } = question;
  const { id, kind } = definition.indicator;
  const { rows } = await pool.query<Across>(ACROSS.replaceAll('$SIDE', side), [
    district,
    id,
    kind,
    to,
    criterion,
  ]);
  // A name that several holders bear tells nothing of either.
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(row.id, (seen.get(row.id) ?? 0) + 1);
  return rows.filter((row) => seen.get(row.id) === 1);
}

async function addressRows(question: PathQuestion): Promise<PathRow[]> {
  const { pool, district, definition, to, today } = question;
  const { indicator } = definition;
  const found = new Map((await across(question, '=', '?not-in-district')).map((r) => [r.id, r]));
  const standings = await standingOf(pool, district, indicator.kind, [...found.keys()]);
  return standings.flatMap(({ id, dossier }): PathRow[] => {
    const row = found.get(id)!;
    const then = countsOn(indicator.judge(supposeHere(dossier)), to);
    if (then === undefined) return [];
    const params = { seat: shortSeat(row.seat), region: row.region ?? '' };
    return [
      {
        lever: 'address',
        kind: indicator.kind,
        recordId: id,
        title: row.title,
        holder: row.holder,
        street: row.seat_street,
        effect: then.amount,
        held: false,
        chance: IF_TRUE,
        // The fee for owners and inventors; what an address alone costs is not above it.
        costFen:
          indicator.kind === 'patents'
            ? (patentFee('bibliographicChange', row.type as RightType, today) ?? null)
            : null,
        by: null,
        why: [{ code: 'path-address', params }, counts(then.criteria)],
        todo: { code: 'path-change-address' },
      },
    ];
  });
}

async function leavingRows(question: PathQuestion): Promise<PathRow[]> {
  const { kind } = question.definition.indicator;
  return (await across(question, '<>', '')).map((row) => ({
    lever: 'leaving',
    kind,
    recordId: row.id,
    title: row.title,
    holder: row.holder,
    street: row.street,
    effect: -1,
    held: true,
    chance: IF_TRUE,
    costFen: null,
    by: null,
    why: [{ code: 'path-leaving', params: { seat: shortSeat(row.seat), region: row.seat_region } }],
    todo: { code: 'path-stay-in-touch' },
  }));
}
