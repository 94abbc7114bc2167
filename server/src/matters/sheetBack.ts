import type { SheetResult } from '@sophora/contract/matterAnswers';
import type { WireMessage } from '@sophora/contract/shapes';
import { actorKey } from '@sophora/domain/access/actor';
import { REFUSALS } from '@sophora/domain/basics/refusals';
import {
  overtakesSheet,
  type SheetCells,
  type SheetColumn,
  sheetAnswer,
  sheetContent,
  sheetHeader,
} from '@sophora/domain/matters/answerSheet';
import { decide } from '@sophora/domain/matters/decide';
import type { Facts } from '@sophora/domain/matters/procedure';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { uuidv7 } from 'uuidv7';
import { readRows, storeFile, UnreadableFile, withStoredFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Acting, actIn, asking } from './act.ts';
import { getMatter, surroundings } from './reach.ts';
import { logOf } from './store.ts';
import { loadUnits, type Units } from './units.ts';

/** Largest sheet that comes back, in bytes and in rows. */
export const LARGEST_SHEET = 10 * 1_048_576;
const MOST_ROWS = 2000;

interface Planned {
  readonly row: number;
  readonly matter: string | null;
  readonly title: string;
  readonly seq: number;
  readonly steps: readonly { readonly action: string; readonly input: Facts }[];
  problem: WireMessage | null;
}

/** 预检: reads a sheet, keeps it, and says what each row would do. Nothing is done. */
export async function checkSheet(acting: Acting, path: string, fileName: string): Promise<SheetResult> {
  const { services, district, actor } = acting;
  const planned = await plan(acting, path);
  const sheet = uuidv7();
  await inTransaction(services.pool, async (client) => {
    const at = services.now();
    const { sha256 } = await storeFile(client, district, path, 'answer-sheet', at);
    await client.query(
      `INSERT INTO answer_sheet (district_code, sheet_id, sha256, file_name, checked_by, checked_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [district, sheet, sha256, fileName, actorKey(actor), at],
    );
  });
  return resultOf(sheet, fileName, planned);
}

/** 执行: the same file is read and judged again, so that what changed meanwhile is refused and said; done once. */
export async function applySheet(acting: Acting, sheet: string): Promise<SheetResult & { done: number }> {
  const { services, district, actor } = acting;
  const { pool } = services;
  const { rows } = await pool.query<{ sha256: string; file_name: string }>(
    `UPDATE answer_sheet SET applied_at = $4 WHERE district_code = $1 AND sheet_id = $2 AND checked_by = $3
       AND applied_at IS NULL RETURNING sha256, file_name`,
    [district, sheet, actorKey(actor), services.now()],
  );
  const found = rows[0];
  if (!found) throw await whyNot(acting, sheet);
  const file = { district, sha256: found.sha256, key: uuidv7() };
  const planned = await withStoredFile(pool, services.home, file, (path) => plan(acting, path));
  const units = await loadUnits(services.db, district, services.today());
  let done = 0;
  for (const row of planned) {
    if (row.problem !== null || row.steps.length === 0) continue;
    try {
      await inTransaction(pool, async (client) => {
        let { seq } = row;
        for (const step of row.steps)
          ({ seq } = await actIn(client, acting, units, { id: row.matter!, seq, ...step }));
      });
      done += 1;
    } catch (error) {
      if (!(error instanceof Refusal) || REFUSALS[error.code].kind === 'unavailable') throw error;
      row.problem = { code: error.code, params: { ...error.params } };
    }
  }
  await audit(services.db, {
    actor,
    district,
    action: 'matter.sheet-applied',
    subject: `sheet:${sheet}`,
    params: { rows: planned.length, done, sha256: found.sha256 },
  });
  return { ...resultOf(sheet, found.file_name, planned), done };
}

async function whyNot({ services, district, actor }: Acting, sheet: string): Promise<Refusal> {
  const { rowCount } = await services.pool.query(
    'SELECT 1 FROM answer_sheet WHERE district_code = $1 AND sheet_id = $2 AND checked_by = $3',
    [district, sheet, actorKey(actor)],
  );
  return new Refusal(rowCount === 0 ? 'not-found' : 'answer-sheet-used');
}

async function plan(acting: Acting, path: string): Promise<Planned[]> {
  const { services, district } = acting;
  const units = await loadUnits(services.db, district, services.today());
  const seen = new Map<string, { first: Planned; content: string }>();
  const planned: Planned[] = [];
  for (const { row, cells } of await sheetRows(path)) {
    const next = await planRow(acting, units, row, cells);
    planned.push(next);
    const before = next.matter === null ? undefined : seen.get(next.matter);
    if (!before) {
      if (next.matter !== null && next.steps.length > 0)
        seen.set(next.matter, { first: next, content: sheetContent(cells) });
    } else if (next.steps.length > 0) {
      const same = before.content === sheetContent(cells);
      next.problem = {
        code: same ? 'answer-row-repeated' : 'answer-row-conflicting',
        params: { row: before.first.row },
      };
      if (!same) before.first.problem = { code: 'answer-row-conflicting', params: { row: next.row } };
    }
  }
  return planned;
}

/** Rows below the header, each by the names of its columns. */
async function sheetRows(path: string): Promise<{ row: number; cells: SheetCells }[]> {
  let header: Map<SheetColumn, number> | undefined;
  const found: { row: number; cells: SheetCells }[] = [];
  try {
    for await (const batch of readRows(path))
      for (const { row, cells } of batch) {
        const at = header;
        if (!at) {
          header = sheetHeader(cells);
          continue;
        }
        if (found.length >= MOST_ROWS) throw new Refusal('answer-sheet-long', { limit: MOST_ROWS });
        found.push({ row, cells: Object.fromEntries([...at].map(([name, i]) => [name, cells[i] ?? ''])) });
      }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal('answer-sheet-unreadable');
    throw error;
  }
  if (!header) throw new Refusal('answer-sheet-empty');
  return found;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** One row: found, not moved on, and every step of it allowed, tried on the matter in memory. */
async function planRow(acting: Acting, units: Units, row: number, cells: SheetCells): Promise<Planned> {
  const { services, district, actor } = acting;
  const id = (cells.id ?? '').trim().toLowerCase();
  const nothing = { row, matter: null, title: (cells.title ?? '').slice(0, 200), seq: 0, steps: [] };
  const stored = UUID.test(id) ? await findOwn(acting, units, id) : undefined;
  if (!stored) return { ...nothing, problem: { code: 'answer-row-unknown', params: {} } };
  let { matter } = stored;
  const known = { ...nothing, matter: id, title: stored.title, seq: matter.seq };
  const { steps, problem } = sheetAnswer(cells, matter.state);
  if (problem) return { ...known, problem: { code: problem.code, params: { ...problem.params } } };
  if (steps.length === 0) return { ...known, problem: null };
  if (await overtaken(acting, id, cells, matter.seq))
    return {
      ...known,
      steps,
      problem: { code: 'answer-row-moved', params: { matterState: `${matter.procedure}.${matter.state}` } },
    };
  const procedure = getProcedure(matter.procedure, matter.version);
  const around = await surroundings(services.pool, district, units, stored, false);
  for (const step of steps) {
    const asked = asking(acting, procedure, units, { ...step, facts: matter.facts });
    const decision = decide(procedure, matter, { ...asked, actor: actorKey(actor) }, around);
    if (!decision.ok)
      return {
        ...known,
        steps,
        problem: { code: decision.refused.code, params: { ...decision.refused.params } },
      };
    matter = decision.matter;
  }
  return { ...known, steps, problem: null };
}

async function overtaken(acting: Acting, id: string, cells: SheetCells, now: number): Promise<boolean> {
  const seq = Number((cells.seq ?? '').trim());
  return seq !== now && overtakesSheet(await logOf(acting.services.pool, acting.district, id), seq);
}

async function findOwn(acting: Acting, units: Units, id: string) {
  try {
    return await getMatter(acting.services.pool, acting, units, id);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  }
}

function resultOf(sheet: string, fileName: string, planned: readonly Planned[]): SheetResult {
  return {
    sheet,
    fileName,
    rows: planned.map(({ row, matter, title, steps, problem }) => ({
      row,
      matter,
      title,
      actions: steps.map((step) => step.action),
      problem,
    })),
    ready: planned.filter((p) => p.problem === null && p.steps.length > 0).length,
    blank: planned.filter((p) => p.problem === null && p.steps.length === 0).length,
    refused: planned.filter((p) => p.problem !== null).length,
  };
}
