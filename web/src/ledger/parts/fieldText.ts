import type { Json } from '@sophora/domain/basics/json';
import type { Language } from '../../ui/i18n/language.ts';
import type { FieldInfo } from './useKinds.ts';

/** A stored value as a reader sees it: lists joined, codes by their label, fen as yuan, booleans in words. */
export function fieldText(field: FieldInfo | undefined, value: Json | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) {
    return value.map((v) => fieldText(field, v, language)).join(language === 'zh' ? '；' : '; ');
  }
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'object') return JSON.stringify(value);
  const labelled = field?.values?.[String(value)];
  if (labelled) return labelled[language];
  if (field?.type === 'fen' && typeof value === 'number') return yuanText(value);
  if (typeof value === 'number' && field?.type === 'integer') return String(value);
  return String(value);
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** Fen as yuan with two decimals: 123456 → 1,234.56. */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100).toLocaleString('en-US');
  return `${sign}${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** The text a form starts with for a stored value, to be read again like a cell. */
export function fieldInput(field: FieldInfo | undefined, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((v) => fieldInput(field, v)).join('；');
  if (field?.type === 'fen' && typeof value === 'number') return yuanText(value).replaceAll(',', '');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return JSON.stringify(value);
  return field?.values?.[String(value)]?.zh ?? String(value);
}

/** Local minute of a stored instant: 2026-11-22 09:05. */
export function timeText(iso: string): string {
  const d = new Date(iso);
  if (Number.isNaN(d.getTime())) return iso;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** 1536 → 1.5 KB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
