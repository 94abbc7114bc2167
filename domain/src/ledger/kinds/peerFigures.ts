import { dateField, integerField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { citedIndicatorField } from './citedIndicators.ts';
import { decimalField } from './decimals.ts';

/** 同级排名: figures and places of the peers (各区县) in a circular of the superior, always with its document. */
export const peerFigures: Kind = {
  id: 'peerFigures',
  label: { zh: '同级通报（排名）', en: 'Peers in circulars' },
  unit: { zh: '条', en: 'figures' },
  fields: [
    { ...citedIndicatorField, required: true },
    textField('peer', '区县', 'Peer', ['区县名称', '地区', '县区', '单位'], { required: true }),
    textField('peerCode', '区划代码', 'Division code', ['区县代码', '行政区划代码', '地区代码']),
    decimalField('value', '数值', 'Value', ['数量', '本期数', '累计数', '指标值']),
    integerField('households', '经营主体数', 'Market entities', ['经营主体（户）', '市场主体数'], {
      min: 1,
      max: 100_000_000,
    }),
    integerField('rank', '名次', 'Rank', ['排名', '位次', '全市排名', '序次'], { min: 1, max: 10_000 }),
    dateField('asOf', '截至日期', 'As of', ['统计日期', '统计截至日', '数据截至日期', '截止日期'], {
      required: true,
    }),
    textField('issuer', '发布单位', 'Issuer', ['通报单位', '发文单位', '发文机关']),
    textField('document', '文号', 'Document number', ['通报文号', '来源文件', '依据文件', '通报名称'], {
      required: true,
    }),
    textField('page', '页码', 'Page', ['页', '所在页']),
  ],
  identify: (facts) =>
    typeof facts.indicator === 'string' && typeof facts.peer === 'string' && typeof facts.asOf === 'string'
      ? [{ scheme: 'peerFigure', value: `${facts.indicator}|${facts.asOf}|${facts.peer}` }]
      : [],
  title: (facts) => `${facts.peer} ${facts.asOf}`,
  list: {
    columns: ['peer', 'indicator', 'value', 'rank', 'asOf', 'document'],
    filters: ['indicator', 'asOf'],
    sorts: ['peer', 'asOf', 'rank'],
    search: ['peer', 'document'],
  },
};
