import type { Facts, Field, Kind } from '@sophora/domain/ledger/kind';
import type { TableColumn, TableValue } from '../writers/index.ts';

/** Records as a table to take away: the official column names, values as a clerk writes them. */
export function fieldColumn(kind: Kind, name: string): TableColumn {
  const field = kind.fields.find((f) => f.name === name);
  const header = field?.label.zh ?? name;
  switch (field?.type) {
    case 'date':
      return { header, type: 'date' };
    case 'integer':
      return { header, type: 'integer' };
    case 'fen':
      return { header, type: 'fen' };
    default:
      return { header };
  }
}

export function fieldValue(kind: Kind, name: string, facts: Facts): TableValue {
  const value = facts[name];
  if (value === undefined || value === null) return null;
  const field: Field | undefined = kind.fields.find((f) => f.name === name);
  if (typeof value === 'string') return field?.values?.[value]?.zh ?? value;
  if (Array.isArray(value)) return value.filter((v): v is string => typeof v === 'string');
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
