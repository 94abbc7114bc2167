import type { Json } from '../../basics/json.ts';
import { formatApplicationNumber } from '../../patents/applicationNumber.ts';
import { isUndisclosed } from '../../patents/disclosure.ts';
import type { Facts, Identifier, Kind } from '../kind.ts';
import { validOn } from '../statements.ts';
import { checkPatentFacts, derivePatentFacts, publicationOf } from './patentChecks.ts';
import { PATENT_FIELDS } from './patentFields.ts';

/** 专利: the register of patents and applications, inventions, utility models and designs alike. */
export const patents: Kind = {
  id: 'patents',
  label: { zh: '专利', en: 'Patents' },
  unit: { zh: '件', en: 'patents' },
  fields: PATENT_FIELDS,
  identify(facts) {
    const ids: Identifier[] = [];
    const number = facts.applicationNumber;
    if (typeof number === 'string') ids.push({ scheme: 'application', value: number });
    for (const name of ['publicationNumber', 'grantNumber']) {
      const value = publicationOf(facts[name])?.series;
      if (value !== undefined && !ids.some((id) => id.value === value))
        ids.push({ scheme: 'publication', value });
    }
    return ids;
  },
  unique: 'application',
  derive: derivePatentFacts,
  check: checkPatentFacts,
  declarations: [
    {
      id: 'validAsOf',
      label: { zh: '全部为有效专利，截至', en: 'All in force as at' },
      hint: {
        zh: '文件没有法律状态时：声明清单中的专利在这一天全部有效。仅用于没有写明状态的行，随批次留存，可回滚。',
        en: 'For a file without legal status: all its patents were in force on this day. Applies to rows that state none, is kept with the batch and can be rolled back.',
      },
      type: 'date',
      facts: (value) => ({ status: 'valid', statusAsOf: value, ...validOn(value) }),
    },
    {
      id: 'seenOn',
      label: { zh: '法律状态截至', en: 'Legal status as at' },
      hint: {
        zh: '文件写明了法律状态但没有日期时：状态是哪一天的。',
        en: 'For a file that states legal status without a day: the day it speaks of.',
      },
      type: 'date',
      facts: (value) => ({ seenOn: value }),
    },
    {
      id: 'region',
      label: { zh: '全部属于区县', en: 'All of district' },
      hint: {
        zh: '文件没有地址时：声明第一专利权人的地址都在这个区县。仅用于没有写明区县、地址也不能认定的行。',
        en: 'For a file without addresses: every first patentee has its address in this district. Used where neither the row nor its address tells.',
      },
      type: 'district',
      facts: (value) => ({ region: value }),
    },
  ],
  title: (facts) =>
    [titleNumber(facts), facts.title]
      .filter((part): part is string => typeof part === 'string' && part !== '')
      .join(' '),
  parties: (facts) => (Array.isArray(facts.applicants) ? (facts.applicants as string[]) : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  sealed: isUndisclosed,
  together: [['status', 'statusText', 'statusAsOf', 'endedOn', '@seenOn']],
  list: {
    columns: ['applicationNumber', 'title', 'type', 'applicants', 'filed', 'granted', 'status', 'ipcMain'],
    filters: ['type', 'status', 'statusText', 'agency'],
    facets: ['type', 'status'],
    sorts: ['applicationNumber', 'title', 'filed', 'published', 'granted', 'endedOn'],
    search: ['applicationNumber', 'publicationNumber', 'grantNumber', 'title', 'applicants', 'agency'],
  },
};

function titleNumber(facts: Facts): Json | undefined {
  return typeof facts.applicationNumber === 'string'
    ? formatApplicationNumber(facts.applicationNumber)
    : (facts.publicationNumber ?? facts.grantNumber);
}
