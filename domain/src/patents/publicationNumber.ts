import type { Message } from '../basics/message.ts';
import { cellCode } from '../ledger/cellText.ts';
import { shown } from '../ledger/shown.ts';
import type { RightType } from './applicationNumber.ts';

/**
 * 专利文献号 (公开号、公告号): ZC 0007-2012 《中国专利文献号》, kind codes of ZC 0008-2012. `CN` + 7 digits (1989–2007),
 * 8 (1985–1988: the application number) or 9 (since 2007) + kind letter: A and B invention (B: grant), C invention granted
 * 1993–2010, U and Y utility model, S and D design.
 */
export interface PublicationNumber {
  /** `CN101234567B`, correction digit left out. */
  readonly number: string;
  /**
   * What identifies the patent: A and B share one serial, C (1993–2010) ran through serials of its own, so `CN1254661C`
   * and `CN1254661A` are two patents.
   */
  readonly series: string;
  readonly type: RightType;
  /** True for the document of the grant itself. */
  readonly grant: boolean;
}

export type ParsedPublicationNumber =
  | { readonly ok: true; readonly value: PublicationNumber }
  | { readonly ok: false; readonly problem: Message };

const KINDS: Readonly<Record<string, { series: string; type: RightType; grant: boolean; first: string }>> = {
  A: { series: 'A', type: 'invention', grant: false, first: '1' },
  B: { series: 'A', type: 'invention', grant: true, first: '1' },
  C: { series: 'C', type: 'invention', grant: true, first: '1' },
  U: { series: 'U', type: 'utilityModel', grant: true, first: '2' },
  Y: { series: 'U', type: 'utilityModel', grant: true, first: '2' },
  S: { series: 'S', type: 'design', grant: true, first: '3' },
  D: { series: 'S', type: 'design', grant: true, first: '3' },
};

export function parsePublicationNumber(raw: string): ParsedPublicationNumber {
  const text = cellCode(raw.length > 64 ? '' : raw)
    .replace(/^(?:公开|公告|授权公告|公开公告|公开\(公告\))号[:：]?/, '')
    .replace(/^CN[-.]?/, '');
  const m = /^(\d{7,9})([A-Z])(\d?)$/.exec(text);
  const kind = m && KINDS[m[2]!];
  if (!m || !kind)
    return { ok: false, problem: { code: 'publication-number-shape', params: { text: shown(raw) } } };
  const digits = m[1]!;
  const typeDigit = digits.length === 8 ? digits[2] : digits[0];
  if (typeDigit !== kind.first) {
    return {
      ok: false,
      problem: { code: 'publication-number-type', params: { text: shown(raw), kind: m[2]! } },
    };
  }
  return {
    ok: true,
    value: {
      number: `CN${digits}${m[2]}`,
      series: `CN${digits}${kind.series}`,
      type: kind.type,
      grant: kind.grant,
    },
  };
}
