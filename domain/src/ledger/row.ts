import type { Json } from '../basics/json.ts';
import type { Facts, Identifier, Kind, RowProblem } from './kind.ts';

/** One record a source row speaks of. */
export interface RowRecord {
  readonly facts: Facts;
  readonly identifiers: readonly Identifier[];
}

export interface JudgedRow {
  readonly records: readonly RowRecord[];
  /** Cell text where it differs from the normalised value, so that the record page can show what the file said. */
  readonly raw: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

/**
 * Cells of one row → records. A row is rejected (no records) when a required cell is missing or unreadable, when a code,
 * date or number is wrong, or when nothing identifies the record; the reasons name the cell. Blank cells do not speak.
 */
export function judgeRow(kind: Kind, cells: Readonly<Record<string, string>>, today: string): JudgedRow {
  const facts: Record<string, Json> = {};
  const raw: Record<string, string> = {};
  const problems: RowProblem[] = [];
  for (const field of kind.fields) {
    const text = cells[field.name];
    if (text === undefined || text.trim() === '') {
      if (field.required)
        problems.push({ level: 'reject', field: field.name, message: { code: 'required' } });
      continue;
    }
    const normalised = field.normalise(text);
    if (!normalised.ok) {
      problems.push({
        level: field.required || field.type === 'date' || field.type === 'code' ? 'reject' : 'warn',
        field: field.name,
        message: normalised.problem,
      });
      raw[field.name] = text;
      continue;
    }
    if (normalised.value === null) continue;
    facts[field.name] = normalised.value;
    if (normalised.note) problems.push({ level: 'warn', field: field.name, message: normalised.note });
    if (normalised.value !== text) raw[field.name] = text;
  }
  if (problems.some((p) => p.level === 'reject')) return { records: [], raw, problems };
  const complete = kind.derive ? { ...facts, ...kind.derive(facts) } : facts;
  for (const problem of kind.check?.(complete, today) ?? []) problems.push(problem);
  if (problems.some((p) => p.level === 'reject')) return { records: [], raw, problems };
  const records: RowRecord[] = [];
  for (const part of kind.explode?.(complete) ?? [complete]) {
    const identifiers = kind.identify(part);
    if (identifiers.length > 0) records.push({ facts: part, identifiers });
  }
  if (records.length === 0) problems.push({ level: 'reject', message: { code: 'no-identity' } });
  return { records, raw, problems };
}

/** Facts a person declared for the whole file, for the fields a row does not state itself. */
export function declaredFacts(kind: Kind, declarations: Readonly<Record<string, string>>): Facts {
  const facts: Record<string, Json> = {};
  for (const declaration of kind.declarations ?? []) {
    const value = declarations[declaration.id];
    if (value !== undefined && value !== '') Object.assign(facts, declaration.facts(value));
  }
  return facts;
}

/** What of the declared facts holds for one row: a field the row states itself is left to the row, with its group. */
export function undeclared(kind: Kind, facts: Facts, declared: Facts): Facts | undefined {
  const left: Record<string, Json> = {};
  for (const [field, value] of Object.entries(declared)) {
    const lead = kind.together?.find((group) => group.includes(field))?.[0] ?? field;
    if (facts[field] === undefined && facts[lead] === undefined) left[field] = value;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}
