import type { Message } from '@sophora/domain/basics/message';
import { IF_TRUE } from '@sophora/domain/path/chance';
import type { PathRow } from '@sophora/domain/path/lever';
import { countsOn, JUDGED_ANEW, supposeFact } from '@sophora/domain/path/suppose';
import { standingOf } from '../indicators/index.ts';
import { counts, holderOf, holdsOn, MOST, type PathQuestion } from './question.ts';

/** Records that do not count for want of one fact, and would with it: each is judged as if it were known. */
const GAPS = `
SELECT c.record_id AS id, c.criterion AS gap, c.reasons, c.street, r.title, h.label AS holder
FROM contribution c
JOIN record r ON r.district_code = $1 AND r.kind = $3 AND r.record_id = c.record_id
${holderOf('r')}
WHERE c.district_code = $1 AND c.indicator = $2 AND c.criterion = ANY ($5) AND ${holdsOn('$4')}
ORDER BY c.record_id, c.criterion LIMIT ${MOST + 1}`;

/** Not a fact of the record, or another class of its own. */
const NO_FACT = new Set(['?not-in-district', '?pledge-threshold', '?sei-table-missing', '?out-of-scope']);

export async function factRows(question: PathQuestion): Promise<PathRow[]> {
  const { pool, district, definition, to, today, since } = question;
  const { indicator } = definition;
  const gaps = Object.keys(indicator.criteria).filter((c) => c.startsWith('?') && !NO_FACT.has(c));
  if (gaps.length === 0) return [];
  const { rows } = await pool.query<{
    id: string;
    gap: string;
    reasons: Message[];
    street: string;
    title: string;
    holder: string | null;
  }>(GAPS, [district, indicator.id, indicator.kind, to, gaps]);
  const found = new Map(rows.map((row) => [row.id, row]));
  const standings = await standingOf(pool, district, indicator.kind, [...found.keys()]);
  return standings.flatMap(({ id, dossier }): PathRow[] => {
    const row = found.get(id)!;
    const anew = JUDGED_ANEW.includes(row.gap);
    const supposed = anew ? undefined : supposeFact(dossier, row.gap, today);
    const then = supposed && countsOn(indicator.judge(supposed), to);
    if (!anew && then === undefined) return [];
    if (since !== undefined && today < since) return [];
    return [
      {
        lever: 'fact',
        kind: indicator.kind,
        recordId: id,
        title: row.title,
        holder: row.holder ?? '',
        street: row.street,
        effect: then?.amount ?? 1,
        held: false,
        chance: IF_TRUE,
        costFen: 0,
        by: null,
        why: [...row.reasons.slice(0, 2), then ? counts(then.criteria) : { code: 'path-judged' }],
        todo: { code: 'path-supply' },
      },
    ];
  });
}
