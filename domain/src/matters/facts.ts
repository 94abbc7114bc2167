import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from './procedure.ts';

/** Facts of a matter by their type. What was never written is blank. */
export function textOf(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

export function dayOf(facts: Facts, name: string): PlainDate | null {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? (value as PlainDate) : null;
}

export function numberOf(facts: Facts, name: string): number {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
}

export function listOf(facts: Facts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
