import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormAnswer } from '@sophora/contract/forms';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Fill } from '@sophora/domain/forms/fill';
import type { Blank, Form, FormSpan, Period } from '@sophora/domain/forms/form';
import { lastPeriod } from '@sophora/domain/forms/windows';
import { uuidv7 } from 'uuidv7';
import { storeFile, withStoredFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { answer } from './answers.ts';
import { districtOf, unitOf } from './district.ts';
import { FigureReader } from './figureReader.ts';
import { openForm } from './openForm.ts';
import { boundBlanks } from './proposals.ts';
import { getForm, insertFill, type StoredFill, type StoredForm } from './store.ts';

interface By {
  readonly district: string;
  readonly actor: Actor;
}

interface Asked {
  readonly span?: FormSpan | undefined;
  readonly asOf?: string | undefined;
}

export function periodOf(services: Services, form: Pick<StoredForm, 'span'>, asked: Asked): Period {
  const span = asked.span ?? form.span;
  return asked.asOf === undefined
    ? lastPeriod(span, services.today())
    : { span, asOf: asked.asOf as PlainDate };
}

/** What every blank would be filled with; `decidedOnly` leaves what nobody has decided yet. */
export async function answersOf(
  services: Services,
  by: By,
  form: StoredForm,
  period: Period,
  decidedOnly: boolean,
): Promise<{ answers: FormAnswer[]; blanks: Blank[]; knownAt: number }> {
  const reader = await FigureReader.open(services, by.district);
  const { name } = await districtOf(services.pool, by.district);
  const unitName = await unitOf(services.pool, by.district, by.actor);
  const context = { reader, period, today: services.today(), districtName: name, unitName };
  const bound = await boundBlanks(services, by.district, form);
  const answers: FormAnswer[] = [];
  for (const { blank, binding, decision } of bound)
    answers.push(
      decidedOnly && !decision
        ? {
            blank: blank.id,
            value: null,
            text: null,
            rows: null,
            source: null,
            why: { code: 'form-not-decided' },
            manual: false,
          }
        : await answer(blank, binding, context),
    );
  return { answers, blanks: bound.map((b) => b.blank), knownAt: reader.context.publishedSeq };
}

/** 一键填报: fills the form as decided, keeps the file and where each number came from. */
export async function fillForm(services: Services, by: By, id: string, asked: Asked): Promise<StoredFill> {
  const { district, actor } = by;
  const form = await getForm(services.pool, district, id);
  const period = periodOf(services, form, asked);
  if (period.asOf > services.today()) throw new Refusal('form-period-ahead', { day: period.asOf });
  const { answers, blanks, knownAt } = await answersOf(services, by, form, period, true);
  if (answers.every((a) => a.why?.code === 'form-not-decided')) throw new Refusal('form-nothing-decided');
  const file = { district, sha256: form.sha256, key: uuidv7() };
  const bytes = await withStoredFile(services.pool, services.home, file, async (path) =>
    (await openForm(path)).fill(fillsFor(form.content, blanks, answers)),
  );
  const path = join(services.home, 'tmp', `fill-${uuidv7()}`);
  await writeFile(path, bytes, { mode: 0o600 });
  const at = services.now();
  const fill = {
    id: uuidv7(),
    form: id,
    span: period.span,
    asOf: period.asOf,
    knownAt,
    fileName: `${form.name}-${period.asOf}.${form.format}`,
    answers,
    by: actorKey(actor),
    at,
  };
  return inTransaction(services.pool, async (client) => {
    const { sha256 } = await storeFile(client, district, path, 'application/octet-stream', at);
    const no = await insertFill(client, district, { ...fill, sha256, template: form.sha256 });
    const params = {
      no,
      asOf: period.asOf,
      filled: answers.filter((a) => a.value !== null || a.rows !== null).length,
    };
    await audit(client, { actor, district, action: 'form.filled', subject: `form:${id}`, params });
    return { ...fill, sha256, no };
  });
}

/** Answers by place: gaps of one text together, a cell or a list each. */
export function fillsFor(form: Form, blanks: readonly Blank[], answers: readonly FormAnswer[]): Fill[] {
  const fills: Fill[] = [];
  const texts = new Map<string, Fill & { kind: 'gaps' }>();
  for (const [i, blank] of blanks.entries()) {
    const { value, rows } = answers[i]!;
    if (blank.kind === 'rows') {
      if (rows && rows.length > 0)
        fills.push({
          kind: 'rows',
          grid: blank.grid!,
          row: blank.row,
          height: blank.height!,
          columns: blank.columns!.map((c) => c.column),
          rows,
        });
    } else if (blank.kind === 'cell') {
      if (value !== null)
        fills.push({ kind: 'cell', grid: blank.grid!, row: blank.row, column: blank.column, value });
    } else {
      const place = blank.id.replace(/#\d+$/, '');
      let fill = texts.get(place);
      if (!fill) {
        const line = blank.grid === null ? place : null;
        fill = {
          kind: 'gaps',
          grid: blank.grid,
          row: blank.row,
          column: blank.column,
          line,
          text: textAt(form, blank, line),
          values: [],
        };
        texts.set(place, fill);
        fills.push(fill);
      }
      (fill.values as (string | null)[])[blank.gap!] = value === null ? null : String(value);
    }
  }
  return fills;
}

function textAt(form: Form, blank: Blank, line: string | null): string {
  if (line !== null) return form.lines.find((l) => l.id === line)?.text ?? '';
  const grid = form.grids.find((g) => g.id === blank.grid);
  return grid?.cells.find((c) => c.row === blank.row && c.column === blank.column)?.text ?? '';
}
