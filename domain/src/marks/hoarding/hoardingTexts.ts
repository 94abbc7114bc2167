import type { Label, Message } from '../../basics/message.ts';
import type { FilingLaw } from './law.ts';
import type { HoardingLevel } from './lead.ts';

export const HOARDING_LEVEL_LABELS: Readonly<Record<HoardingLevel, Label>> = {
  lead: { zh: '待核查线索', en: 'Lead to be checked' },
  note: { zh: '备注', en: 'Note' },
};

/** What a signal is called, with its unit. */
export const HOARDING_SIGNAL_LABELS: Readonly<
  Record<string, { readonly label: Label; readonly unit: Label }>
> = {
  hugeNumber: unit('申请数量巨大', 'Very many filings', '件（一年内）', 'filings in a year'),
  copiedMarks: unit('与多个主体在先商标相同或近似', 'Like marks of several owners', '个', 'names'),
  oneParty: unit('反复申请同一主体的商标', 'One owner’s marks filed again and again', '件', 'filings'),
  tradeNames: unit('与他人字号、简称等相同或近似', 'Like trade names of others', '个', 'names'),
  personNames: unit('与知名人物、作品、角色名称相同或近似', 'Like names of persons and works', '个', 'names'),
  placeNames: unit('与地名、山川、景点名称相同或近似', 'Like names of places', '个', 'names'),
  genericTerms: unit('通用名称、行业术语', 'Generic terms', '个', 'names'),
  massTransfer: unit('注册后大量转让', 'Transfers after registration', '%', '% of registrations'),
  saleReports: unit('售卖、强迫合作的举报', 'Reports of selling or forcing', '件', 'reports'),
  burst: unit('短期内集中申请', 'Burst', '件（一个月内）', 'filings in a month'),
  manyClasses: unit('指定类别众多', 'Many classes', '个类别', 'classes'),
  dormantStock: unit('未使用的存量', 'Stock without use', '%', '% without use'),
  outsideBusiness: unit('超出所在行业', 'Outside the business', '%', '% of filings'),
  earlierFindings: unit('生效决定认定恶意或者侵权', 'Decisions that found bad faith', '件', 'decisions'),
};

function unit(zh: string, en: string, unitZh: string, unitEn: string) {
  return { label: { zh, en }, unit: { zh: unitZh, en: unitEn } };
}

export const JOIN_LABELS: Readonly<Record<'contact' | 'address', Label>> = {
  contact: { zh: '联系方式相同', en: 'same contact' },
  address: { zh: '地址相同', en: 'same address' },
};

export const FILING_LAW_LABELS: Readonly<Record<FilingLaw['id'], Label>> = {
  law2013: { zh: '商标法（2013年修正）及以前', en: 'Trademark Law of 2013 and before' },
  law2019: { zh: '商标法（2019年修正）', en: 'Trademark Law as amended in 2019' },
  law2026: { zh: '商标法（2026年修订）', en: 'Trademark Law as revised in 2026' },
};

const AGAINST: Readonly<Record<string, Label>> = {
  'hoarding-in-use': {
    zh: '其中 {filings} 件有使用证据，未计入',
    en: '{filings} are in use by evidence and do not count',
  },
  'hoarding-defensive': {
    zh: '其中 {filings} 件以自有在用注册商标为基础（防御性申请），未计入',
    en: '{filings} are built on own marks in use (defensive filing) and do not count',
  },
  'hoarding-staff': { zh: '有从业人员 {staff} 人，具备经营规模', en: 'a business with {staff} staff' },
  'hoarding-one-buyer': {
    zh: '转让均给同一受让人（{buyer}），可能是集团内部调整',
    en: 'all transfers went to one buyer ({buyer}): perhaps within a group',
  },
  'hoarding-use-unseen': {
    zh: '没有任何使用情况的资料，未使用不能推定',
    en: 'nothing on file about use: non-use is not presumed',
  },
};

export function hoardingText({ code, params }: Message, language: 'zh' | 'en'): string {
  return AGAINST[code]![language].replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}
