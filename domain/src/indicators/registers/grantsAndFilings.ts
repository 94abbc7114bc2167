import type { Label } from '../../basics/message.ts';
import { date } from '../../basics/plainDate.ts';
import type { Dossier, Indicator } from '../dossier.ts';
import { dayOf, registerIndicator, textOf } from './registerIndicator.ts';

/**
 * 专利授权量、专利申请量、商标注册量: what was granted, filed or registered in a time, by the day on the record, of any kind.
 * What is outside the district is none of theirs and is listed with the stocks; a filing that CNIPA found abnormal is left
 * out for as long as the finding stands. Applications nobody has published are in no register and so in no figure.
 */
interface Spec {
  readonly id: string;
  readonly label: Label;
  readonly unit: Label;
  readonly kind: 'patents' | 'marks';
  readonly rule: string;
  readonly day: string;
  readonly statement: Label;
}

function flow(spec: Spec): Indicator {
  return registerIndicator({
    id: spec.id,
    label: spec.label,
    unit: spec.unit,
    kind: spec.kind,
    version: 1,
    rule: {
      id: spec.rule,
      validFrom: date('1985-04-01'),
      source: { document: '国家知识产权局《知识产权统计年报》通行口径', certainty: 'platform' },
      statement: spec.statement,
      code: 'domain/src/indicators/registers/grantsAndFilings.ts',
    },
    say(d: Dossier) {
      const on = dayOf(d, spec.day);
      if (on === undefined || d.region !== d.district || d.related.findings.length > 0) return undefined;
      return {
        from: on,
        reasons: [{ code: 'counts-from', params: { date: on } }],
        dims: [spec.kind === 'marks' ? `class:${textOf(d, 'class')}` : `patentType:${textOf(d, 'type')}`],
      };
    },
  });
}

export const patentGrants = flow({
  id: 'patent-grants',
  label: { zh: '专利授权量', en: 'Patents granted' },
  unit: { zh: '件', en: 'patents' },
  kind: 'patents',
  rule: 'GRANT-01',
  day: 'granted',
  statement: {
    zh: '按授权公告日计入，发明、实用新型、外观设计分列，归第一专利权人住所地。',
    en: 'By the day of the grant announcement, inventions, utility models and designs apart, at the seat of the first patentee.',
  },
});

export const patentFilings = flow({
  id: 'patent-filings',
  label: { zh: '专利申请量（已公开）', en: 'Patents filed (published)' },
  unit: { zh: '件', en: 'applications' },
  kind: 'patents',
  rule: 'FILING-01',
  day: 'filed',
  statement: {
    zh: '按申请日计入已公开或已授权的申请。最近十八个月的申请尚未全部公开，数会继续增加。',
    en: 'Published or granted applications by their filing day. Of the last eighteen months not all are published yet; the figure still grows.',
  },
});

export const markRegistrations = flow({
  id: 'mark-registrations',
  label: { zh: '商标注册量', en: 'Marks registered' },
  unit: { zh: '件', en: 'marks' },
  kind: 'marks',
  rule: 'MARK-REG-01',
  day: 'registered',
  statement: {
    zh: '按注册公告日计入，一号一类为一件，归注册人住所地。',
    en: 'By the day of registration, each number and class once, at the seat of the registrant.',
  },
});
