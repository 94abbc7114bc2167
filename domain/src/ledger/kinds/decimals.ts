import { cellHalfWidth, isBlankMarker } from '../cellText.ts';
import { problem } from '../fieldTypes.ts';
import type { Field } from '../kind.ts';
import { shown } from '../shown.ts';

/** A number with decimals, kept as text in one shape (`9.31`, `1204`): two files that say the same are the same. */
export function decimalField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: Partial<Pick<Field, 'required'>> = {},
): Field {
  return {
    name,
    label: { zh, en },
    type: 'text',
    synonyms,
    normalise(raw) {
      if (isBlankMarker(raw)) return { ok: true, value: null };
      const text = cellHalfWidth(raw.slice(0, 64))
        .replace(/\s+/g, '')
        .replace(/,(?=\d{3})/g, '');
      const m = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?(?:%|件|个|家|分|万元|元|件\/万人)?$/.exec(text);
      if (!m) return problem('decimal', { text: shown(raw) });
      const decimals = (m[3] ?? '').replace(/0+$/, '');
      const whole = m[2]!.replace(/^0+(?=\d)/, '');
      return { ok: true, value: `${m[1]}${whole}${decimals === '' ? '' : `.${decimals}`}` };
    },
    ...more,
  };
}
