import { parseApplicationNumber } from '../../patents/applicationNumber.ts';
import { booleanField, dateField, listField, textField } from '../fieldTypes.ts';
import type { Field, Kind } from '../kind.ts';
import { listAsOf, listDayField } from './officialLists.ts';

const flag = (name: string, zh: string, en: string, synonyms: readonly string[]): Field =>
  booleanField(name, zh, en, synonyms);

/**
 * 高价值发明专利官方明细: the superior's own list behind its figure, with its five flags. It is compared with ours record by
 * record (差异清单) and never feeds a verdict.
 */
export const officialPatents: Kind = {
  id: 'officialPatents',
  label: { zh: '高价值发明专利官方明细', en: 'Official list of high-value inventions' },
  unit: { zh: '件', en: 'patents' },
  fields: [
    {
      name: 'applicationNumber',
      label: { zh: '专利号', en: 'Patent number' },
      type: 'code',
      synonyms: ['申请号', '专利申请号', '申请（专利）号'],
      required: true,
      normalise(raw) {
        const parsed = parseApplicationNumber(raw);
        return parsed.ok ? { ok: true, value: parsed.value.digits } : parsed;
      },
      recognise: (cell) => (parseApplicationNumber(cell).ok ? 1 : 0),
    },
    listDayField,
    textField('title', '专利名称', 'Title', ['名称', '发明名称']),
    listField('applicants', '专利权人', 'Patentees', ['第一专利权人', '权利人', '当前权利人']),
    dateField('granted', '授权公告日', 'Granted on', ['授权日', '授权日期']),
    textField('county', '所属区县', 'County', ['区县', '所在区县', '地区']),
    flag('strategic', '战略性新兴产业', 'Strategic emerging industry', [
      '战新产业',
      '属于战略性新兴产业',
      '战略性新兴产业专利',
    ]),
    flag('family', '海外同族', 'Overseas family', ['有海外同族', '海外同族专利权', '在海外有同族专利权']),
    flag('maintained', '维持年限超过10年', 'More than ten years', [
      '维持超过10年',
      '维持10年以上',
      '维持年限超10年',
    ]),
    flag('pledged', '较高质押融资金额', 'Higher pledge amount', ['质押融资', '实现较高质押融资金额']),
    flag('awarded', '国家科学技术奖或中国专利奖', 'National award', [
      '获奖',
      '获得国家奖',
      '国家科技奖或中国专利奖',
    ]),
  ],
  declarations: [listAsOf],
  identify: (facts) =>
    typeof facts.applicationNumber === 'string'
      ? [{ scheme: 'officialPatent', value: facts.applicationNumber }]
      : [],
  title: (facts) => [facts.applicationNumber, facts.title].filter((p) => typeof p === 'string').join(' '),
  list: {
    columns: ['applicationNumber', 'title', 'applicants', 'granted', 'strategic', 'family', 'maintained'],
    filters: ['strategic', 'family', 'maintained', 'pledged', 'awarded'],
    sorts: ['applicationNumber', 'granted', 'asOf'],
    search: ['applicationNumber', 'title', 'applicants'],
  },
};
