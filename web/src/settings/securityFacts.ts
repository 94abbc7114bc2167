import type { Label } from '@sophora/domain/basics/message';

/** An honest answer: what is there, and what is not. */
interface Answer {
  readonly question: Label;
  readonly state: 'have' | 'partly' | 'none';
  readonly answer: Label;
}

interface Control {
  /** The name of the control point in GB/T 22239—2019. */
  readonly control: Label;
  readonly answers: readonly Answer[];
}

/** What docs/security.md says to those who work on the program, in the words of those who are asked about it. */
export const CONTROLS: readonly Control[] = [
  {
    control: { zh: '身份鉴别', en: 'Identification' },
    answers: [
      {
        question: { zh: '口令怎样要求、怎样保存？', en: 'What is asked of passwords, how are they kept?' },
        state: 'have',
        answer: {
          zh: '至少 10 个字符，不能是登录名和常见口令；只保存 argon2id 摘要。没有预设口令：第一个口令由一次有效的链接设置。不强制定期更换。',
          en: 'At least ten characters, neither the name nor a common one; only an argon2id digest is kept. There is no preset password: a link that works once sets the first. No regular change is forced.',
        },
      },
      {
        question: {
          zh: '登录失败、长时间不用怎样处理？',
          en: 'What happens after failures, and without use?',
        },
        state: 'have',
        answer: {
          zh: '同一登录名在同一地址失败 5 次后，每次须等待，从 1 秒加倍到 15 分钟；失败记入审计。2 小时不用或满 12 小时自动退出。等待而不锁定，以免有人故意锁住别人的账号。',
          en: 'After five failures for a name from an address each attempt waits, from 1 second doubling to 15 minutes; failures are audited. Two hours without use, or twelve in all, end the session. Accounts are delayed, not locked, so that nobody can lock out a colleague.',
        },
      },
      {
        question: {
          zh: '有两种以上的鉴别方式（短信、证书、动态口令）吗？',
          en: 'Is there a second factor (message, certificate, one-time code)?',
        },
        state: 'none',
        answer: {
          zh: '没有，也不接统一身份认证。第三级要求两种以上且其中一种用密码技术，须在前面的反向代理、堡垒机或统一认证网关上解决。',
          en: 'No, nor single sign-on. Level 3 asks for two, one of them cryptographic: solve it in the reverse proxy, the bastion host or the gateway in front.',
        },
      },
    ],
  },
  {
    control: { zh: '访问控制', en: 'Access control' },
    answers: [
      {
        question: { zh: '谁能看、能做什么，怎样分？', en: 'Who may see and do what?' },
        state: 'have',
        answer: {
          zh: '每个接口都有一项权限，先查权限再读请求；角色按人、区县、单位、起止日期授予。街道和监管所只看本单位的记录；没有权限的人看到的个人信息是遮盖的。',
          en: 'Every endpoint has one permission, checked before the request is read; roles are granted by person, district, unit and days. Streets and stations see their own records; personal data is masked for whoever may not see it.',
        },
      },
      {
        question: {
          zh: '系统、安全、审计三类管理员分开吗？',
          en: 'Are administrators for system, security and audit apart?',
        },
        state: 'partly',
        answer: {
          zh: '审计员是单独的角色，只能看；管理员能看审计记录，但系统里没有修改或删除它的功能。系统管理员和安全管理员没有分开。',
          en: 'The auditor is a role of its own that only reads; administrators can read the audit log, and nothing in the system changes or deletes it. System and security administration are not apart.',
        },
      },
    ],
  },
  {
    control: { zh: '安全审计', en: 'Audit' },
    answers: [
      {
        question: { zh: '记什么？', en: 'What is recorded?' },
        state: 'have',
        answer: {
          zh: '登录、退出、登录失败、口令和授权的变化、导入、修改、任务的每一步、设置、导出、备份：谁、何时、做了什么、对什么。只查看页面不逐条记入审计。',
          en: 'Signing in and out, failures, changes of passwords and grants, imports, edits, every step of a task, settings, exports, backups: who, when, what, to what. Merely looking at a page is not recorded.',
        },
      },
      {
        question: {
          zh: '审计记录能被篡改吗？保存多久？',
          en: 'Can it be tampered with? How long is it kept?',
        },
        state: 'partly',
        answer: {
          zh: '每分钟用 SHA-256 链接封存，改动、缺失或调换都能查出（./sophora audit verify）；能直接操作数据库的人仍可以整段截去末尾，所以请定期把验证得到的摘要抄到别处。程序不自动删除，不少于六个月由磁盘和备份保证。不向日志审计设备转发。',
          en: 'It is sealed every minute in a SHA-256 chain, so that a change, a gap or a swap shows (./sophora audit verify); whoever works on the database itself could still cut off its end, so note the head elsewhere now and then. Nothing is deleted by the program; six months and more depend on disk and backups. It is not forwarded to a log server.',
        },
      },
    ],
  },
  {
    control: { zh: '入侵防范与恶意代码防范', en: 'Intrusion and malicious code' },
    answers: [
      {
        question: { zh: '网页和上传的文件怎样防护？', en: 'How are pages and uploads protected?' },
        state: 'have',
        answer: {
          zh: '输入都按格式校验；数据库语句全部带参数；跨站请求须带令牌；浏览器只执行本系统自己的脚本（CSP）；上传的文件按内容识别、限制大小，宏不执行，外部链接不访问。',
          en: 'Inputs are checked against their shape; all statements have parameters; requests need a token of the session; browsers run our own scripts only (CSP); uploads are told by their content and bounded, macros never run, external links are never followed.',
        },
      },
      {
        question: {
          zh: '有病毒查杀、入侵检测、Web 防火墙吗？',
          en: 'Is there a virus scan, intrusion detection, a web firewall?',
        },
        state: 'none',
        answer: {
          zh: '没有，由主机的防病毒软件和前面的安全设备承担。',
          en: 'No: that is for the host’s antivirus and the devices in front.',
        },
      },
    ],
  },
  {
    control: { zh: '可信验证', en: 'Trusted verification' },
    answers: [
      {
        question: { zh: '启动时验证程序吗？', en: 'Is the program verified at start?' },
        state: 'none',
        answer: {
          zh: '没有。离线包里的 SHA256SUMS 可以随时人工核对每个文件；第三方软件包按清单中的校验值取得。',
          en: 'No. SHA256SUMS in the bundle lets every file be checked by hand at any time; packages of others are taken by the checksums of a list.',
        },
      },
    ],
  },
  {
    control: { zh: '数据完整性', en: 'Integrity' },
    answers: [
      {
        question: { zh: '怎样发现数据被改或损坏？', en: 'How does a change or damage show?' },
        state: 'partly',
        answer: {
          zh: '导入的原件和佐证材料按 SHA-256 存取；台账只增不改，数字可按当时的台账重算；任务状态每晚与记录核对；备份有校验值，损坏的备份拒绝恢复。数据库里的数据没有逐条签名。',
          en: 'Originals and evidence are stored by SHA-256; the ledger is only added to, so that a figure can be worked out as of then; states of tasks are compared with their logs every night; backups carry checksums and a damaged one is refused. Rows of the database are not signed.',
        },
      },
    ],
  },
  {
    control: { zh: '数据保密性', en: 'Confidentiality' },
    answers: [
      {
        question: { zh: '传输加密吗？', en: 'Is traffic encrypted?' },
        state: 'partly',
        answer: {
          zh: '程序自己只在本机上提供 http；别人使用时，由前面的反向代理提供 https。',
          en: 'The program itself serves http on its own machine only; for others a reverse proxy in front has to bring https.',
        },
      },
      {
        question: {
          zh: '存储、备份加密吗？支持国密算法吗？',
          en: 'Are storage and backups encrypted? With SM algorithms?',
        },
        state: 'none',
        answer: {
          zh: '数据库、日志和备份文件都没有加密，靠文件夹权限保护（只有所有者可读）；需要时使用磁盘加密，备份放进加密的存储。不使用 SM2、SM3、SM4，不能直接满足密评要求。口令只存摘要。',
          en: 'Database, logs and backups are not encrypted; the rights of the folder protect them (its owner alone reads it). Use disk encryption and encrypted storage where needed. SM2, SM3 and SM4 are not used, so requirements of a cryptography assessment are not met by it. Of passwords only digests are kept.',
        },
      },
    ],
  },
  {
    control: { zh: '数据备份恢复', en: 'Backup and restore' },
    answers: [
      {
        question: { zh: '怎样备份、恢复？', en: 'How is it backed up and restored?' },
        state: 'partly',
        answer: {
          zh: '一条命令得到同一时刻的完整备份，运行中也能做；恢复前先核对校验值，到一半失败不留痕迹。没有自动定时、异地实时备份和热备：请用系统的计划任务每天执行一次，并把文件放到另一处。',
          en: 'One command makes a whole backup of one moment, also while it runs; a restore checks the checksums first and leaves nothing when it fails half-way. There is no schedule, no live copy elsewhere and no hot standby: let the system’s scheduler run it every day and keep the file in another place.',
        },
      },
    ],
  },
  {
    control: { zh: '剩余信息保护', en: 'Residual information' },
    answers: [
      {
        question: { zh: '退出、删除以后还留下什么？', en: 'What stays after signing out or removing?' },
        state: 'partly',
        answer: {
          zh: '退出后会话立即失效，浏览器里不留凭证；停用的人不能再登录，其做过的事按要求留在审计里。删除的数据在磁盘上不做覆写，报废磁盘请另行处理。',
          en: 'Signing out ends the session at once and leaves no credential in the browser; a disabled person cannot sign in, what they did stays in the audit log as it must. Deleted data is not overwritten on disk: dispose of disks accordingly.',
        },
      },
    ],
  },
  {
    control: { zh: '个人信息保护', en: 'Personal information' },
    answers: [
      {
        question: { zh: '保存哪些个人信息？', en: 'Which personal data is kept?' },
        state: 'have',
        answer: {
          zh: '用户：姓名、登录名、口令摘要、角色、会话和自己填写的收信方式，不要身份证号。业务数据：导入的文件里有什么就有什么（如发明人姓名、个人权利人），没有权限的人看到的是遮盖的；导出须有权限，并记入审计。不向外提供，不用于其他目的。',
          en: 'Of users: name, login name, digest of the password, roles, sessions and the channels they enter themselves; no identity number. In the data: whatever the imported files hold (inventors, persons as owners), masked for whoever may not see it; exports need a permission and are audited. Nothing is passed on or used for anything else.',
        },
      },
    ],
  },
];

interface Line {
  readonly name: Label;
  readonly from?: Label;
  readonly text: Label;
}

export const PORTS: readonly Line[] = [
  {
    name: { zh: '8104/TCP（http）', en: '8104/TCP (http)' },
    from: { zh: '本机', en: 'this machine' },
    text: {
      zh: '网页。被占用时用下一个，SOPHORA_PORT 可以改。给别人用时，由同一台机器上的反向代理提供 https。',
      en: 'Pages; the next free one when taken, SOPHORA_PORT changes it. For others a reverse proxy on the same machine brings https.',
    },
  },
  {
    name: { zh: '数据库', en: 'Database' },
    from: { zh: '本机、同一用户', en: 'this machine, the same user' },
    text: {
      zh: 'Linux 上是本地套接字，没有端口；Windows 上是 127.0.0.1 的临时端口，用随机口令。',
      en: 'A local socket on Linux, no port; a passing port of 127.0.0.1 with a random password on Windows.',
    },
  },
  {
    name: { zh: '对外连接', en: 'Outwards' },
    from: { zh: '—', en: '—' },
    text: {
      zh: '默认没有。设置了邮件服务器或登记了群机器人才连接它们。不检查更新，不上报信息。',
      en: 'None by default. A mail server or group robots only when set. No looking for updates, no reports to anybody.',
    },
  },
];

export const FOLDERS: readonly Line[] = [
  {
    name: { zh: '程序文件夹', en: 'Program' },
    text: {
      zh: '程序、网页、Node.js、PostgreSQL；运行时不改动。',
      en: 'Program, pages, Node.js, PostgreSQL; not changed while running.',
    },
  },
  {
    name: { zh: '数据文件夹 · postgres', en: 'Data · postgres' },
    text: {
      zh: '登记簿、台账、方案、任务、设置、审计记录、导入文件的原件、佐证材料。位置由 SOPHORA_HOME 指定，离线包默认是程序旁边的 sophora-data。',
      en: 'Registers, ledger, plans, tasks, settings, audit log, originals of imported files, evidence. SOPHORA_HOME says where; beside a bundle it is sophora-data.',
    },
  },
  {
    name: { zh: '数据文件夹 · log', en: 'Data · log' },
    text: {
      zh: '请求的接口、状态、耗时、人员编号；没有地址、搜索词和内容。',
      en: 'Endpoint, status, duration and number of the person of each request; no addresses, search words or contents.',
    },
  },
  {
    name: { zh: '备份文件', en: 'Backup files' },
    text: {
      zh: '放在您指定的地方；含全部数据和口令摘要。',
      en: 'Where you put them; all data and the digests of passwords.',
    },
  },
];
