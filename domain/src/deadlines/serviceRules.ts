import { date, type PlainDate } from '../basics/plainDate.ts';
import type { LegalRule } from './rule.ts';

/** 送达日: from which day a notice counts as received, by channel and by the day it was issued. */
export const CHANNELS = ['electronic', 'post', 'hand', 'publicNotice'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface ChannelParams {
  /** Days after issue on which it is presumed received; 0: the day of issue itself. */
  readonly days?: number;
  readonly months?: number;
  /** Whether a proven day of receipt takes the place of the presumption. */
  readonly provable: boolean;
}

export interface ServiceExample {
  readonly channel: Channel;
  readonly issued: PlainDate;
  readonly received?: PlainDate;
  readonly served: PlainDate;
}

export type ServiceRule = LegalRule<Readonly<Record<Channel, ChannelParams>>, ServiceExample>;

const PATENT_LABEL = { zh: '专利文件的送达日', en: 'Service of patent documents' };
const E_SERVICE_FROM = date('2024-01-20');

export const SERVICE_RULES: readonly ServiceRule[] = [
  {
    id: 'service-patent',
    validFrom: date('2001-07-01'),
    validTo: E_SERVICE_FROM,
    source: {
      document: '专利法实施细则(2010);关于专利电子申请的规定',
      article: '第四条;第九条',
      certainty: 'unverified',
    },
    label: PATENT_LABEL,
    params: {
      electronic: { days: 15, provable: false },
      post: { days: 15, provable: true },
      hand: { days: 0, provable: true },
      publicNotice: { months: 1, provable: false },
    },
    examples: [
      { channel: 'post', issued: date('2008-06-06'), served: date('2008-06-21') },
      { channel: 'electronic', issued: date('2024-01-19'), served: date('2024-02-03') },
    ],
  },
  {
    id: 'service-patent',
    validFrom: E_SERVICE_FROM,
    validTo: null,
    source: {
      document: '专利法实施细则(2023);专利审查指南(2023)',
      article: '第四条;第五部分第六章 2.3',
      certainty: 'official',
    },
    label: PATENT_LABEL,
    params: {
      electronic: { days: 0, provable: true },
      post: { days: 15, provable: true },
      hand: { days: 0, provable: true },
      publicNotice: { months: 1, provable: false },
    },
    examples: [
      { channel: 'electronic', issued: date('2024-01-20'), served: date('2024-01-20') },
      {
        channel: 'electronic',
        issued: date('2025-03-07'),
        received: date('2025-03-09'),
        served: date('2025-03-09'),
      },
      { channel: 'post', issued: date('2024-09-26'), served: date('2024-10-11') },
      {
        channel: 'post',
        issued: date('2024-09-26'),
        received: date('2024-09-29'),
        served: date('2024-09-29'),
      },
      { channel: 'publicNotice', issued: date('2024-01-31'), served: date('2024-02-29') },
    ],
  },
  {
    id: 'service-trademark',
    validFrom: date('2014-05-01'),
    validTo: null,
    source: { document: '商标法实施条例(2014)', article: '第十条', certainty: 'official' },
    label: { zh: '商标文件的送达日', en: 'Service of trademark documents' },
    params: {
      electronic: { days: 15, provable: true },
      post: { days: 15, provable: true },
      hand: { days: 0, provable: true },
      publicNotice: { days: 30, provable: false },
    },
    examples: [
      { channel: 'electronic', issued: date('2026-03-02'), served: date('2026-03-17') },
      {
        channel: 'electronic',
        issued: date('2026-03-02'),
        received: date('2026-03-02'),
        served: date('2026-03-02'),
      },
      { channel: 'publicNotice', issued: date('2026-01-31'), served: date('2026-03-02') },
    ],
  },
];
