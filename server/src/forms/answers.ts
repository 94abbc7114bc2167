import type { FormAnswer } from '@sophora/contract/forms';
import type { Message } from '@sophora/domain/basics/message';
import { dateParts, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { Binding, ColumnBinding, DateBinding, ListBinding } from '@sophora/domain/forms/binding';
import type { FillValue } from '@sophora/domain/forms/fill';
import type { Blank, Period } from '@sophora/domain/forms/form';
import { formUnit } from '@sophora/domain/forms/units';
import { periodStart, windowDays } from '@sophora/domain/forms/windows';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { kindById } from '@sophora/domain/ledger/kinds';
import { recordsBehind } from '../indicators/index.ts';
import { fieldValue } from '../ledger/index.ts';
import { type FigureReader, rounded } from './figureReader.ts';

/** Longest list that is written into a form. */
const MOST_ROWS = 2_000;

export interface AnswerContext {
  readonly reader: FigureReader;
  readonly period: Period;
  readonly today: PlainDate;
  readonly districtName: string;
  /** 填报单位: the unit of whoever fills the form. */
  readonly unitName: string | null;
}

const EMPTY = { value: null, text: null, rows: null, source: null, why: null, manual: false } as const;

/** What a blank is filled with, from where, or why it stays empty. Nothing unknown becomes a zero. */
export async function answer(blank: Blank, binding: Binding, context: AnswerContext): Promise<FormAnswer> {
  const id = { blank: blank.id };
  switch (binding.to) {
    case 'manual':
      return { ...id, ...EMPTY, manual: true, why: { code: 'form-manual' } };
    case 'text':
      return { ...id, ...EMPTY, value: binding.text, text: binding.text };
    case 'district':
      return { ...id, ...EMPTY, value: context.districtName, text: context.districtName };
    case 'unit':
      return context.unitName === null
        ? { ...id, ...EMPTY, why: { code: 'form-no-unit-name' } }
        : { ...id, ...EMPTY, value: context.unitName, text: context.unitName };
    case 'date': {
      const text = dateText(binding, blank, context);
      return { ...id, ...EMPTY, value: text, text };
    }
    case 'figure': {
      const { value, source, why } = await context.reader.read(binding, context.period);
      return { ...id, ...EMPTY, value, text: value === null ? null : String(value), source, why };
    }
    case 'list':
      return { ...id, ...EMPTY, ...(await listRows(binding, context)) };
    default:
      return { ...id, ...EMPTY, ...(await streetRows(binding.columns, context)) };
  }
}

function dateText({ day, part }: DateBinding, blank: Blank, { period, today }: AnswerContext): string {
  const on = day === 'filled' ? today : day === 'from' ? periodStart(period) : period.asOf;
  const { year, month, day: dayOfMonth } = dateParts(on);
  switch (part) {
    case 'year':
      return String(year);
    case 'month':
      return String(month);
    case 'dayOfMonth':
      return String(dayOfMonth);
    case 'quarter':
      return ['一', '二', '三', '四'][Math.ceil(month / 3) - 1]!;
    case 'yearMonth':
      if (period.span === 'year') return `${year}年`;
      if (period.span === 'quarter')
        return `${year}年第${['一', '二', '三', '四'][Math.ceil(month / 3) - 1]}季度`;
      if (period.span === 'half') return `${year}年${month <= 6 ? '上' : '下'}半年`;
      return `${year}年${month}月`;
    default:
      return blank.kind === 'rows' ? on : `${year}年${month}月${dayOfMonth}日`;
  }
}

type Rows = Pick<FormAnswer, 'rows' | 'source' | 'why'>;

async function listRows(binding: ListBinding, { reader, period, today }: AnswerContext): Promise<Rows> {
  const { context } = reader;
  const definition = figureDefinition(binding.indicator);
  const kind = definition && kindById(definition.indicator.kind);
  if (!definition || !kind) return { rows: null, source: null, why: { code: 'form-unknown' } };
  const days = windowDays(binding.window, period);
  if (days.to > today)
    return { rows: null, source: null, why: { code: 'form-day-ahead', params: { day: days.to } } };
  if ((context.kindCounts.get(kind.id) ?? 0) === 0)
    return { rows: null, source: null, why: { code: 'form-file-missing', params: { kind: kind.label.zh } } };
  const criterion =
    binding.criterion === 'A' ? `A.${context.settings.seiReading}` : (binding.criterion ?? '');
  const page = await recordsBehind(
    context.pool,
    {
      district: context.district,
      indicator: binding.indicator,
      asOf: days.to,
      since: definition.over === 'flow' ? days.from : undefined,
      knownAt: undefined,
      publishedSeq: context.publishedSeq,
      criterion,
      street: undefined,
      dim: undefined,
      scope: { streets: 'all', units: 'all' },
    },
    { limit: MOST_ROWS + 1, offset: 0 },
  );
  const rows = page.rows.slice(0, MOST_ROWS).map((row, i) =>
    binding.columns.map((column): FillValue => {
      if (column.of === 'number') return i + 1;
      if (column.of === 'street') return streetName(context.streetNames, row.street);
      return column.of === 'field'
        ? cellValue(fieldValue(kind, column.field, row.facts), column.unit, kind, column.field)
        : null;
    }),
  );
  const why: Message | null =
    rows.length === 0
      ? { code: 'form-list-empty' }
      : page.rows.length > MOST_ROWS
        ? { code: 'form-list-too-long', params: { limit: MOST_ROWS } }
        : null;
  return {
    rows,
    why,
    source: {
      indicator: binding.indicator,
      label: definition.label,
      from: definition.over === 'flow' ? days.from : null,
      asOf: days.to,
      knownAt: context.publishedSeq,
      criterion: binding.criterion ?? null,
      street: null,
      amount: rows.length,
    },
  };
}

function cellValue(
  value: ReturnType<typeof fieldValue>,
  unit: string | undefined,
  kind: NonNullable<ReturnType<typeof kindById>>,
  name: string,
): FillValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') {
    const money = kind.fields.find((f) => f.name === name)?.type === 'fen';
    return money ? rounded(value / (formUnit(unit ?? '万元')?.size ?? 1_000_000), 6) : value;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

function streetName(names: ReadonlyMap<string, string>, code: string): string {
  return code === 'unassigned' ? '未归属' : (names.get(code) ?? code);
}

/** A row for each street in the order of their codes; what belongs to none comes last, so that the column adds up. */
async function streetRows(columns: readonly ColumnBinding[], context: AnswerContext): Promise<Rows> {
  const { reader, period } = context;
  const codes = [...reader.context.streetNames.keys()].sort();
  if (codes.length === 0)
    return {
      rows: null,
      source: null,
      why: { code: 'form-file-missing', params: { kind: kindById('communities')!.label.zh } },
    };
  const rows: FillValue[][] = [];
  let why: Message | null = null;
  let source: Rows['source'] = null;
  for (const code of [...codes, 'unassigned']) {
    const cells: FillValue[] = [];
    for (const column of columns) {
      if (column.of === 'street') cells.push(streetName(reader.context.streetNames, code));
      else if (column.of === 'number') cells.push(rows.length + 1);
      else if (column.of === 'figure') {
        const reading = await reader.read({ ...column.figure, street: code }, period);
        if (reading.value === null) why ??= reading.why;
        source ??= reading.source && { ...reading.source, street: null, amount: null };
        cells.push(reading.value);
      } else cells.push(null);
    }
    const counted = columns.some((column, i) => column.of === 'figure' && (cells[i] ?? 0) !== 0);
    if (code !== 'unassigned' || counted) rows.push(cells);
  }
  return { rows, why, source };
}
