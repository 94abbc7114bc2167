import type { TemplateField } from '../template.ts';

/** Named fields that many kinds of document share: what is written once stays for the next issue. */
export const ISSUER: TemplateField = {
  id: 'issuer',
  label: { zh: '发文机关', en: 'Issuing body' },
  hint: { zh: '写全称或规范化简称', en: 'Full name or the official short one' },
  kind: 'line',
};
export const SIGNATORY: TemplateField = {
  id: 'signatory',
  label: { zh: '签发人', en: 'Signatory' },
  hint: { zh: '上行文标注；不填则留空', en: 'Named on documents to a superior; blank if unknown' },
  kind: 'line',
  optional: true,
};
export const RECIPIENT: TemplateField = {
  id: 'recipient',
  label: { zh: '主送机关', en: 'Addressee' },
  kind: 'line',
};
export const SIGNED_ON: TemplateField = {
  id: 'signedOn',
  label: { zh: '成文日期', en: 'Date' },
  hint: { zh: '以签发日期为准；未签发时留空', en: 'The day it is signed; blank until then' },
  kind: 'line',
  optional: true,
  fresh: true,
};
export const COPY_TO: TemplateField = {
  id: 'copyTo',
  label: { zh: '抄送机关', en: 'Copies to' },
  hint: { zh: '每行一个', en: 'One a line' },
  kind: 'list',
  optional: true,
};
export const PRINTER: TemplateField = {
  id: 'printer',
  label: { zh: '印发机关', en: 'Printed by' },
  kind: 'line',
  optional: true,
};
export const CONTACT: TemplateField = {
  id: 'contact',
  label: { zh: '联系人及电话', en: 'Contact and telephone' },
  hint: { zh: '如：张三，0531-87000000', en: 'Name and number' },
  kind: 'line',
};
export const ATTACHMENTS: TemplateField = {
  id: 'attachments',
  label: { zh: '附件名称', en: 'Attachments' },
  hint: { zh: '每行一个，不加书名号和句号', en: 'One a line' },
  kind: 'list',
  optional: true,
  fresh: true,
};
export const SUBJECT: TemplateField = {
  id: 'subject',
  label: { zh: '事由', en: 'Subject' },
  hint: {
    zh: '标题中“关于…的”之间的文字，如：申报国家知识产权强县建设示范县',
    en: 'What stands in the title between 关于 and 的',
  },
  kind: 'line',
  fresh: true,
};
export const BODY: TemplateField = {
  id: 'body',
  label: { zh: '正文', en: 'Text' },
  hint: {
    zh: '每行一段；以“一、”“（一）”开头的行排成标题',
    en: 'A paragraph a line; lines that begin with 一、 or （一） become headings',
  },
  kind: 'text',
  fresh: true,
};

export const PROBLEMS: TemplateField = {
  id: 'problems',
  label: { zh: '存在问题及原因', en: 'Problems and causes' },
  hint: { zh: '每行一段', en: 'A paragraph a line' },
  kind: 'text',
};
export const NEXT: TemplateField = {
  id: 'next',
  label: { zh: '下一步工作', en: 'Next steps' },
  hint: { zh: '每行一段', en: 'A paragraph a line' },
  kind: 'text',
};
export const WORK_DONE: TemplateField = {
  id: 'workDone',
  label: { zh: '重点工作开展情况', en: 'Work done' },
  hint: {
    zh: '只写系统里没有的：会议、调研、活动、典型做法。每行一段',
    en: 'What no record holds: meetings, visits, events. A paragraph a line',
  },
  kind: 'text',
};
