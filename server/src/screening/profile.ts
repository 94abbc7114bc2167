import type { FilerProfile } from '@sophora/contract/screening';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type { Facts } from '@sophora/domain/ledger/kind';
import { filterTerm } from '@sophora/domain/ledger/terms';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { filingOf } from './registerFilings.ts';
import { type LeadRow, presentLead, SHOWN } from './shownLeads.ts';

const MOST_PARTNERS = 20;

/** What the registers, the leads and the lists say of one applicant or one agency. Shares come with both their parts. */
export async function profileOf(
  pool: pg.Pool,
  district: string,
  who: { readonly as: 'applicant' | 'agency'; readonly name: string },
): Promise<FilerProfile> {
  const filings = (await factsOf(pool, district, who)).flatMap((facts) => {
    const read = filingOf(facts, false);
    return read ? [read.filing] : [];
  });
  if (filings.length === 0) throw new Refusal('not-found');
  const numbers = filings.map((f) => f.number);
  const leads = await pool.query<LeadRow & { numbers: string[] }>(
    `${SHOWN} SELECT shown.*, s.numbers FROM shown
     JOIN (SELECT lead_id, array_agg(DISTINCT number) AS numbers FROM screening_member
           WHERE district_code = $1 AND NOT prior AND number = ANY ($2) AND number NOT IN (SELECT number FROM cleared)
           GROUP BY lead_id) s ON s.lead_id = shown.id
     ORDER BY shown.place LIMIT 200`,
    [district, numbers],
  );
  const led = new Set(leads.rows.flatMap((r) => r.numbers));
  const years = countBy(filings.flatMap((f) => (f.filed === undefined ? [] : [f.filed.slice(0, 4)])));
  return {
    name: who.name,
    filings: filings.length,
    inLeads: led.size,
    years: [...years]
      .map(([year, n]) => ({ year: Number(year), filings: n }))
      .sort((a, b) => a.year - b.year),
    types: Object.fromEntries(countBy(filings.map((f) => f.type ?? 'unknown'))),
    leads: leads.rows.map(presentLead),
    listed: await listedStates(pool, district, numbers),
    findings: await standingFindings(pool, district, numbers),
    partners: partnersOf(filings, who.as, led),
  };
}

async function factsOf(
  pool: pg.Pool,
  district: string,
  { as, name }: { readonly as: 'applicant' | 'agency'; readonly name: string },
): Promise<Facts[]> {
  const { rows } =
    as === 'applicant'
      ? await pool.query<{ facts: Facts }>(
          `SELECT r.facts - 'abstract' - 'claims' AS facts FROM reference f
           JOIN record r ON r.district_code = $1 AND r.kind = 'patents' AND r.record_id = f.record_id
           WHERE f.district_code = $1 AND f.scheme = 'name' AND f.kind = 'patents' AND f.role = 'party' AND f.value = $2`,
          [district, holderNameKey(name)],
        )
      : await pool.query<{ facts: Facts }>(
          `SELECT facts - 'abstract' - 'claims' AS facts FROM record
           WHERE district_code = $1 AND kind = 'patents' AND terms @> ARRAY[$2]`,
          [district, filterTerm('agency', name)],
        );
  return rows.map((r) => r.facts);
}

/** Of an applicant its agencies, of an agency its clients, each with both counts. */
function partnersOf(
  filings: readonly { number: string; applicants: readonly string[]; agency: string | undefined }[],
  as: 'applicant' | 'agency',
  led: ReadonlySet<string>,
): FilerProfile['partners'] {
  const partners = new Map<string, { filings: number; inLeads: number }>();
  for (const filing of filings)
    for (const name of as === 'agency'
      ? filing.applicants.slice(0, 1)
      : filing.agency
        ? [filing.agency]
        : []) {
      const held = partners.get(name) ?? { filings: 0, inLeads: 0 };
      partners.set(name, held);
      held.filings++;
      if (led.has(filing.number)) held.inLeads++;
    }
  return [...partners]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((a, b) => b.inLeads - a.inLeads || b.filings - a.filings || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PARTNERS);
}

async function listedStates(
  pool: pg.Pool,
  district: string,
  numbers: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ state: string; n: number }>(
    `SELECT m.state, count(*)::int AS n FROM matter m
     JOIN matter_link k ON k.district_code = $1 AND k.matter_id = m.matter_id AND k.subject_kind = 'patent-filing'
     WHERE m.district_code = $1 AND m.procedure = 'screening-item' AND k.subject_id = ANY ($2)
       AND m.state NOT IN ('cleared', 'restored', 'removed')
     GROUP BY m.state ORDER BY m.state`,
    [district, numbers],
  );
  return Object.fromEntries(rows.map((r) => [r.state, r.n]));
}

async function standingFindings(
  pool: pg.Pool,
  district: string,
  numbers: readonly string[],
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(DISTINCT number)::int AS n FROM abnormal_finding
     WHERE district_code = $1 AND undone_seq IS NULL AND number = ANY ($2)`,
    [district, numbers],
  );
  return rows[0]!.n;
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
