import { cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, listField, textField } from '../fieldTypes.ts';
import type { Kind, RowProblem } from '../kind.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';

/** 里程碑事项: things a plan wants to exist once, with the papers that prove each step. */
export const milestones: Kind = {
  id: 'milestones',
  label: { zh: '里程碑事项', en: 'Milestones' },
  unit: { zh: '项', en: 'milestones' },
  fields: [
    choiceField(
      'item',
      '事项',
      'Item',
      ['事项类别', '事项类型', '项目类别', '类别'],
      {
        cultivationCentre: { zh: '高价值专利培育指导中心', en: 'Centre for high-value patents' },
        giOperationBody: { zh: '地理标志运营服务机构', en: 'Operating body for geographical indications' },
        navigation: { zh: '专利导航项目', en: 'Patent navigation project' },
        mediationBody: { zh: '知识产权调解机构', en: 'Mediation body' },
        other: { zh: '其他事项', en: 'Other' },
      },
      {
        高价值专利培育中心: 'cultivationCentre',
        培育指导中心: 'cultivationCentre',
        地理标志综合性知识产权运营服务机构: 'giOperationBody',
        地理标志运营机构: 'giOperationBody',
        专利导航: 'navigation',
        导航项目: 'navigation',
        人民调解委员会: 'mediationBody',
        其他: 'other',
      },
      { required: true },
    ),
    textField('name', '名称', 'Name', ['项目名称', '机构名称', '中心名称', '事项名称'], { required: true }),
    textField('host', '承担单位', 'Body', ['依托单位', '承担机构', '运营单位', '建设单位']),
    dateField('approved', '批复日期', 'Approved on', [
      '立项日期',
      '批准日期',
      '备案日期',
      '登记日期',
      '批复日',
    ]),
    dateField(
      'opened',
      '运行日期',
      'Opened on',
      ['挂牌日期', '揭牌日期', '启动日期', '开展业务日期', '运行日'],
      {
        recognise: () => 0,
      },
    ),
    dateField('accepted', '验收日期', 'Accepted on', ['结题日期', '验收日', '结题评审日期'], {
      recognise: () => 0,
    }),
    dateField('applied', '成果运用日期', 'Put to use on', ['运用日期', '成果采纳日期'], {
      recognise: () => 0,
    }),
    dateField('ended', '终止日期', 'Ended on', ['停止日期', '撤销日期', '摘牌日期'], { recognise: () => 0 }),
    textField('document', '文号', 'Document number', ['批复文号', '依据文件', '文件文号']),
    listField('evidence', '佐证材料', 'Evidence', ['佐证', '证明材料', '佐证文件', '附件']),
    textField('address', '所在地址', 'Address', ['地址', '住所']),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.item === 'string' && typeof facts.name === 'string'
      ? [{ scheme: 'milestone', value: `${facts.item}|${facts.name}` }]
      : [],
  declarations: [wholeFileOf('承担单位')],
  check: (facts): readonly RowProblem[] =>
    facts.evidence === undefined && facts.document === undefined
      ? [{ level: 'warn', field: 'evidence', message: { code: 'milestone-no-evidence' } }]
      : [],
  title: (facts) => String(facts.name ?? ''),
  parties: (facts) =>
    typeof facts.host === 'string' && !isBlankMarker(cellLine(facts.host)) ? [facts.host] : [],
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['name', 'item', 'host', 'approved', 'opened', 'accepted', 'applied', 'evidence'],
    filters: ['item'],
    sorts: ['name', 'approved', 'opened', 'accepted'],
    search: ['name', 'host', 'document'],
  },
};
