import type { Services } from '../platform/services.ts';
import type { Carriers } from './carriers.ts';
import { deliver } from './deliver.ts';
import { mailCarrier } from './mail.ts';
import { robotAddresses, robotCarrier } from './robot.ts';
import { tell } from './tell.ts';

const SEND_EVERY_MS = 20_000;
const TELL_EVERY_MS = 1_800_000;

/**
 * While Sophora is open: every half hour everybody is told what is due, and what waits in the outbox is sent.
 * Returns how to stop; a message on its way is waited for.
 */
export function keepTelling(services: Services): () => Promise<void> {
  const carriers = carriersFrom(process.env, services.now);
  const failed = (what: string) => (error: unknown) => services.log.error(what, { error: String(error) });
  let sending: Promise<unknown> = Promise.resolve();
  let busy = false;
  const send = () => {
    if (busy) return;
    busy = true;
    sending = deliver(services.pool, carriers, services.now)
      .catch(failed('messages not sent'))
      .finally(() => {
        busy = false;
      });
  };
  let telling: Promise<unknown> = Promise.resolve();
  const look = () => {
    telling = telling.then(() => tellAll(services)).catch(failed('nobody told'));
  };
  look();
  const timers = [setInterval(send, SEND_EVERY_MS), setInterval(look, TELL_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all([sending, telling]);
  };
}

async function tellAll(services: Services): Promise<void> {
  const { rows } = await services.pool.query<{ code: string }>('SELECT code FROM district ORDER BY code');
  for (const { code } of rows) {
    const done = await tell(services, code);
    if (done.told > 0 || done.messages > 0) services.log.info('told', { district: code, ...done });
  }
}

/** A mail server is named by the operator, never by a page: its password is nobody else's business. */
export function carriersFrom(environment: NodeJS.ProcessEnv, now: () => Date): Carriers {
  const { SOPHORA_SMTP_URL: smtp, SOPHORA_MAIL_FROM: from, SOPHORA_WEBHOOK_HOSTS: hosts } = environment;
  return {
    mail: smtp ? mailCarrier(smtp, from || 'sophora@localhost') : undefined,
    robot: robotCarrier(now),
    mayPost: robotAddresses((hosts ?? '').split(',').filter((host) => host !== '')),
  };
}
