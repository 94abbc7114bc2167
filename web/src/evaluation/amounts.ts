import { SIGNS } from '@sophora/domain/indicators/target';
import type { Comparator } from '@sophora/domain/plan/planTypes';
import { grouped, groupedText } from '../ui/format.ts';

const FEN_PER_WAN = 1_000_000;

/** An amount in base units as tables show it: money in 万元. */
export function amountIn(value: number | null, unit: string): string {
  if (value === null) return '—';
  return grouped(unit === 'fen' ? value / FEN_PER_WAN : value);
}

export function goalText(of: { target: number | null; comparator: string; unit: string }): string {
  if (of.target === null) return '—';
  return `${SIGNS[of.comparator as Comparator] ?? ''}${amountIn(of.target, of.unit)}`;
}

export const unitText = (unit: string) => (unit === 'fen' ? '万元' : unit);
export const shownText = (text: string | null) => (text === null ? '—' : groupedText(text));
