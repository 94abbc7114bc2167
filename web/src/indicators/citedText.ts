export const citedText = {
  official: { zh: '官方值（双值）', en: 'Official values beside ours' },
  officialHint: {
    zh: '考核以上级通报的数为准；以哪一个亮灯由设置决定，两个数都保留。',
    en: 'Assessment goes by the superior’s circular. A setting says which lights the target; both are kept.',
  },
  asOf: { zh: '截至', en: 'As of' },
  value: { zh: '数值', en: 'Value' },
  document: { zh: '文件', en: 'Document' },
  differences: { zh: '打开差异清单', en: 'Open the list of differences' },
  peers: { zh: '同级排名（{day}）', en: 'Peers on {day}' },
  peersHint: { zh: '见 {document}；数值相同的并列。', en: 'By {document}; equal values share a place.' },
  place: { zh: '位次', en: 'Place' },
  peer: { zh: '区县', en: 'Peer' },
  perHouseholds: { zh: '每万户', en: 'per 10,000 entities' },
  stated: { zh: '文件所列', en: 'as stated' },
} as const;
