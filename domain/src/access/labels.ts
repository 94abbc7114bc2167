import type { Label } from '../basics/message.ts';
import type { Permission, Role } from './permissions.ts';
import type { UnitType } from './unit.ts';

export const ROLE_LABELS: Readonly<Record<Role, Label>> = {
  leader: { zh: '领导小组', en: 'Leading group' },
  office: { zh: '知识产权办公室', en: 'IP office' },
  department: { zh: '责任单位', en: 'Responsible department' },
  street: { zh: '街道', en: 'Street' },
  station: { zh: '市场监管所', en: 'Market-supervision station' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  bank: { zh: '银行', en: 'Bank' },
  agency: { zh: '服务机构', en: 'Service agency' },
  mediator: { zh: '调解员', en: 'Mediator' },
  enforcer: { zh: '执法人员', en: 'Enforcement officer' },
  liaison: { zh: '公检法联络员', en: 'Court, procuratorate and police liaison' },
  assessment: { zh: '考核办', en: 'Assessment office' },
  supervision: { zh: '督查室', en: 'Supervision office' },
  legal: { zh: '法制审核', en: 'Legal section' },
  auditor: { zh: '审计', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
};

export const PERMISSION_LABELS: Readonly<Record<Permission, Label>> = {
  'figures.read': { zh: '查看指标', en: 'See figures' },
  'figures.freeze': { zh: '冻结数据', en: 'Freeze figures' },
  'figures.confirm': { zh: '复核他人冻结的数据', en: 'Confirm what others froze' },
  'records.read': { zh: '查看登记簿', en: 'See registers' },
  'records.export': { zh: '导出清单', en: 'Export lists' },
  'records.personal': { zh: '查看未脱敏的个人信息', en: 'See personal data unmasked' },
  'records.edit': { zh: '新增、更正记录', en: 'Add and correct records' },
  'imports.read': { zh: '查看导入', en: 'See imports' },
  'imports.run': { zh: '导入文件', en: 'Import files' },
  'imports.withdraw': { zh: '撤回导入', en: 'Withdraw imports' },
  'queues.decide': { zh: '处理待认定事项', en: 'Decide what waits' },
  'matters.read': { zh: '查看督办事项', en: 'See matters' },
  'matters.open': { zh: '立项、拟函', en: 'Open matters' },
  'matters.act': { zh: '办理督办事项', en: 'Act on matters' },
  'settings.read': { zh: '查看设置', en: 'See settings' },
  'screening.read': {
    zh: '查看专利、商标申请线索核查',
    en: 'See the checks of patent and trademark filings',
  },
  'screening.work': { zh: '筛查线索、办理批次', en: 'Screen filings and work on batch lists' },
  'marks.read': { zh: '查看商标检索、监测与体检', en: 'See search, watch and check-ups of marks' },
  'marks.work': { zh: '办理商标监测与品牌指导', en: 'Work on the watch of marks and brand guidance' },
  'plans.read': { zh: '查看方案草稿与版本', en: 'See drafts and versions of the plan' },
  'plans.change': { zh: '校核并启用方案', en: 'Review plans and put them in force' },
  'forms.read': { zh: '查看报表', en: 'See forms' },
  'forms.manage': { zh: '设置、填报报表', en: 'Bind and fill forms' },
  'settings.change': { zh: '修改设置', en: 'Change settings' },
  'jobs.read': { zh: '查看后台任务', en: 'See background jobs' },
  'jobs.cancel': { zh: '取消后台任务', en: 'Cancel background jobs' },
  'units.read': { zh: '查看单位', en: 'See units' },
  'units.change': { zh: '维护单位', en: 'Change units' },
  'people.read': { zh: '查看人员与授权', en: 'See people and roles' },
  'people.change': { zh: '维护人员与授权', en: 'Change people and roles' },
  'audit.read': { zh: '查看审计日志', en: 'See the audit log' },
  'demo.manage': { zh: '载入、删除演示数据', en: 'Load and remove demonstration data' },
  'notices.read': { zh: '查看本人的提醒', en: 'Read own notices' },
};

export const UNIT_TYPE_LABELS: Readonly<Record<UnitType, Label>> = {
  district: { zh: '区', en: 'District' },
  department: { zh: '部门', en: 'Department' },
  station: { zh: '市场监管所', en: 'Market-supervision station' },
  street: { zh: '街道', en: 'Street' },
  outside: { zh: '区外单位', en: 'Outside body' },
};
