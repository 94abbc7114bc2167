import { createHmac } from 'node:crypto';
import * as contract from '@sophora/contract/notices';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RobotSink, robotSink } from '../../../test/support/robotSink.ts';
import { readable, type SmtpSink, smtpSink } from '../../../test/support/smtpSink.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { inTransaction } from '../platform/transaction.ts';
import { deliver } from './deliver.ts';
import { carriersFrom } from './keep.ts';
import { fillOutbox } from './outbox.ts';
import { addNotices, type NewNotice } from './store.ts';

let world: World;
let mail: SmtpSink;
let robot: RobotSink;
let office: Session;
let street: Session;

beforeAll(async () => {
  [world, mail, robot] = await Promise.all([makeWorld(), smtpSink(), robotSink()]);
  process.env.SOPHORA_SMTP_URL = mail.url;
  process.env.SOPHORA_WEBHOOK_HOSTS = robot.host;
  office = await world.signIn(await world.person('office'));
  street = await world.signIn(await world.person('street', HERE, world.units.street));
});
afterAll(async () => {
  delete process.env.SOPHORA_SMTP_URL;
  delete process.env.SOPHORA_WEBHOOK_HOSTS;
  await Promise.all([world?.close(), mail?.close(), robot?.close()]);
});
beforeEach(async () => {
  for (const table of ['notice_sent', 'outbox', 'notice_channel', 'notice_receipt', 'notice'])
    await world.services.pool.query(`DELETE FROM ${table}`);
  mail.answer = 'take';
  robot.answer = 'take';
  mail.received.length = 0;
  robot.received.length = 0;
});

function about(key: string, audience = 'role:office', level: 0 | 1 | 2 = 1): NewNotice {
  return {
    audience,
    key,
    kind: 'matter',
    level,
    day: world.services.today(),
    subject: { kind: 'matter', id: '00000000-0000-7000-8000-000000000001' },
    params: { title: `督办${key}`, limit: '2026-11-25', late: 0 },
  };
}

const tellThat = (...notices: NewNotice[]) =>
  inTransaction(world.services.pool, (client) => addNotices(client, HERE, notices, world.services.now()));
const write = () => fillOutbox({ ...world.services, url: 'http://sophora.test' }, HERE);
const send = (now = world.services.now()) =>
  deliver(
    world.services.pool,
    carriersFrom(process.env, () => now),
    () => now,
  );
const stateOf = async () =>
  (await world.services.pool.query('SELECT state, attempts, problem FROM outbox')).rows[0] as {
    state: string;
    attempts: number;
  };

async function subscribe(
  body: Record<string, unknown>,
): Promise<{ status: number; json: Record<string, unknown> }> {
  return call(world, contract.addChannel, office, { body });
}

describe('the inbox', () => {
  test('holds what is told to a role or a unit once, and keeps who has seen it', async () => {
    expect(await tellThat(about('a'), about('b', `unit:${world.units.street}`))).toBe(2);
    expect(await tellThat(about('a'))).toBe(0);
    const mine = await call(world, contract.listNotices, office, {});
    expect(mine.json).toMatchObject({ total: 1, unread: 1, urgent: 0 });
    const [one] = mine.json.notices as contract.Notice[];
    expect((await call(world, contract.listNotices, street, {})).json).toMatchObject({ total: 1 });
    // Somebody else's notice cannot be marked.
    expect(
      (await call(world, contract.readNotices, street, { body: { notices: [one!.id] } })).json.read,
    ).toBe(0);
    expect(
      (await call(world, contract.readNotices, office, { body: { notices: [one!.id] } })).json.read,
    ).toBe(1);
    expect((await call(world, contract.countNotices, office, {})).json).toEqual({ unread: 0, urgent: 0 });
    const all = await call(world, contract.listNotices, office, { query: '?all=yes' });
    expect((all.json.notices as contract.Notice[])[0]!.readAt).not.toBeNull();
    const told = await call(world, contract.noticesAbout, office, {
      params: { kind: 'matter', subject: '00000000-0000-7000-8000-000000000001' },
    });
    expect((told.json.told as { receipts: unknown[] }[]).map((n) => n.receipts.length).sort()).toEqual([
      0, 1,
    ]);
  });
});

describe('a message', () => {
  test('goes out once a day with everything new, with the same id for good', async () => {
    await subscribe({ kind: 'mail', address: 'office@example.gov.cn' });
    await tellThat(about('a'), about('b', 'role:office', 2), about('c', 'role:leader'));
    expect(await write()).toBe(1);
    expect(await write()).toBe(0);
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(mail.received).toHaveLength(1);
    const text = readable(mail.received[0]!);
    expect(
      text
        .split('\n')
        .slice(0, 2)
        .map((l) => l.slice(0, 6)),
    ).toEqual(['‼ “督办b', '• “督办a']);
    expect(text).not.toContain('督办c');
    const { rows } = await world.services.pool.query('SELECT outbox_id FROM outbox');
    expect(mail.received[0]!.messageId).toBe(`${rows[0].outbox_id}@sophora`);
    // What comes later the same day waits for the next day's message.
    await tellThat(about('d'));
    expect(await write()).toBe(0);
  });

  test('that the server refuses is tried again; one that never reached it too', async () => {
    await subscribe({ kind: 'mail', address: 'office@example.gov.cn' });
    await tellThat(about('a'));
    await write();
    mail.answer = 'refuse';
    expect(await send()).toBe(0);
    expect(await stateOf()).toMatchObject({ state: 'waiting', attempts: 1 });
    mail.answer = 'take';
    expect(await send()).toBe(0);
    expect(await send(new Date(world.services.now().getTime() + 61_000))).toBe(1);
    expect(mail.received).toHaveLength(1);
  });

  test('cut off after it was handed over is not sent again by itself, and is by a person', async () => {
    await subscribe({ kind: 'mail', address: 'office@example.gov.cn' });
    await tellThat(about('a'));
    await write();
    mail.answer = 'hang-up';
    await send();
    expect(await stateOf()).toMatchObject({ state: 'uncertain' });
    mail.answer = 'take';
    expect(await send(new Date(world.services.now().getTime() + 3_600_000))).toBe(0);
    const channels = await call(world, contract.getChannels, office, {});
    const [delivery] = channels.json.deliveries as contract.Delivery[];
    expect((await call(world, contract.resend, street, { params: { message: delivery!.id } })).status).toBe(
      404,
    );
    expect((await call(world, contract.resend, office, { params: { message: delivery!.id } })).status).toBe(
      200,
    );
    expect(await send()).toBe(1);
    const again = await call(world, contract.resend, office, { params: { message: delivery!.id } });
    expect(again).toMatchObject({ status: 409, json: { code: 'message-not-troubled' } });
  });

  test('for a mail server that is not there waits', async () => {
    await subscribe({ kind: 'mail', address: 'office@example.gov.cn' });
    await tellThat(about('a'));
    await write();
    const nobody = carriersFrom({ SOPHORA_SMTP_URL: 'smtp://127.0.0.1:9' }, world.services.now);
    await deliver(world.services.pool, nobody, world.services.now);
    expect(await stateOf()).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  test('of a sender that died on the way is uncertain', async () => {
    await subscribe({ kind: 'mail', address: 'office@example.gov.cn' });
    await tellThat(about('a'));
    await write();
    await world.services.pool.query(`UPDATE outbox SET state = 'sending', lease_until = $1`, [
      new Date(world.services.now().getTime() - 1),
    ]);
    expect(await send()).toBe(0);
    expect(await stateOf()).toMatchObject({ state: 'uncertain' });
    expect(mail.received).toHaveLength(0);
  });

  test.each(['wecom', 'dingtalk'])('reaches a robot of %s in its own shape', async (kind) => {
    await subscribe({ kind, address: robot.url, secret: kind === 'dingtalk' ? 'SEC1' : '' });
    await tellThat(about('a'));
    await write();
    robot.answer = 'refuse';
    expect(await send()).toBe(0);
    expect(await stateOf()).toMatchObject({ state: 'waiting' });
    robot.answer = 'take';
    expect(await send(new Date(world.services.now().getTime() + 61_000))).toBe(1);
    const { path, body } = robot.received[0]!;
    const markdown = body.markdown as Record<string, string>;
    expect(body.msgtype).toBe('markdown');
    expect(kind === 'wecom' ? markdown.content : markdown.text).toContain('督办a');
    if (kind === 'dingtalk') {
      const query = new URL(path, 'http://robot').searchParams;
      const sign = createHmac('sha256', 'SEC1')
        .update(`${query.get('timestamp')}\nSEC1`)
        .digest('base64');
      expect(query.get('sign')).toBe(sign);
    }
  });

  test('is not sent to an address inside the house', async () => {
    for (const address of [
      'http://127.0.0.1:5432/',
      'https://169.254.169.254/',
      'file:///etc/passwd',
      'http://oapi.dingtalk.com/',
    ])
      expect(await subscribe({ kind: 'wecom', address })).toMatchObject({
        status: 400,
        json: { code: 'bad-robot-address' },
      });
    expect(await subscribe({ kind: 'mail', address: 'a@b\r\nBcc: c@d' })).toMatchObject({ status: 400 });
    expect(
      (
        await subscribe({
          kind: 'dingtalk',
          address: 'https://oapi.dingtalk.com/robot/send?access_token=secret',
        })
      ).status,
    ).toBe(200);
    const channels = await call(world, contract.getChannels, office, {});
    expect(JSON.stringify(channels.json)).not.toContain('access_token');
  });
});

describe('the calendar feed', () => {
  test('is read without signing in by whoever holds its address, until it is revoked', async () => {
    const { json } = await call(world, contract.makeFeed, office, {});
    const read = (path: unknown) =>
      world.app.request(`http://sophora.test${path}`, { headers: { host: 'sophora.test' } });
    const first = await read(json.path);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await first.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const again = await call(world, contract.makeFeed, office, {});
    expect((await read(json.path)).status).toBe(404);
    expect((await read(again.json.path)).status).toBe(200);
    await call(world, contract.revokeFeed, office, {});
    expect((await read(again.json.path)).status).toBe(404);
    expect((await read(`/api/calendar/${HERE}/${'x'.repeat(43)}`)).status).toBe(404);
  });
});
