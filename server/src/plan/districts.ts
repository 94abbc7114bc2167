import type { Actor } from '@sophora/domain/access/actor';
import type pg from 'pg';

export interface District {
  code: string;
  name: string;
  demo: boolean;
  publishedSeq: number;
  lastSeq: number;
}

export async function listDistricts(pool: pg.Pool): Promise<District[]> {
  const { rows } = await pool.query<District>(
    `SELECT code, name, kind = 'demo' AS demo, published_seq AS "publishedSeq", last_seq AS "lastSeq" FROM district ORDER BY kind DESC, code`,
  );
  return rows;
}

/** Districts in which a person holds a role; the operator of the installation and its administrators see all. */
export function visibleDistricts(districts: readonly District[], actor: Actor): District[] {
  return districts.filter((d) => actor.everywhere || actor.grants.some((g) => g.district === d.code));
}
