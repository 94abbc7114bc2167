import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { costOn } from '@sophora/domain/docket/entry';
import { CERTAIN } from '@sophora/domain/path/chance';
import type { PathRow } from '@sophora/domain/path/lever';
import { holderOf, holdsOn, MOST, type PathQuestion } from './question.ts';

/**
 * What the legal clock holds against a figure: annuities owed, annuities that must be paid before ten years are full, marks to
 * be renewed; each with its price of today.
 */
interface DocketRow {
  id: string;
  street: string;
  year: number;
  due: PlainDate;
  last_day: PlainDate;
  costs_to: PlainDate[];
  costs_fen: number[];
  payments_known: boolean;
  title: string;
  holder: string | null;
  valid_from: PlainDate;
  held: boolean;
}

const COLUMNS = `d.record_id AS id, d.street, d.year, d.due, d.last_day, d.costs_to, d.costs_fen, d.payments_known, r.title, h.label AS holder, c.valid_from`;
const REST = `JOIN record r ON r.district_code = $1 AND r.kind = d.kind AND r.record_id = d.record_id ${holderOf('d')}`;

/** Annuities owed in grace, and those due by the day of rights whose ten years are full only because they are kept. */
const ANNUITIES = `
SELECT ${COLUMNS}, true AS held
FROM contribution c JOIN deadline d ON d.district_code = $1 AND d.record_id = c.record_id AND d.what = 'annuity' ${REST}
WHERE c.district_code = $1 AND c.indicator = $2 AND c.criterion = '' AND ${holdsOn('$4')} AND d.last_day >= $3
  AND (d.payments_known AND d.due < $3 OR c.valid_from > $3 AND d.due >= $3 AND d.due <= $4)
ORDER BY d.last_day, d.record_id LIMIT ${MOST + 1}`;

/** Marks whose span ends with their term, which is over by the day and can still be renewed. */
const RENEWALS = `
SELECT ${COLUMNS}, c.valid_to > $4 AS held
FROM deadline d
JOIN contribution c ON c.district_code = $1 AND c.record_id = d.record_id AND c.indicator = $2 AND c.criterion = '' AND c.known_to_seq IS NULL
  AND c.valid_to > d.due ${REST}
WHERE d.district_code = $1 AND d.what = 'renewal' AND d.due <= $4 AND d.last_day >= $3
ORDER BY d.last_day, d.record_id LIMIT ${MOST + 1}`;

export async function deadlineRows(question: PathQuestion): Promise<PathRow[]> {
  const { pool, district, definition, today, to } = question;
  const { kind, id } = definition.indicator;
  if (definition.over !== 'stock' || (kind !== 'patents' && kind !== 'marks')) return [];
  const text = kind === 'patents' ? ANNUITIES : RENEWALS;
  const { rows } = await pool.query<DocketRow>(text, [district, id, today, to]);
  return rows.map((row) => {
    const costs = row.costs_to.map((until, i) => ({ to: until, fen: Number(row.costs_fen[i]) }));
    return {
      lever: kind === 'marks' ? 'renewal' : row.due < today ? 'owed' : 'tenYears',
      kind,
      recordId: row.id,
      title: row.title,
      holder: row.holder ?? '',
      street: row.street,
      effect: 1,
      held: row.held,
      chance: CERTAIN,
      costFen: costOn({ costs }, today),
      by: row.last_day,
      why: [kind === 'marks' ? renewalWhy(row, today) : annuityWhy(row, today)],
      todo: todo(kind, row, today),
    };
  });
}

function annuityWhy(
  { year, due, last_day: last, valid_from: day, payments_known }: DocketRow,
  today: PlainDate,
): Message {
  if (due < today) return { code: 'path-owed', params: { year, due, last } };
  return payments_known
    ? { code: 'path-ten-years', params: { day, year, due } }
    : { code: 'path-ten-years-unknown', params: { day, due } };
}

function renewalWhy({ due, last_day: last }: DocketRow, today: PlainDate): Message {
  return due < today
    ? { code: 'path-renewal-over', params: { due, last } }
    : { code: 'path-renewal-due', params: { due } };
}

function todo(kind: string, { due, last_day: by }: DocketRow, today: PlainDate): Message {
  if (kind === 'marks') return { code: 'path-renew', params: { by } };
  return due < today ? { code: 'path-pay', params: { by } } : { code: 'path-keep' };
}
