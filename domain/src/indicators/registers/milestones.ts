import type { Label } from '../../basics/message.ts';
import { date, maxDate, type PlainDate } from '../../basics/plainDate.ts';
import type { Dossier, Indicator } from '../dossier.ts';
import { dayOf, registerIndicator, type Say, textOf } from './registerIndicator.ts';

/**
 * 里程碑 (milestone with evidence): done on the day its last required step was taken, if a document or evidence proves it.
 * Which step makes it done is not fixed by any document: a setting for each.
 */
const GAPS = {
  '?step-missing': { zh: '尚未走完规定步骤', en: 'A required step is missing' },
  '?no-evidence': { zh: '没有文号也没有佐证材料', en: 'Neither document nor evidence' },
};

function milestone(
  id: string,
  item: string,
  label: Label,
  unit: Label,
  done: (d: Dossier) => readonly string[],
): Indicator {
  return registerIndicator({
    id,
    label,
    unit,
    kind: 'milestones',
    version: 1,
    rule: {
      id: 'MS-01',
      validFrom: date('2022-11-22'),
      source: {
        document: '济槐政字〔2022〕16号只写明事项，完成标准未写明，由设置决定',
        certainty: 'platform',
      },
      statement: {
        zh: '规定步骤都有日期，且有文号或佐证材料的，自最后一步之日起计一项；终止之日起不再计。',
        en: 'Counts one from the day of the last required step on, if all have their day and a document or evidence proves it; until it ends.',
      },
      code: 'domain/src/indicators/registers/milestones.ts',
    },
    criteria: GAPS,
    say: (d) => (d.facts.item === item ? judged(d, done(d)) : undefined),
  });
}

function judged(d: Dossier, steps: readonly string[]): Say {
  const name = textOf(d, 'name');
  const days = steps.map((step) => dayOf(d, step));
  const missing = steps.find((_, i) => days[i] === undefined);
  if (missing !== undefined)
    return { gap: '?step-missing', reason: { code: `milestone-without-${missing}`, params: { name } } };
  const from = days.reduce((a, b) => maxDate(a!, b!))!;
  const evidence = Array.isArray(d.facts.evidence) ? d.facts.evidence.length : 0;
  const document = textOf(d, 'document');
  if (evidence === 0 && document === '')
    return { gap: '?no-evidence', from, reason: { code: 'milestone-unproven', params: { name } } };
  return {
    from,
    to: dayOf(d, 'ended') ?? null,
    reasons: [
      {
        code: `milestone-${steps.at(-1)}`,
        params: { name, date: from as PlainDate, document: document || '—', evidence },
      },
    ],
  };
}

export const cultivationCentres = milestone(
  'cultivation-centres',
  'cultivationCentre',
  { zh: '高价值专利培育指导中心', en: 'Centres for high-value patents' },
  { zh: '个', en: 'centres' },
  (d) => [d.settings.centreDone],
);

export const giOperationBodies = milestone(
  'gi-operation-bodies',
  'giOperationBody',
  { zh: '地理标志综合性知识产权运营服务机构', en: 'Operating bodies for geographical indications' },
  { zh: '家', en: 'bodies' },
  (d) => [d.settings.giBodyDone],
);

export const navigationProjects = milestone(
  'navigation-projects',
  'navigation',
  { zh: '专利导航项目', en: 'Patent navigation projects' },
  { zh: '项', en: 'projects' },
  (d) => (d.settings.navigationDone === 'applied' ? ['accepted', 'applied'] : [d.settings.navigationDone]),
);

export const mediationBodies = milestone(
  'mediation-bodies',
  'mediationBody',
  { zh: '知识产权调解机构', en: 'Mediation bodies' },
  { zh: '家', en: 'bodies' },
  () => ['opened'],
);
