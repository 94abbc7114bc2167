export const accountText = {
  everywhere: {
    zh: '您是本系统的全局管理员，在每个区县都有管理员角色。',
    en: 'You administer the whole installation and every district in it.',
  },
  district: { zh: '区县', en: 'District' },
  role: { zh: '角色', en: 'Role' },
  unit: { zh: '单位', en: 'Unit' },
  sees: { zh: '可见范围', en: 'Sees' },
  wholeDistrict: { zh: '全区', en: 'Whole district' },
  streets: { zh: '{count} 个街道', en: '{count} streets' },
  sessions: { zh: '退出登录', en: 'Signing out' },
  everywhereHint: {
    zh: '在公用电脑上用过，或手机遗失，请退出所有设备。',
    en: 'After using a shared computer or losing a phone, sign out everywhere.',
  },
  leave: { zh: '退出本设备', en: 'Sign out here' },
} as const;
