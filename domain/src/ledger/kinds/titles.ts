import { choiceField, dateField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { TITLE_TYPES } from '../valueLabels.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';

/** 企业称号与资质: what holders were named or certified as, with the days it holds. Programmes change: they are data. */
export const titles: Kind = {
  id: 'titles',
  label: { zh: '企业称号与资质', en: 'Titles of holders' },
  unit: { zh: '项', en: 'titles' },
  fields: [
    choiceField(
      'titleType',
      '称号类别',
      'Title',
      ['称号', '资质类别', '认定类别', '认定类型', '企业类型'],
      TITLE_TYPES,
      {
        高企: 'highTech',
        国家高新技术企业: 'highTech',
        专精特新: 'specialised',
        专精特新中小企业: 'specialised',
        专精特新小巨人企业: 'specialised',
        规上企业: 'largeScale',
        规上工业企业: 'largeScale',
        规模以上企业: 'largeScale',
        国家知识产权示范企业: 'demonstration',
        国家知识产权优势企业: 'advantage',
        贯标: 'certified',
        贯标认证: 'certified',
        知识产权贯标: 'certified',
        驰名商标: 'wellKnownMark',
      },
      { required: true },
    ),
    textField('holder', '企业名称', 'Holder', ['单位名称', '名称', '权利人', '获证单位'], { required: true }),
    textField('certificate', '证书编号', 'Certificate', ['证书号', '文号', '认定文号']),
    dateField('from', '认定日期', 'From', ['发证日期', '首次发证日期', '公布日期', '有效期起']),
    dateField('to', '有效期至', 'Until', ['有效期止', '证书有效期至', '到期日期'], { recognise: () => 0 }),
    dateField('ended', '取消日期', 'Withdrawn on', ['撤销日期', '暂停日期'], { recognise: () => 0 }),
    textField('address', '企业地址', 'Address', ['地址', '住所']),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.titleType === 'string' && typeof facts.holder === 'string'
      ? [
          {
            scheme: 'title',
            value: `${facts.titleType}|${facts.holder}|${facts.certificate ?? facts.from ?? ''}`,
          },
        ]
      : [],
  declarations: [wholeFileOf('企业')],
  title: (facts) => String(facts.holder ?? ''),
  parties: (facts) => (typeof facts.holder === 'string' ? [facts.holder] : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['holder', 'titleType', 'certificate', 'from', 'to'],
    filters: ['titleType'],
    sorts: ['holder', 'from', 'to'],
    search: ['holder', 'certificate'],
  },
};
