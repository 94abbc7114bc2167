import { parseCreditCode } from '../../enterprises/creditCode.ts';
import { holderNameKey } from '../../enterprises/holderName.ts';
import { cellLine, isBlankMarker } from '../cellText.ts';
import { booleanField, dateField, listField, textField } from '../fieldTypes.ts';
import type { Identifier, Kind } from '../kind.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/**
 * 知识产权服务机构: patent agencies (执业许可), trademark agents (备案, valid for a time) and other service firms. A body in
 * several lists is one record: each list fills its own fields.
 */
export const serviceBodies: Kind = {
  id: 'serviceBodies',
  label: { zh: '知识产权服务机构', en: 'IP service bodies' },
  unit: { zh: '家', en: 'bodies' },
  fields: [
    textField('name', '机构名称', 'Name', ['名称', '企业名称', '服务机构名称', '代理机构名称'], {
      required: true,
    }),
    textField('creditCode', '统一社会信用代码', 'Credit code', ['信用代码', '社会信用代码'], {
      normalise(raw) {
        const text = cellLine(raw);
        if (isBlankMarker(text)) return { ok: true, value: null };
        const parsed = parseCreditCode(text);
        return parsed.ok ? { ok: true, value: parsed.code } : parsed;
      },
    }),
    textField(
      'patentLicence',
      '专利代理执业许可证号',
      'Patent agency licence',
      ['执业许可证号', '专利代理机构代码', '机构代码'],
      {
        normalise: numberText,
      },
    ),
    booleanField('branch', '是否分支机构', 'Branch', ['分支机构']),
    textField('trademarkFiling', '商标代理备案号', 'Trademark agent filing', ['商标代理备案编号', '备案号'], {
      normalise: numberText,
    }),
    dateField(
      'trademarkUntil',
      '商标代理备案有效期至',
      'Filing valid until',
      ['备案有效期至', '备案到期日'],
      {
        recognise: () => 0,
      },
    ),
    listField('services', '其他服务', 'Other services', ['服务内容', '服务类别', '业务范围', '服务类型']),
    dateField('since', '设立日期', 'Since', ['成立日期', '注册日期', '许可日期', '备案日期']),
    dateField('movedIn', '迁入日期', 'Moved in on', ['迁入本区日期'], { recognise: () => 0 }),
    dateField(
      'ended',
      '注销日期',
      'Ended on',
      ['迁出日期', '注销或迁出日期', '停业日期', '吊销日期', '撤销日期'],
      {
        recognise: () => 0,
      },
    ),
    textField('status', '状态', 'State', ['机构状态', '经营状态']),
    textField('address', '地址', 'Address', ['住所', '办公地址', '经营场所', '注册地址']),
    regionField,
  ],
  identify(facts) {
    const ids: Identifier[] = [];
    if (typeof facts.creditCode === 'string')
      ids.push({ scheme: 'serviceBodyCode', value: facts.creditCode });
    const key = typeof facts.name === 'string' ? holderNameKey(facts.name) : '';
    if (key !== '') ids.push({ scheme: 'serviceBodyName', value: key });
    return ids;
  },
  unique: 'serviceBodyCode',
  declarations: [wholeFileOf('机构住所')],
  title: (facts) => String(facts.name ?? ''),
  parties: (facts) => (typeof facts.name === 'string' ? [facts.name] : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['name', 'patentLicence', 'trademarkFiling', 'services', 'since', 'ended', 'address'],
    filters: ['branch', 'status'],
    sorts: ['name', 'since', 'ended'],
    search: ['name', 'creditCode', 'patentLicence', 'trademarkFiling'],
  },
};
