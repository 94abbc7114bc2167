import type { Label } from '../basics/message.ts';
import { kindById } from '../ledger/kinds.ts';
import type { Check } from './checks.ts';

/** What a check looks for. `{kind}`, `{field}`, `{other}` stand for the names of register and fields. */
const CHECK_TEXTS: Readonly<Record<Check['is'], Label>> = {
  missing: { zh: '{kind}缺“{field}”', en: '{kind} without “{field}”' },
  order: { zh: '{kind}的“{field}”晚于“{other}”', en: '{kind} whose “{field}” lies after “{other}”' },
  future: { zh: '{kind}的“{field}”在今天之后', en: '{kind} whose “{field}” lies after today' },
  extreme: {
    zh: '{kind}的“{field}”与中位数相差百倍以上（多为单位错）',
    en: '{kind} whose “{field}” is a hundred times the middle or more, or less (often the unit)',
  },
  unchanging: {
    zh: '{kind}的“{field}”各来源说法不一',
    en: '{kind} on whose “{field}” the sources differ',
  },
  dangling: { zh: '{kind}所指的专利不在登记簿', en: '{kind} that speak of a patent no register holds' },
  clock: {
    zh: '{kind}的状态与缴费、期限推算不一致',
    en: '{kind} whose status differs from payments and computed terms',
  },
  above: { zh: '放款金额超过所质押登记的金额', en: 'Loans above the amount their pledge secures' },
};

/** A check's name with the register's and the fields' own names. */
export function checkLabel(check: Check): Label {
  const kind = kindById(check.kind)!;
  const named = (field: string | undefined, language: 'zh' | 'en') =>
    kind.fields.find((f) => f.name === field)?.label[language] ?? field ?? '';
  const field = check.is === 'order' ? check.earlier : 'field' in check ? check.field : undefined;
  const other = check.is === 'order' ? check.later : undefined;
  const fill = (language: 'zh' | 'en') =>
    CHECK_TEXTS[check.is][language]
      .replace('{kind}', kind.label[language])
      .replace('{field}', named(field, language))
      .replace('{other}', named(other, language));
  return { zh: fill('zh'), en: fill('en') };
}
