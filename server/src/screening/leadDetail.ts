import type { AlignedPair, LeadMember, LeadPair, LeadView } from '@sophora/contract/screening';
import type { Facts } from '@sophora/domain/ledger/kind';
import { alignedPieces } from '@sophora/domain/screening/text/differences';
import { PAIR_RELATIONS } from '@sophora/domain/screening/text/pairs';
import { sharedTies } from '@sophora/domain/screening/tieMap';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { filingOf } from './registerFilings.ts';
import { CLEARED, type LeadRow, presentLead, SHOWN } from './shownLeads.ts';

const MOST_MEMBERS = 300;
const MOST_PAIRS = 300;

export async function leadView(pool: pg.Pool, district: string, id: string): Promise<LeadView> {
  const row = await getLeadRow(pool, district, id);
  const members = await membersOf(pool, district, id);
  const shown = members.slice(0, MOST_MEMBERS);
  const { body } = row;
  return {
    lead: {
      ...presentLead(row),
      for: [...body.for],
      against: [...body.against],
      notAssessable: [...body.notAssessable],
      measure: body.measure,
      continues: [...body.continues],
      present: row.present,
    },
    members: shown.map(({ facts: _facts, ...member }) => member),
    more: members.length > MOST_MEMBERS,
    pairs: await pairsOf(
      pool,
      district,
      shown.map((m) => m.number),
    ),
    ties: sharedTies(
      shown.flatMap((m) => {
        const read = m.facts && filingOf(m.facts, m.prior);
        return read ? [read.filing] : [];
      }),
    ).map((tie) => ({ ...tie, members: [...tie.members] })),
  };
}

/** A lead that was once proposed, shown in the queue or not; one that never was is refused. */
export async function getLeadRow(
  pool: pg.Pool,
  district: string,
  id: string,
): Promise<LeadRow & { present: boolean }> {
  const { rows } = await pool.query<LeadRow & { present: boolean }>(
    `${SHOWN} SELECT * FROM all_leads WHERE id = $2`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

async function membersOf(
  pool: pg.Pool,
  district: string,
  id: string,
): Promise<(LeadMember & { facts: Facts | null })[]> {
  const { rows } = await pool.query<{
    number: string;
    prior: boolean;
    record: string | null;
    facts: Facts | null;
    cleared: boolean;
  }>(
    `WITH cleared AS MATERIALIZED (${CLEARED})
     SELECT s.number, s.prior, r.record_id AS record, r.facts, s.number IN (SELECT number FROM cleared) AS cleared
     FROM screening_member s
     LEFT JOIN alias a ON a.district_code = $1 AND a.kind = 'patents' AND a.scheme = 'application' AND a.value = s.number
     LEFT JOIN record r ON r.district_code = $1 AND r.kind = 'patents' AND r.record_id = a.record_id
     WHERE s.district_code = $1 AND s.lead_id = $2
     ORDER BY s.prior, r.facts ->> 'filed', s.number`,
    [district, id],
  );
  return rows.map(({ number, prior, record, facts, cleared }) => {
    const filing = facts ? filingOf(facts, prior)?.filing : undefined;
    return {
      number,
      record,
      facts,
      title: filing?.title ?? '',
      type: filing?.type ?? null,
      filed: filing?.filed ?? null,
      applicants: [...(filing?.applicants ?? [])],
      inventors: [...(filing?.inventors ?? [])],
      agency: filing?.agency ?? null,
      address: filing?.address ?? null,
      ipc: filing?.ipc[0] ?? null,
      prior,
      cleared,
    };
  });
}

async function pairsOf(pool: pg.Pool, district: string, numbers: readonly string[]): Promise<LeadPair[]> {
  const { rows } = await pool.query<
    Omit<LeadPair, 'relation' | 'percent'> & { relation: number; share: number }
  >(
    `SELECT a, b, part, relation, millionths AS share FROM screening_pair
     WHERE district_code = $1 AND a = ANY ($2) AND b = ANY ($2) ORDER BY millionths DESC, a, b, part LIMIT ${MOST_PAIRS}`,
    [district, numbers],
  );
  return rows.map(({ relation, share, ...pair }) => ({
    ...pair,
    relation: PAIR_RELATIONS[relation] ?? 'same',
    percent: Math.round(share / 1e4),
  }));
}

/** Texts are aligned up to here: a page cannot show more side by side. */
const SHOWN_CHARACTERS = 2000;

export async function alignedPair(
  pool: pg.Pool,
  district: string,
  lead: string,
  ends: { a: string; b: string; part: 'abstract' | 'claim' },
): Promise<AlignedPair> {
  const field = ends.part === 'claim' ? 'claims' : 'abstract';
  const { rows } = await pool.query<{ number: string; text: string | null }>(
    `SELECT s.number, r.facts ->> '${field}' AS text FROM screening_member s
     JOIN alias a ON a.district_code = $1 AND a.kind = 'patents' AND a.scheme = 'application' AND a.value = s.number
     JOIN record r ON r.district_code = $1 AND r.kind = 'patents' AND r.record_id = a.record_id
     WHERE s.district_code = $1 AND s.lead_id = $2 AND s.number = ANY ($3)`,
    [district, lead, [ends.a, ends.b]],
  );
  const textOf = (number: string): string => {
    const row = rows.find((r) => r.number === number);
    if (!row) throw new Refusal('not-found');
    return row.text ?? '';
  };
  const [a, b] = [textOf(ends.a), textOf(ends.b)];
  const pieces = alignedPieces(a.slice(0, SHOWN_CHARACTERS), b.slice(0, SHOWN_CHARACTERS));
  return {
    pieces: pieces.map((piece) => ({ ...piece })),
    cut: a.length > SHOWN_CHARACTERS || b.length > SHOWN_CHARACTERS,
  };
}
