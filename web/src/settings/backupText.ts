export const backupText = {
  title: { zh: '备份', en: 'Backup' },
  hint: {
    zh: '把全部区县的数据、文件原件、账号和审计日志存成一个文件，期间可照常使用。服务器上保留最近 {kept} 份；请下载后另存一处，并像保管数据库一样保管。',
    en: 'All districts with their data, original files, accounts and audit log in one file; work goes on meanwhile. The last {kept} are kept on the server; download one and keep it elsewhere, as safe as the database.',
  },
  make: { zh: '立即备份', en: 'Back up now' },
  made: { zh: '备份已完成。', en: 'The backup is complete.' },
  none: { zh: '服务器上还没有备份。', en: 'There is no backup on the server yet.' },
  size: { zh: '{mb} MB', en: '{mb} MB' },
  download: { zh: '下载', en: 'Download' },
  restore: {
    zh: '恢复到新的系统：指定一个新文件夹（SOPHORA_HOME），执行 ./sophora restore 备份文件，然后启动。',
    en: 'To restore into a new installation: name a new folder (SOPHORA_HOME), run ./sophora restore FILE, then start.',
  },
} as const;
