export const breakdownText = {
  title: { zh: '逐层分解', en: 'Taken apart' },
  hint: {
    zh: '{day} 的数。选一项，右边按另一个角度再分；左边各项都留着，可随时换。共有的权利计在第一权利人名下。',
    en: 'As of {day}. Choose a part and the next column takes it apart another way; its neighbours stay. A shared right counts with its first holder.',
  },
  by: { zh: '分解角度', en: 'Taken apart by' },
  whole: { zh: '合计', en: 'Total' },
  overlapping: {
    zh: '一条记录可符合多项条件，各项相加可超过合计。',
    en: 'A record can meet several criteria; they may add up to more.',
  },
  rest: { zh: '其余 {count} 项', en: '{count} others' },
  none: { zh: '这一部分没有可分的。', en: 'Nothing to take apart here.' },
  records: { zh: '看记录', en: 'Records' },
  close: { zh: '收起这一层', en: 'Close this level' },
  map: { zh: '街道示意图', en: 'Diagram of the streets' },
  mapHint: {
    zh: '一格一个街道，按代码排列；不表示位置、面积和相邻关系。颜色越深数越大。',
    en: 'One square a street in the order of their codes; it shows neither place, area nor neighbours. The darker, the larger.',
  },
} as const;
