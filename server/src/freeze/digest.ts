import type { ContributionDigest } from '@sophora/domain/freeze/frozenSet';
import type pg from 'pg';

/**
 * 计入的摘要: for each indicator, how many contributions were known at a sequence, and one digest of them all. A contribution
 * is written as a JSON list (PostgreSQL writes jsonb the same on every version) and hashed; the hashes in their order are
 * hashed again. No key of the database is in it, only what counts: another engine with the same ledger gives the same digest.
 */
export async function contributionDigests(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  knownAt: number,
): Promise<ContributionDigest[]> {
  const { rows } = await pool.query<ContributionDigest>(DIGESTS, [district, knownAt]);
  return rows;
}

/** OFFSET 0: each line is hashed once and only hashes are sorted, in memory; otherwise whole rows are, on disk. */
const DIGESTS = `
SELECT indicator, count(*) AS rows, encode(sha256(string_agg(line, ''::bytea ORDER BY line)), 'hex') AS hash
FROM (
  SELECT indicator, sha256(convert_to(jsonb_build_array(record_id, criterion, street, dims, valid_from, valid_to, amount, reasons,
    rule_version)::text, 'UTF8')) AS line
  FROM contribution
  WHERE district_code = $1 AND known_from_seq <= $2 AND (known_to_seq IS NULL OR known_to_seq > $2)
  OFFSET 0
) counted
GROUP BY indicator ORDER BY indicator`;
