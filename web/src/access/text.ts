export const accessText = {
  compareMarks: { zh: '商标近似比对（公开，无需登录）', en: 'Compare two trademarks (public)' },
  signIn: { zh: '登录', en: 'Sign in' },
  login: { zh: '登录名', en: 'Login name' },
  password: { zh: '口令', en: 'Password' },
  newPassword: { zh: '新口令', en: 'New password' },
  repeat: { zh: '再输一次', en: 'Once more' },
  differ: { zh: '两次输入不一致', en: 'The two entries differ' },
  rule: {
    zh: '至少 10 个字符，不含姓名和登录名，不用常见口令',
    en: 'At least 10 characters, without your name, not a common one',
  },
  welcome: { zh: '设置口令', en: 'Set your password' },
  welcomeFor: {
    zh: '为 {name}（登录名 {login}）设置口令。此链接用一次即失效。',
    en: 'For {name} (login {login}). The link works once.',
  },
  linkMissing: { zh: '链接不完整，请从头复制。', en: 'The link is incomplete; copy all of it.' },
  start: { zh: '开始使用', en: 'Start' },
  title: { zh: '我的账号', en: 'My account' },
  change: { zh: '修改口令', en: 'Change password' },
  current: { zh: '原口令', en: 'Present password' },
  changed: {
    zh: '口令已修改，其他设备上的登录已退出。',
    en: 'Password changed; other devices are signed out.',
  },
  everywhere: { zh: '退出所有设备', en: 'Sign out everywhere' },
  roles: { zh: '我的角色', en: 'My roles' },
} as const;
