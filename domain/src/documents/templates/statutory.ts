import type { Template } from '../template.ts';
import type { Writer } from '../writer.ts';
import {
  body,
  contactNote,
  imprint,
  letterHead,
  recipient,
  redHead,
  signature,
  title,
  titleAbout,
} from './elements.ts';
import {
  ATTACHMENTS,
  BODY,
  CONTACT,
  COPY_TO,
  ISSUER,
  PRINTER,
  RECIPIENT,
  SIGNATORY,
  SIGNED_ON,
  SUBJECT,
} from './fields.ts';

const attached = (w: Writer) => {
  const titles = w.list('attachments');
  return titles.length === 0 ? [] : [{ is: 'attachments' as const, titles }];
};

/** 报告: upward, asks for nothing (条例 15.4). */
const REPORT: Template = {
  id: 'report',
  label: { zh: '报告', en: 'Report (报告)' },
  genre: 'report',
  group: 'statutory',
  periods: [],
  fields: [ISSUER, SIGNATORY, SUBJECT, RECIPIENT, BODY, ATTACHMENTS, SIGNED_ON, COPY_TO, PRINTER],
  compose: (w) => {
    const name = titleAbout(w, '报告');
    return {
      title: name,
      head: redHead(w, true),
      blocks: [
        title(name),
        recipient(w),
        body(w, 'body'),
        w.paragraph`特此报告。`,
        attached(w),
        signature(w),
      ],
      imprint: imprint(w),
    };
  },
};

/** 请示: one matter, one 主送, not copied to subordinates, with a contact in the 附注 (条例 15). */
const REQUEST: Template = {
  id: 'request',
  label: { zh: '请示', en: 'Request for instructions (请示)' },
  genre: 'request',
  group: 'statutory',
  periods: [],
  fields: [
    ISSUER,
    SIGNATORY,
    { ...SUBJECT, hint: { zh: '一文一事', en: 'One matter only' } },
    { ...RECIPIENT, hint: { zh: '只写一个主送机关', en: 'One addressee only' } },
    BODY,
    CONTACT,
    ATTACHMENTS,
    SIGNED_ON,
    PRINTER,
  ],
  compose: (w) => {
    const name = titleAbout(w, '请示');
    return {
      title: name,
      head: redHead(w, true),
      blocks: [
        title(name),
        recipient(w),
        body(w, 'body'),
        w.paragraph`妥否，请批示。`,
        attached(w),
        signature(w),
        contactNote(w),
      ],
      imprint: imprint(w),
    };
  },
};

const NOTICE: Template = {
  id: 'notice',
  label: { zh: '通知', en: 'Notice (通知)' },
  genre: 'notice',
  group: 'statutory',
  periods: [],
  fields: [
    ISSUER,
    SUBJECT,
    RECIPIENT,
    BODY,
    ATTACHMENTS,
    SIGNED_ON,
    { ...CONTACT, optional: true },
    COPY_TO,
    PRINTER,
  ],
  compose: (w) => {
    const name = titleAbout(w, '通知');
    return {
      title: name,
      head: redHead(w, false),
      blocks: [
        title(name),
        recipient(w),
        body(w, 'body'),
        attached(w),
        signature(w),
        w.field('contact').length > 0 ? [contactNote(w)] : [],
      ],
      imprint: imprint(w),
    };
  },
};

const CIRCULAR: Template = {
  id: 'circular',
  label: { zh: '通报', en: 'Circular (通报)' },
  genre: 'circular',
  group: 'statutory',
  periods: [],
  fields: [ISSUER, SUBJECT, RECIPIENT, BODY, ATTACHMENTS, SIGNED_ON, COPY_TO, PRINTER],
  compose: (w) => {
    const name = titleAbout(w, '通报');
    return {
      title: name,
      head: redHead(w, false),
      blocks: [title(name), recipient(w), body(w, 'body'), attached(w), signature(w)],
      imprint: imprint(w),
    };
  },
};

/** 函: between bodies that are not subordinate to each other; head, lines and page numbers of the letter form (GB/T 9704-2012, 10.1). */
const LETTER: Template = {
  id: 'letter',
  label: { zh: '函', en: 'Letter (函)' },
  genre: 'letter',
  group: 'statutory',
  periods: [],
  fields: [
    ISSUER,
    SUBJECT,
    RECIPIENT,
    BODY,
    {
      id: 'closing',
      label: { zh: '结尾用语', en: 'Closing' },
      hint: { zh: '如：特此函告。请予函复。', en: '特此函告。 or 请予函复。' },
      kind: 'line',
    },
    ATTACHMENTS,
    SIGNED_ON,
    { ...CONTACT, optional: true },
    COPY_TO,
  ],
  compose: (w) => {
    const name = titleAbout(w, '函');
    return {
      title: name,
      head: letterHead(w),
      blocks: [
        title(name),
        recipient(w),
        body(w, 'body'),
        w.paragraph`${w.field('closing')}`,
        attached(w),
        signature(w),
        w.field('contact').length > 0 ? [contactNote(w)] : [],
      ],
      imprint: imprint(w, false),
    };
  },
};

/** 纪要: head with its name, who was there, no 主送 and no seal (GB/T 9704-2012, 10.3). */
const MINUTES: Template = {
  id: 'minutes',
  label: { zh: '会议纪要', en: 'Minutes (纪要)' },
  genre: 'minutes',
  group: 'statutory',
  periods: [],
  fields: [
    {
      id: 'meeting',
      label: { zh: '会议名称', en: 'Meeting' },
      hint: { zh: '如：知识产权强区建设工作领导小组会议', en: 'Name of the meeting' },
      kind: 'line',
    },
    { id: 'heldOn', label: { zh: '会议时间', en: 'Held on' }, kind: 'line', fresh: true },
    { id: 'place', label: { zh: '会议地点', en: 'Place' }, kind: 'line' },
    { id: 'chair', label: { zh: '主持人', en: 'Chair' }, kind: 'line' },
    { ...BODY, label: { zh: '会议议定事项', en: 'What was decided' } },
    { id: 'present', label: { zh: '出席', en: 'Present' }, kind: 'line', fresh: true },
    { id: 'excused', label: { zh: '请假', en: 'Excused' }, kind: 'line', optional: true, fresh: true },
    {
      id: 'attending',
      label: { zh: '列席', en: 'In attendance' },
      kind: 'line',
      optional: true,
      fresh: true,
    },
    COPY_TO,
    PRINTER,
  ],
  compose: (w) => {
    const meeting = w
      .field('meeting')
      .map((r) => r.text)
      .join('');
    const optional = (id: string, word: string) =>
      w.field(id).length === 0 ? [] : [{ is: 'attendance' as const, word, runs: w.field(id) }];
    return {
      title: `${meeting}纪要`,
      head: { form: 'minutes', name: `${meeting}纪要` },
      blocks: [
        w.paragraph`${w.field('heldOn')}，${w.field('chair')}在${w.field('place')}主持召开${w.field('meeting')}。现将会议议定事项纪要如下。`,
        body(w, 'body'),
        { is: 'attendance', word: '出席', runs: w.field('present') },
        optional('excused', '请假'),
        optional('attending', '列席'),
      ],
      imprint: imprint(w),
    };
  },
};

export const STATUTORY: readonly Template[] = [REPORT, REQUEST, NOTICE, CIRCULAR, LETTER, MINUTES];
