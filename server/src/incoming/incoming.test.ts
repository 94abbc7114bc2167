import * as forms from '@sophora/contract/forms';
import * as contract from '@sophora/contract/incoming';
import * as matters from '@sophora/contract/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../test/golden/forms/templates.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { remindersSince } from '../matters/index.ts';
import { remindDue } from '../matters/reminders.ts';

let world: World;
let office: Session;
let street: Session;
beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office', HERE, world.units.department));
  street = await world.signIn(await world.person('street', HERE, world.units.street));
}, 120_000);
afterAll(() => world.close());

const ask = (endpoint: Parameters<typeof call>[1], input: Parameters<typeof call>[3] = {}, who = office) =>
  call(world, endpoint, who, input);

async function openMatter(procedure: string, input: Record<string, unknown>) {
  return ask(matters.openMatter, { body: { procedure, input } });
}

async function upload(matter: string, name: string, bytes: Uint8Array) {
  const path = contract.addRequestForm.path.replace(':district', HERE).replace(':matter', matter);
  const response = await world.app.request(
    `http://sophora.test${path}?fileName=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      headers: {
        host: 'sophora.test',
        cookie: office.cookie,
        'x-csrf-token': office.csrf,
        'content-type': 'application/octet-stream',
      },
      body: bytes as never,
    },
  );
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const view = async (matter: string, who = office) =>
  (await ask(contract.getRequest, { params: { matter } }, who)).json as unknown as contract.RequestView;

describe('a request from the day it comes to the next one', () => {
  let matter: string;
  let form: string;
  let next: string;

  it('is recorded with its day and how often it recurs', async () => {
    const { status, json } = await openMatter('incoming', {
      title: '报送知识产权工作月报',
      issuer: '市市场监管局',
      document: '济市监知〔2026〕18号',
      due: '2027-01-31',
      every: 'month',
    });
    expect(status).toBe(200);
    matter = json.id as string;
    const { json: list } = await ask(contract.listRequests);
    expect(list).toMatchObject({
      open: 1,
      items: [{ id: matter, issuer: '市市场监管局', due: '2027-01-31', every: 'month', forms: [] }],
    });
  });

  it('a word that is no choice is refused', async () => {
    const { status, json } = await openMatter('incoming', {
      title: 'x',
      issuer: 'y',
      due: '2027-01-31',
      every: 'fortnight',
    });
    expect([status, json.code]).toEqual([400, 'matter-field-wrong']);
  });

  it('its template leads to the form and is tied to the request', async () => {
    const { name, file } = TEMPLATES[0]!;
    const { status, json } = await upload(matter, name, file());
    expect([status, json.known]).toEqual([200, false]);
    form = json.formId as string;
    expect((await view(matter)).request.forms).toMatchObject([{ id: form, decided: 0, fill: null }]);
  });

  it('is not handed in without anything', async () => {
    const { seq } = (await view(matter)).request;
    const { status, json } = await ask(contract.handInRequest, {
      params: { matter },
      body: { seq, fills: [], evidence: [] },
    });
    expect([status, json.code]).toEqual([400, 'matter-field-missing']);
  });

  it('filled and handed in it is closed, the file is its evidence, and the next one is open with the same form', async () => {
    const { json } = await ask(forms.getForm, { params: { form } });
    const bindings = (json.blanks as forms.FormBlank[]).map((b) => ({ blank: b.id, binding: b.binding }));
    await ask(forms.bindForm, { params: { form }, body: { bindings } });
    const filled = await ask(forms.fillForm, { params: { form }, body: {} });
    const { request } = await view(matter);
    const fill = (filled.json.fill as forms.FormFill).id;
    expect(request.forms).toMatchObject([{ id: form, fill: { id: fill, handedIn: false } }]);
    const handed = await ask(contract.handInRequest, {
      params: { matter },
      body: { seq: request.seq, fills: [{ form, fill }], evidence: ['政务网报送截图'], how: '市局系统' },
    });
    expect(handed.status).toBe(200);
    next = (handed.json.next as { id: string; due: string }).id;
    expect(handed.json.next).toEqual({ id: next, due: '2027-02-28' });
    const closed = await view(matter);
    expect(closed.request).toMatchObject({
      state: 'handedIn',
      light: 'done',
      forms: [{ fill: { handedIn: true } }],
    });
    expect(closed.next).toEqual(handed.json.next);
    const { json: log } = await ask(matters.getMatter, { params: { matter } });
    const evidence = (log.matter as { facts: { evidence: string[] } }).facts.evidence;
    expect(evidence).toEqual([
      '政务网报送截图',
      expect.stringMatching(/^sha256:[0-9a-f]{64} 知识产权工作月报表-/),
    ]);
  });

  it('the next month one click fills it: every blank is decided already', async () => {
    const { request } = await view(next);
    expect(request.forms).toMatchObject([{ id: form, blanks: 49, decided: 49, fill: null }]);
    expect((await ask(forms.fillForm, { params: { form }, body: {} })).status).toBe(200);
    expect((await view(next)).request.forms[0]!.fill).toMatchObject({ no: 2 });
  });

  it('of two who hand in at once exactly one does, and one next request is opened', async () => {
    const { seq, forms: held } = (await view(next)).request;
    const body = { seq, fills: [{ form, fill: held[0]!.fill!.id }], evidence: [] };
    const both = await Promise.all(
      [1, 2].map(() => ask(contract.handInRequest, { params: { matter: next }, body })),
    );
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    expect((await ask(contract.listRequests)).json).toMatchObject({ open: 1, closed: 2 });
  });

  it('a street sees only what was given to it', async () => {
    const { status } = await ask(contract.getRequest, { params: { matter } }, street);
    expect(status).toBe(404);
    expect((await ask(contract.listRequests, {}, street)).json).toMatchObject({ open: 0, items: [] });
  });
});

describe('a meeting', () => {
  const minutes = `现将议定事项纪要如下：
（一）由区市场监管局牵头，12月20日前报送零商标企业清单。
（二）会议决定，开展一次核查。`;
  let meeting: string;
  const get = async () =>
    (await ask(contract.getMeeting, { params: { meeting } })).json as unknown as contract.MeetingView;

  it('has its decisions read from the minutes', async () => {
    const { json } = await ask(contract.recordMeeting, {
      body: { title: '领导小组会议', heldOn: '2026-11-20', minutes },
    });
    meeting = json.id as string;
    expect(json.decisions).toBe(2);
    expect((await get()).decisions).toMatchObject([
      { no: 1, lead: '区市场监管局', due: '2026-12-20', matter: null },
      { no: 2, lead: null, due: null },
    ]);
  });

  it('a decision becomes a supervised matter, once', async () => {
    const lead = (await get()).units[0]!.id;
    const body = { tasks: [{ no: 1, lead, support: [], due: '2027-12-20' }] };
    const made = await ask(contract.makeMeetingTasks, { params: { meeting }, body });
    expect(made.json).toEqual({ made: 1 });
    expect((await get()).decisions[0]!.matter).toMatchObject({ procedure: 'supervision', state: 'drafted' });
    const again = await ask(contract.makeMeetingTasks, { params: { meeting }, body });
    expect([again.status, again.json.code]).toEqual([409, 'meeting-task-there']);
    expect((await ask(contract.listMeetings)).json).toMatchObject({
      meetings: [{ decisions: 2, tasks: 1, closed: 0 }],
    });
  });
});

describe('a call for applications', () => {
  const notice = {
    title: '国家知识产权示范企业申报',
    issuer: '国家知识产权局',
    conditions: ['有效发明专利10件以上', '通过贯标认证'],
    materials: ['申报书', '审计报告'],
    quota: 1,
    due: '2027-03-01',
    dueCity: '2027-03-10',
    dueProvince: '2027-03-20',
    dueNation: '2027-04-01',
  };

  it('keeps its conditions, documents, quota and four days, all of them in the calendar', async () => {
    expect((await openMatter('policy-notice', notice)).status).toBe(200);
    const { json } = await ask(contract.listPolicies);
    expect(json.policies).toMatchObject([
      { conditions: notice.conditions, materials: notice.materials, quota: 1, dueNation: '2027-04-01' },
    ]);
    const { json: year } = await ask(matters.matterCalendar, { query: '?year=2027' });
    const days = (year.due as { on: string }[]).map((d) => d.on);
    expect(days).toEqual(expect.arrayContaining(['2027-03-01', '2027-03-10', '2027-03-20', '2027-04-01']));
  });

  it('with its days out of order, or more applicants than its quota, is refused', async () => {
    const wrong = await openMatter('policy-notice', { ...notice, dueCity: '2027-02-01' });
    expect([wrong.status, wrong.json.code]).toEqual([400, 'policy-days-order']);
    const { json } = await ask(contract.listPolicies);
    const [{ id, seq }] = json.policies as [contract.PolicyNotice];
    const body = { action: 'recommend', seq, input: { applicants: ['甲公司', '乙公司'] } };
    const over = await ask(matters.actOnMatter, { params: { matter: id }, body });
    expect([over.status, over.json.code]).toEqual([409, 'policy-over-quota']);
  });

  it('reaches the inbox of the office once when its day is near', async () => {
    const { services } = world;
    services.setNow(new Date('2027-02-25T09:00:00+08:00'));
    await remindDue(services);
    await remindDue(services);
    const since = await remindersSince(services.pool, HERE, '2027-02-25' as never);
    const own = since.filter((r) => r.title === notice.title);
    expect(own).toMatchObject([{ stage: 'yellow', limit: '2027-03-01' }]);
    expect(own[0]!.chain).toContain('role:office');
  });
});
