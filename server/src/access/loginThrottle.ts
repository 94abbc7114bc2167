import { createHash } from 'node:crypto';
import { attempt, THROTTLES, type ThrottleState } from '@sophora/domain/access/throttle';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';

/** Older than every rule's memory: two days, in milliseconds. */
const FORGOTTEN = 172_800_000;

/**
 * Counts a sign-in attempt before the password is looked at, in a transaction of its own, and refuses it while one of
 * its keys is blocked. Keys are digests: the table tells neither names nor addresses.
 */
export async function countAttempt(services: Services, login: string, ip: string): Promise<void> {
  const now = services.now().getTime();
  const refused = await services.db.transaction().execute(async (tx) => {
    for (const [key, rule] of keysOf(login, ip)) {
      await tx
        .insertInto('throttle')
        .values({ key, failures: 0, last_at: new Date(now), blocked_until: null })
        .onConflict((c) => c.column('key').doNothing())
        .execute();
      const row = await tx
        .selectFrom('throttle')
        .selectAll()
        .where('key', '=', key)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const before: ThrottleState = {
        failures: row.failures,
        lastAt: row.last_at.getTime(),
        blockedUntil: row.blocked_until?.getTime() ?? null,
      };
      const result = attempt(rule, before, now);
      if (!result.allowed) return result.seconds;
      const { failures, blockedUntil } = result.state;
      await tx
        .updateTable('throttle')
        .set({
          failures,
          last_at: new Date(now),
          blocked_until: blockedUntil === null ? null : new Date(blockedUntil),
        })
        .where('key', '=', key)
        .execute();
    }
    return undefined;
  });
  if (refused !== undefined) throw new Refusal('login-throttled', { seconds: refused });
}

/** A sign-in that succeeded is no failure: forgets the name's count at this address and takes back the others' one. */
export async function forgiveAttempt(services: Services, login: string, ip: string): Promise<void> {
  const [own, ...shared] = keysOf(login, ip).map(([key]) => key);
  await services.db.deleteFrom('throttle').where('key', '=', own!).execute();
  await services.db
    .updateTable('throttle')
    .set((e) => ({ failures: e('failures', '-', 1), blocked_until: null }))
    .where('key', 'in', shared)
    .where('failures', '>', 0)
    .execute();
  await services.db
    .deleteFrom('throttle')
    .where('last_at', '<', new Date(services.now().getTime() - FORGOTTEN))
    .execute();
}

function keysOf(login: string, ip: string) {
  const digest = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    [digest('name at address', login, ip), THROTTLES.nameAtAddress],
    [digest('address', ip), THROTTLES.address],
    [digest('name', login), THROTTLES.name],
  ] as const;
}
