import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { SHEET_COLUMNS, type SheetColumn } from '@sophora/domain/matters/answerSheet';
import { textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import { SUPERVISION_WORDS } from '@sophora/domain/matters/supervisionWords';
import { exportTable, type TableRow } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import type { Acting } from './act.ts';
import { loadUnits, type Units } from './units.ts';

const MOST = 2000;
const STATES: Readonly<Record<string, { zh: string }>> = SUPERVISION_WORDS.states;

/** 反馈表: every supervised matter that a unit has in hand or has to sign for, one a row, with what is known filled in. */
export async function sheetOut(acting: Acting, unit: string | undefined): Promise<Response> {
  const { services, district, actor, scope } = acting;
  const units = await loadUnits(services.db, district, services.today());
  const seen = scope.units === 'all' ? null : units.withPredecessors(scope.units);
  const { rows } = await services.pool.query<{
    id: string;
    seq: number;
    title: string;
    lead: string | null;
    state: string;
    due: PlainDate | null;
    facts: Facts;
    known: string | null;
  }>(
    `SELECT m.matter_id AS id, m.seq, m.title, m.lead_unit AS lead, m.state, m.due, m.facts,
       (SELECT a.input ->> 'progress' FROM matter_action a WHERE a.district_code = m.district_code AND a.matter_id = m.matter_id
          AND a.action = 'progress' ORDER BY a.seq DESC LIMIT 1) AS known
     FROM matter m WHERE m.district_code = $1 AND m.procedure = 'supervision' AND m.state IN ('dispatched', 'inHand')
       AND ($2::uuid[] IS NULL OR m.lead_unit = ANY ($2)) AND ($3::uuid[] IS NULL OR m.lead_unit = ANY ($3))
     ORDER BY m.limit_on NULLS LAST, m.matter_id LIMIT ${MOST}`,
    [district, seen, unit === undefined ? null : units.withPredecessors([unit])],
  );
  await audit(services.db, {
    actor,
    district,
    action: 'matter.sheet-out',
    subject: `district:${district}`,
    params: { rows: rows.length, unit: unit ?? null },
  });
  const columns = SHEET_COLUMNS.map(([name, header]) => ({ header, width: WIDTHS[name] ?? 14 }));
  const name = unit === undefined ? '督办反馈表' : `督办反馈表-${units.find(unit)?.name ?? ''}`;
  return exportTable(services, district, name, 'xlsx', columns, inRows(rows, units));
}

const WIDTHS: Partial<Record<SheetColumn, number>> = {
  id: 38,
  seq: 6,
  title: 36,
  lead: 20,
  task: 36,
  known: 28,
  progress: 36,
  answer: 36,
  evidence: 32,
  reason: 24,
};

interface SheetMatter {
  readonly id: string;
  readonly seq: number;
  readonly title: string;
  readonly lead: string | null;
  readonly state: string;
  readonly due: PlainDate | null;
  readonly facts: Facts;
  readonly known: string | null;
}

async function* inRows(rows: readonly SheetMatter[], units: Units): AsyncGenerator<TableRow> {
  for (const { id, seq, title, lead, state, due, facts, known } of rows) {
    const cells: Partial<Record<SheetColumn, string>> = {
      id,
      seq: String(seq),
      title,
      lead: (lead !== null && units.find(lead)?.name) || '',
      task: textOf(facts, 'task'),
      deliverable: textOf(facts, 'deliverable'),
      due: due ?? '',
      state: STATES[state]?.zh ?? state,
      known: known ?? '',
    };
    yield SHEET_COLUMNS.map(([name]) => cells[name] ?? '');
  }
}
