import type { ChangeEntry } from '@sophora/contract/freeze';
import { CAUSES } from '@sophora/domain/freeze/causes';
import type pg from 'pg';

/** A ledger entry as a cause, its actor still by key. */
export type EntryOf = Omit<ChangeEntry, 'by'> & { readonly actor: string };

interface EntryRow {
  seq: number;
  kind: ChangeEntry['cause'];
  actor: string;
  at: Date;
  subject: string | null;
  params: ChangeEntry['params'];
}

/** What a person need not read of an entry stays in the ledger. */
const SHOWN_PARAMS = ['of', 'reason', 'file', 'kind', 'document', 'value', 'target', 'versions'];

export interface Touch {
  readonly record: string;
  readonly seqs: readonly number[];
}

/**
 * The ledger entries that moved records, each with the row of the file it read: of a withdrawal the row that was taken
 * back. Where an entry speaks of another record than the one it moved (a pledge of a patent, the address of a holder) the row
 * is that of the other one.
 */
export async function entriesBehind(
  pool: pg.Pool,
  district: string,
  touches: readonly Touch[],
): Promise<Map<string, EntryOf[]>> {
  const seqs = [...new Set(touches.flatMap((t) => t.seqs))];
  const { rows } = await pool.query<EntryRow>(
    'SELECT seq, kind, actor, at, subject, params FROM ledger_entry WHERE district_code = $1 AND seq = ANY ($2) ORDER BY seq',
    [district, seqs],
  );
  const entries = new Map(rows.map((r) => [r.seq, r]));
  const spoken = (entry: EntryRow) => (typeof entry.params.of === 'number' ? entry.params.of : entry.seq);
  const places = await placesOf(
    pool,
    district,
    touches.flatMap((t) =>
      t.seqs.flatMap((seq) => {
        const entry = entries.get(seq);
        return entry ? [{ record: t.record, seq: spoken(entry) }] : [];
      }),
    ),
  );
  const found = new Map<string, EntryOf[]>();
  for (const { record, seqs: own } of touches)
    found.set(
      record,
      own.flatMap((seq) => {
        const entry = entries.get(seq);
        if (!entry || !Object.hasOwn(CAUSES, entry.kind)) return [];
        const { kind, at, params, ...rest } = entry;
        const shown = Object.entries(params).filter(([name]) => SHOWN_PARAMS.includes(name));
        return [
          {
            ...rest,
            cause: kind,
            at: new Date(at).toISOString(),
            params: Object.fromEntries(shown),
            file: places.get(`${record} ${spoken(entry)}`) ?? null,
          },
        ];
      }),
    );
  return found;
}

/**
 * Where entries speak of records: the record's own observation (or that of what was joined to it), else one of what refers to
 * it or of its holder, else the file alone.
 */
async function placesOf(
  pool: pg.Pool,
  district: string,
  asked: readonly { record: string; seq: number }[],
): Promise<Map<string, ChangeEntry['file']>> {
  const { rows } = await pool.query<{
    record: string;
    seq: number;
    batchId: string;
    fileName: string;
    sheet: number | null;
    row: number | null;
  }>(PLACES, [district, asked.map((a) => a.record), asked.map((a) => a.seq)]);
  return new Map(rows.map(({ record, seq, ...file }) => [`${record} ${seq}`, file]));
}

const PLACES = `
WITH asked AS (SELECT DISTINCT record, seq FROM unnest($2::uuid[], $3::bigint[]) AS a (record, seq)),
records AS (SELECT DISTINCT record FROM asked),
about AS (
  SELECT record, record AS other, 0 AS distance FROM records
  UNION
  SELECT r.record, s.value::uuid, 1 FROM records r
  JOIN assignment s ON s.district_code = $1 AND s.subject = 'same-record' AND s.target = r.record::text
  UNION
  SELECT r.record, f.record_id, 2 FROM records r
  JOIN alias a ON a.district_code = $1 AND a.record_id = r.record
  JOIN reference f ON f.district_code = $1 AND f.scheme = a.scheme AND f.value = a.value AND f.role = 'subject'
  UNION
  SELECT r.record, n.record_id, 3 FROM records r
  JOIN reference p ON p.district_code = $1 AND p.record_id = r.record AND p.role = 'party'
  JOIN reference n ON n.district_code = $1 AND n.scheme = 'name' AND n.value = p.value AND n.role = 'name')
SELECT a.record, a.seq, b.batch_id AS "batchId", b.file_name AS "fileName", spoke.sheet, spoke.row
FROM asked a
JOIN ledger_entry e ON e.district_code = $1 AND e.seq = a.seq AND e.kind IN ('import', 'declare')
JOIN batch b ON b.district_code = $1 AND b.batch_id::text = e.subject
LEFT JOIN LATERAL (
  SELECT o.sheet, o.row FROM about x
  JOIN observation o ON o.district_code = $1 AND o.record_id = x.other AND o.seq = a.seq
  WHERE x.record = a.record ORDER BY x.distance, o.sheet, o.row LIMIT 1) spoke ON true`;
