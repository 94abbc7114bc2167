import { cellLine, isBlankMarker } from './cellText.ts';
import { problem, textField } from './fieldTypes.ts';
import type { Declaration, Field } from './kind.ts';
import { shown } from './shown.ts';

/** The district a row itself names, or a person declared for the file. */
export const regionField: Field = textField('region', '所在区县', 'District', ['区划代码', '区县代码'], {
  normalise: (raw) => {
    const code = cellLine(raw.normalize('NFKC'));
    if (isBlankMarker(raw)) return { ok: true, value: null };
    return /^\d{6}$/.test(code) ? { ok: true, value: code } : problem('district-code', { text: shown(raw) });
  },
});

/** 全部属于区县: what a person declares for a file that names no addresses, `whose` being those whose seat decides. */
export function wholeFileOf(whose: string): Declaration {
  return {
    id: 'region',
    label: { zh: '全部属于区县', en: 'All of district' },
    hint: {
      zh: `文件没有地址时：声明${whose}都在这个区县。仅用于没有写明区县、地址也不能认定的行，随批次留存，可回滚。`,
      en: 'For a file without addresses: all of its rows belong to this district. Used where neither the row nor its address tells; kept with the batch, can be rolled back.',
    },
    type: 'district',
    facts: (value) => ({ region: value }),
  };
}
