import { expect, test } from 'vitest';
import { type Actor, cliActor } from '../access/actor.ts';
import type { Role } from '../access/permissions.ts';
import { date } from '../basics/plainDate.ts';
import { CONSULTATION } from './consultation.ts';
import { decide, partiesOf, possible } from './decide.ts';
import { AROUND } from './examples/randomCourse.fixture.ts';
import type { Matter } from './fold.ts';
import type { Facts, Surroundings } from './procedure.ts';
import { SUPERVISION } from './supervision.ts';
import { lightOn, timingOf, USUAL_WORKING_DAYS, workingDaysBefore } from './timing.ts';

const WORK = { title: '地理标志产业大厦建设方案', lead: 'unit-1', due: '2026-11-30', ...USUAL_WORKING_DAYS };
type Step = [action: string, party: string, actor: string, on: string, input?: Facts];
const OPEN: readonly Step[] = [
  ['register', 'office', 'a', '2026-11-02', WORK],
  ['approve', 'approver', 'b', '2026-11-03'],
  ['dispatch', 'office', 'a', '2026-11-03'],
  ['sign', 'owner', 'u', '2026-11-04'],
];
const ANSWERED: readonly Step[] = [
  ...OPEN,
  ['answer', 'owner', 'u', '2026-11-20', { answer: '已印发', evidence: ['区政办字〔2026〕1号'] }],
];

function attempt(
  matter: Matter | undefined,
  [action, party, actor, on, input = {}]: Step,
  around: Surroundings = AROUND,
) {
  return decide(SUPERVISION, matter, { action, parties: [party], actor, on: date(on), input }, around);
}

function course(steps: readonly Step[], around: Surroundings = AROUND): Matter {
  let matter: Matter | undefined;
  for (const step of steps) {
    const decision = attempt(matter, step, around);
    if (!decision.ok) throw new Error(`${step[0]}: ${decision.refused.code}`);
    matter = decision.matter;
  }
  return matter!;
}

function refusal(steps: readonly Step[], last: Step, around: Surroundings = AROUND): string {
  const decision = attempt(steps.length > 0 ? course(steps) : undefined, last, around);
  return decision.ok ? 'done' : decision.refused.code;
}

test('the eight nodes in order end in 办结销号', () => {
  const done = course([
    ...ANSWERED,
    ['pass', 'approver', 'a', '2026-11-23'],
    ['close', 'approver', 'b', '2026-11-24'],
  ]);
  expect(done.state).toBe('closed');
  expect(done.closedOn).toBe('2026-11-24');
  expect(SUPERVISION.nodes.map((n) => n.zh)).toEqual([
    '立项',
    '审核',
    '下发',
    '签收',
    '办理',
    '反馈',
    '复核',
    '办结销号',
  ]);
});

test('who registered does not approve, who answered does not review, who reviewed does not close', () => {
  expect(refusal(OPEN.slice(0, 1), ['approve', 'approver', 'a', '2026-11-03'])).toBe('matter-second-person');
  expect(refusal(ANSWERED, ['pass', 'approver', 'u', '2026-11-21'])).toBe('matter-second-person');
  expect(
    refusal([...ANSWERED, ['pass', 'approver', 'a', '2026-11-21']], ['close', 'approver', 'a', '2026-11-21']),
  ).toBe('matter-second-person');
});

test('nothing passes the review without evidence; evidence given earlier counts and is kept', () => {
  const bare: Step = ['answer', 'owner', 'u', '2026-11-20', { answer: '已办' }];
  expect(refusal([...OPEN, bare], ['pass', 'approver', 'a', '2026-11-21'])).toBe('matter-no-evidence');
  const early: Step = ['progress', 'owner', 'u', '2026-11-10', { progress: '已拟稿', evidence: ['初稿'] }];
  expect(refusal([...OPEN, early, bare], ['pass', 'approver', 'a', '2026-11-21'])).toBe('done');
  expect(
    course([...OPEN, early, ['answer', 'owner', 'u', '2026-11-20', { answer: '已办', evidence: ['终稿'] }]])
      .facts.evidence,
  ).toEqual(['初稿', '终稿']);
});

test('an extension is asked for on the due day at the latest, with a reason and a later day', () => {
  const ask = (on: string, until: string, reason = '评审会改期'): Step => [
    'askExtension',
    'owner',
    'u',
    on,
    { until, reason },
  ];
  expect(refusal(OPEN, ask('2026-11-29', '2026-12-10'))).toBe('done');
  expect(refusal(OPEN, ask('2026-11-30', '2026-12-10'))).toBe('done');
  expect(refusal(OPEN, ask('2026-12-01', '2026-12-10'))).toBe('matter-overdue');
  expect(refusal(OPEN, ask('2026-11-20', '2026-11-30'))).toBe('matter-day-not-later');
  expect(refusal(OPEN, ask('2026-11-20', '2026-12-01'))).toBe('done');
  expect(refusal(OPEN, ask('2026-11-20', '2026-12-10', ''))).toBe('matter-field-missing');
  expect(refusal([...OPEN, ask('2026-11-20', '2026-12-10')], ask('2026-11-21', '2026-12-20'))).toBe(
    'matter-extension-open',
  );
});

test('an extension holds once another person has granted it; a refused one changes nothing', () => {
  const asked: readonly Step[] = [
    ...OPEN,
    ['askExtension', 'owner', 'u', '2026-11-20', { until: '2026-12-10', reason: '改期' }],
  ];
  expect(course(asked).facts.due).toBe('2026-11-30');
  expect(refusal(asked, ['grantExtension', 'approver', 'u', '2026-11-21'])).toBe('matter-second-person');
  expect(refusal(OPEN, ['grantExtension', 'approver', 'a', '2026-11-21'])).toBe('matter-no-extension');
  expect(course([...asked, ['grantExtension', 'approver', 'a', '2026-11-21']]).facts).toMatchObject({
    due: '2026-12-10',
    askedUntil: null,
  });
  expect(
    course([...asked, ['refuseExtension', 'approver', 'a', '2026-11-21', { reason: '不宜' }]]).facts,
  ).toMatchObject({ due: '2026-11-30', askedUntil: null });
});

const order = { issuer: '区政府督查室', signatory: '某某', designation: '机构职责' };
const UP: readonly Step[] = [
  ...OPEN,
  ['remind', 'office', 'a', '2026-11-20'],
  ['urge', 'office', 'a', '2026-12-01'],
];

test('提醒, 催办, 督办单, 通报 follow one another, each on a day of its own', () => {
  expect(refusal(OPEN, ['urge', 'office', 'a', '2026-11-20'])).toBe('matter-escalation-order');
  expect(refusal(UP.slice(0, 5), ['urge', 'office', 'a', '2026-11-20'])).toBe('matter-escalated-today');
  expect(refusal(UP.slice(0, 5), ['supervise', 'issuer', 's', '2026-12-02', order])).toBe(
    'matter-escalation-order',
  );
  expect(refusal(UP, ['supervise', 'issuer', 's', '2026-12-01', order])).toBe('matter-escalated-today');
  expect(refusal(UP, ['supervise', 'issuer', 's', '2026-12-02', order])).toBe('done');
  expect(refusal(UP, ['circulate', 'issuer', 's', '2026-12-02', order])).toBe('matter-escalation-order');
});

test('a 督办单 waits until the day is over, and needs issuer, signatory and designation', () => {
  const early: readonly Step[] = [
    ...OPEN,
    ['remind', 'office', 'a', '2026-11-10'],
    ['urge', 'office', 'a', '2026-11-12'],
  ];
  expect(refusal(early, ['supervise', 'issuer', 's', '2026-11-30', order])).toBe('matter-not-yet-due');
  expect(refusal(early, ['supervise', 'issuer', 's', '2026-12-01', order])).toBe('done');
  for (const missing of Object.keys(order))
    expect(
      refusal(UP, ['supervise', 'issuer', 's', '2026-12-02', { ...order, [missing]: ' ' }]),
      missing,
    ).toBe('matter-field-missing');
});

test('a second order to a unit is refused while another one waits for its answer', () => {
  const busy = { ...AROUND, escalationsOpen: 1 };
  expect(refusal(UP, ['supervise', 'issuer', 's', '2026-12-02', order], busy)).toBe('matter-escalation-open');
});

test('an answer ends the ladder: the next lateness begins with a reminder', () => {
  const again: readonly Step[] = [
    ...UP,
    ['answer', 'owner', 'u', '2026-12-02', { answer: '补报' }],
    ['reject', 'approver', 'a', '2026-12-03', { reason: '不全', due: '2026-12-11' }],
  ];
  expect(course(again).facts).toMatchObject({ level: 0, due: '2026-12-11' });
  expect(refusal(again, ['urge', 'office', 'a', '2026-12-14'])).toBe('matter-escalation-order');
});

test('court and procuratorate are no object of supervision, neither as responsible nor as supporting unit', () => {
  expect(refusal([], ['register', 'office', 'a', '2026-11-02', { ...WORK, lead: 'court' }])).toBe(
    'matter-coordination',
  );
  expect(refusal([], ['register', 'office', 'a', '2026-11-02', { ...WORK, support: ['court'] }])).toBe(
    'matter-coordination',
  );
  expect(refusal([], ['register', 'office', 'a', '2026-11-02', { ...WORK, lead: 'nobody' }])).toBe(
    'matter-coordination',
  );
  expect(
    refusal(OPEN.slice(0, 2), ['redirect', 'office', 'a', '2026-11-03', { lead: 'court', reason: '改派' }]),
  ).toBe('matter-coordination');
});

test('a letter to a court has no urging, no limit and no light', () => {
  expect(Object.keys(CONSULTATION.actions)).not.toEqual(expect.arrayContaining(['remind']));
  const names = Object.keys(CONSULTATION.actions);
  for (const rung of ['remind', 'urge', 'supervise', 'circulate']) expect(names).not.toContain(rung);
  const drafted = decide(
    CONSULTATION,
    undefined,
    {
      action: 'draft',
      parties: ['office'],
      actor: 'a',
      on: date('2026-11-02'),
      input: { title: '数据', task: '请提供', lead: 'court' },
    },
    AROUND,
  );
  if (!drafted.ok) throw new Error(drafted.refused.code);
  const timing = timingOf(CONSULTATION, drafted.matter);
  expect(timing).toMatchObject({ limit: null, warnFrom: null });
  expect(lightOn(CONSULTATION, { ...timing, closed: false }, date('2030-01-01'))).toBe('grey');
});

test('the light is yellow three working days before the limit, red on the day after it, done when closed', () => {
  const matter = course(OPEN);
  const timing = timingOf(SUPERVISION, matter);
  expect(workingDaysBefore(date('2026-11-30'), 3)).toBe('2026-11-25');
  expect(timing).toMatchObject({ limit: '2026-11-30', warnFrom: '2026-11-25' });
  const on = (day: string) => lightOn(SUPERVISION, { ...timing, closed: false }, date(day));
  expect([on('2026-11-24'), on('2026-11-25'), on('2026-11-30'), on('2026-12-01')]).toEqual([
    'green',
    'yellow',
    'yellow',
    'red',
  ]);
  expect(lightOn(SUPERVISION, { ...timing, closed: true }, date('2026-12-01'))).toBe('done');
});

test('a step has its own limit in working days: signing within two, over the weekend four calendar days', () => {
  const dispatched = course([OPEN[0]!, OPEN[1]!, ['dispatch', 'office', 'a', '2026-11-06']]);
  expect(timingOf(SUPERVISION, dispatched)).toMatchObject({ stepDue: '2026-11-10', limit: '2026-11-10' });
});

test('a snooze needs a reason and a later day, and ends when the matter moves', () => {
  const snooze = (until: string, reason: string): Step => [
    'snooze',
    'owner',
    'u',
    '2026-11-05',
    { until, reason },
  ];
  expect(refusal(OPEN, snooze('2026-11-10', ''))).toBe('matter-field-missing');
  expect(refusal(OPEN, snooze('2026-11-05', '等会议'))).toBe('matter-day-not-later');
  expect(refusal(OPEN, snooze('2026-11-06', '等会议'))).toBe('done');
  const asleep = course([...OPEN, snooze('2026-11-10', '等会议')]);
  expect(asleep.facts.snoozedUntil).toBe('2026-11-10');
  expect(lightOn(SUPERVISION, { ...timingOf(SUPERVISION, asleep), closed: false }, date('2026-12-01'))).toBe(
    'red',
  );
  expect(
    course([
      ...OPEN,
      snooze('2026-11-10', '等会议'),
      ['answer', 'owner', 'u', '2026-11-06', { answer: '好' }],
    ]).facts.snoozedUntil,
  ).toBeNull();
});

test('a matter with open parts is not closed', () => {
  const reviewed: readonly Step[] = [...ANSWERED, ['pass', 'approver', 'a', '2026-11-23']];
  expect(refusal(reviewed, ['close', 'approver', 'b', '2026-11-24'], { ...AROUND, partsOpen: 1 })).toBe(
    'matter-parts-open',
  );
});

test('a refusal names the state, the action and what this person may do instead', () => {
  const decision = attempt(course(OPEN), ['close', 'owner', 'u', '2026-11-05']);
  expect(decision).toMatchObject({
    ok: false,
    refused: {
      code: 'matter-not-now',
      params: {
        matterState: 'supervision.inHand',
        matterAction: 'supervision.close',
        matterActions: ['progress', 'answer', 'handOver', 'snooze', 'askExtension']
          .map((a) => `supervision.${a}`)
          .join(','),
      },
    },
  });
});

test('what may be done is listed with what stands against it', () => {
  const listed = possible(
    SUPERVISION,
    course(OPEN),
    { actor: 'u', parties: ['owner'], on: date('2026-12-01') },
    AROUND,
  );
  expect(listed.find((p) => p.action === 'askExtension')?.obstacle?.code).toBe('matter-overdue');
  expect(listed.find((p) => p.action === 'answer')?.obstacle).toBeUndefined();
});

test('the part somebody plays follows from role and unit', () => {
  const person = (role: Role, unitId: string | null): Actor => ({
    kind: 'person',
    id: 'x',
    name: 'x',
    everywhere: false,
    csrf: '',
    grants: [{ district: '370104', role, unitId, unitType: null, streetCodes: [] }],
  });
  const facts = { lead: 'unit-1', support: ['unit-2'] };
  const parts = (role: Role, unit: string | null) =>
    partiesOf(SUPERVISION, person(role, unit), '370104', facts);
  expect(parts('department', 'unit-1')).toEqual(['owner']);
  expect(parts('department', 'unit-2')).toEqual(['support']);
  expect(parts('department', 'unit-3')).toEqual([]);
  expect(parts('office', 'unit-1')).toEqual(['office', 'approver', 'owner']);
  expect(parts('leader', null)).toEqual(['approver']);
  expect(parts('supervision', null)).toEqual(['approver', 'issuer']);
  expect(parts('auditor', 'unit-1')).toEqual([]);
  expect(partiesOf(SUPERVISION, cliActor('root'), '370104', facts)).toEqual(['office', 'approver']);
});

test('whoever answered on the due day is not late while others review: the review has its own limit', () => {
  const steps: readonly Step[] = [
    ...OPEN,
    ['answer', 'owner', 'u', '2026-11-30', { answer: '已办', evidence: ['总结'] }],
  ];
  const timing = timingOf(SUPERVISION, course(steps));
  expect(timing).toMatchObject({ due: '2026-11-30', limit: '2026-12-03' });
  const on = (day: string) => lightOn(SUPERVISION, { ...timing, closed: false }, date(day));
  expect([on('2026-12-01'), on('2026-12-03'), on('2026-12-04')]).toEqual(['green', 'yellow', 'red']);
});
