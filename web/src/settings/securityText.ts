export const securityText = {
  title: { zh: '安全与等保常见问题', en: 'Security, and questions of classified protection' },
  hint: {
    zh: '按《网络安全等级保护基本要求》（GB/T 22239—2019）安全计算环境各控制点的名称排列，供定级、备案、自查和测评时填写。只写这套程序做了什么、没做什么；机房、网络、主机和管理制度由使用单位负责。本程序没有做过等级测评、渗透测试和商用密码应用安全性评估。',
    en: 'In the order of the control points for the computing environment of GB/T 22239—2019, for grading, filing, self-checks and assessments. It says what this program does and what it does not; rooms, networks, hosts and rules are the user’s. The program has not been through a 等保 assessment, a penetration test or an assessment of commercial cryptography.',
  },
  have: { zh: '有', en: 'Yes' },
  partly: { zh: '部分有', en: 'In part' },
  none: { zh: '没有', en: 'No' },
  portsTitle: { zh: '端口与对外连接', en: 'Ports and connections' },
  foldersTitle: { zh: '文件夹与保存的数据', en: 'Folders and data kept' },
  port: { zh: '端口', en: 'Port' },
  from: { zh: '谁能连', en: 'Open to' },
  use: { zh: '用途', en: 'Used for' },
  folder: { zh: '位置', en: 'Place' },
  holds: { zh: '内容', en: 'Holds' },
  audit: { zh: '查看审计记录', en: 'Open the audit log' },
} as const;
