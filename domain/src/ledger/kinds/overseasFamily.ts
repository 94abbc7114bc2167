import { parseApplicationNumber } from '../../patents/applicationNumber.ts';
import { officeCode } from '../../patents/offices.ts';
import { cellCode, isBlankMarker } from '../cellText.ts';
import { dateField, problem, textField } from '../fieldTypes.ts';
import type { Kind, Normalised } from '../kind.ts';
import { shown } from '../shown.ts';

const NOTHING: Normalised = { ok: true, value: null };

/** 海外同族专利权: rights granted abroad for the same invention. An application abroad is no right. */
export const overseasFamily: Kind = {
  id: 'overseasFamily',
  label: { zh: '海外同族专利', en: 'Overseas family rights' },
  unit: { zh: '件', en: 'rights' },
  fields: [
    {
      name: 'patent',
      label: { zh: '国内申请号', en: 'Chinese application number' },
      type: 'code',
      synonyms: ['申请号', '专利号', '中国申请号', '专利申请号', '本国申请号', '中国专利号'],
      required: true,
      normalise: (raw) => {
        const parsed = parseApplicationNumber(raw);
        return parsed.ok ? { ok: true, value: parsed.value.digits } : parsed;
      },
      recognise: (cell) => (parseApplicationNumber(cell).ok ? 1 : 0),
    },
    {
      name: 'office',
      label: { zh: '授权国家或地区', en: 'Office' },
      type: 'code',
      synonyms: [
        '国家',
        '国家/地区',
        '同族国家',
        '海外国家',
        '国别',
        '授权国',
        '受理局',
        '国家（地区）',
        '同族国家/地区',
      ],
      required: true,
      normalise: (raw) => {
        const code = officeCode(raw);
        if (code === undefined) return problem('office-unknown', { text: shown(raw) });
        return code === 'CN' ? problem('office-domestic', { text: shown(raw) }) : { ok: true, value: code };
      },
    },
    textField(
      'number',
      '海外专利号',
      'Number abroad',
      ['同族专利号', '同族号', '海外公开号', '海外授权号', '公开（公告）号', '同族公开号'],
      {
        required: true,
        normalise: (raw) => (isBlankMarker(raw) ? NOTHING : { ok: true, value: cellCode(raw) }),
      },
    ),
    dateField('granted', '海外授权日', 'Granted on', ['授权日', '授权公告日', '同族授权日', '授权日期']),
    dateField('endedOn', '海外失效日', 'Ended on', ['失效日', '终止日', '失效日期'], { recognise: () => 0 }),
  ],
  identify: (facts) =>
    typeof facts.office === 'string' && typeof facts.number === 'string' && typeof facts.patent === 'string'
      ? [{ scheme: 'family', value: `${facts.patent}|${facts.office}|${facts.number}` }]
      : [],
  title: (facts) => [facts.office, facts.number].filter((part) => typeof part === 'string').join(' '),
  references: (facts) =>
    typeof facts.patent === 'string' ? [{ scheme: 'application', value: facts.patent }] : [],
  list: {
    columns: ['patent', 'office', 'number', 'granted', 'endedOn'],
    filters: ['office'],
    sorts: ['patent', 'office', 'granted'],
    search: ['patent', 'number'],
  },
};
