import { timingSafeEqual } from 'node:crypto';
import type { AnswerView } from '@sophora/contract/matterAnswers';
import type { Actor } from '@sophora/domain/access/actor';
import { linkActor } from '@sophora/domain/matters/answerLink';
import { partiesOf, possible } from '@sophora/domain/matters/decide';
import { textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { lightOn, timingOf } from '@sophora/domain/matters/timing';
import { countAttempt, forgiveAttempt, hashToken } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Acting, act } from './act.ts';
import { writable } from './detail.ts';
import { filesBy } from './evidence.ts';
import { getMatter, surroundings } from './reach.ts';
import { logOf } from './store.ts';
import { loadUnits } from './units.ts';

/** How often one link may be used: enough for a person with a phone, too little for a program. */
const WINDOW_MINUTES = 10;
const MOST_USES = 120;

/** An answer link that was opened with its key: who it speaks for, and what it may do. */
export interface OpenedLink {
  readonly id: string;
  readonly matter: string;
  readonly unit: string;
  readonly recipient: string;
  readonly actions: readonly string[];
  readonly expiresAt: Date;
  readonly acting: Acting;
  readonly actorKey: string;
}

/**
 * Checks a link and its key. An unknown, expired or withdrawn link and a wrong key get the same answer; wrong keys from an
 * address are slowed down as wrong passwords are.
 */
export async function openLink(
  services: Services,
  at: { readonly district: string; readonly link: string; readonly ip: string },
  key: string,
): Promise<OpenedLink> {
  const { district, link, ip } = at;
  await countAttempt(services, `answer ${link}`, ip);
  const opened = await inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{
      matter_id: string;
      unit_id: string;
      recipient: string;
      actions: string[];
      key_hash: string;
      made_by: string;
      expires_at: Date;
      uses: number;
      window_from: Date | null;
      window_uses: number;
    }>(
      `SELECT matter_id, unit_id, recipient, actions, key_hash, made_by, expires_at, uses, window_from, window_uses
       FROM answer_link WHERE district_code = $1 AND link_id = $2 AND revoked_at IS NULL AND expires_at > $3 FOR UPDATE`,
      [district, link, services.now()],
    );
    const row = rows[0];
    if (!row || !sameKey(key, row.key_hash)) return undefined;
    const now = services.now();
    const fresh =
      row.window_from === null || now.getTime() - row.window_from.getTime() > WINDOW_MINUTES * 60_000;
    if (!fresh && row.window_uses >= MOST_USES)
      throw new Refusal('answer-link-busy', { minutes: WINDOW_MINUTES });
    await client.query(
      `UPDATE answer_link SET uses = uses + 1, last_used_at = $3, window_from = CASE WHEN $4 THEN $3 ELSE window_from END,
         window_uses = CASE WHEN $4 THEN 1 ELSE window_uses + 1 END WHERE district_code = $1 AND link_id = $2`,
      [district, link, now, fresh],
    );
    const actor = speaker(district, link, row);
    if (fresh)
      await audit(client, {
        actor,
        district,
        action: 'matter.link-opened',
        subject: `matter:${row.matter_id}`,
        params: { link, uses: row.uses + 1 },
      });
    return { row, actor };
  });
  if (!opened) throw new Refusal('answer-link-gone');
  await forgiveAttempt(services, `answer ${link}`, ip);
  const { row, actor } = opened;
  return {
    id: link,
    matter: row.matter_id,
    unit: row.unit_id,
    recipient: row.recipient,
    actions: row.actions,
    expiresAt: row.expires_at,
    actorKey: linkActor(link, row.made_by),
    acting: { services, district, actor, scope: { units: [row.unit_id], streets: [] }, acts: true },
  };
}

function sameKey(key: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(key), 'hex'), Buffer.from(hash, 'hex'));
}

/** Whoever came through a link acts for its unit and nothing else. */
function speaker(
  district: string,
  link: string,
  row: { readonly unit_id: string; readonly recipient: string; readonly made_by: string },
): Actor {
  return {
    kind: 'link',
    id: linkActor(link, row.made_by).slice('link:'.length),
    name: row.recipient,
    grants: [{ district, role: 'street', unitId: row.unit_id, unitType: null, streetCodes: [] }],
    everywhere: false,
    csrf: '',
  };
}

/** Takes an action of the link's own set. */
export async function answer(
  link: OpenedLink,
  given: { readonly action: string; readonly seq: number; readonly input: Facts },
): Promise<void> {
  if (!link.actions.includes(given.action))
    throw new Refusal('answer-link-other', { matterAction: `supervision.${given.action}` });
  await act(link.acting, { id: link.matter, ...given });
}

/** 最少够用: the request, how long there is, and what came from this link; no names, no other unit's words, no figures. */
export async function answerView(link: OpenedLink): Promise<AnswerView> {
  const { services, district, actor } = link.acting;
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  const stored = await getMatter(services.pool, link.acting, units, link.matter);
  const { matter } = stored;
  const procedure = getProcedure(matter.procedure, matter.version);
  const timing = timingOf(procedure, matter);
  const log = await logOf(services.pool, district, link.matter);
  const around = await surroundings(services.pool, district, units, stored, false);
  const parties = partiesOf(procedure, actor, district, matter.facts, units.same);
  const may = possible(procedure, matter, { actor: link.actorKey, parties, on: today }, around);
  const { rows } = await services.pool.query<{ name: string; demo: boolean }>(
    `SELECT name, kind = 'demo' AS demo FROM district WHERE code = $1`,
    [district],
  );
  const lastRejected = log.findLast((e) => e.action === 'reject');
  return {
    today,
    district: rows[0]?.name ?? '',
    demo: rows[0]?.demo ?? false,
    unit: units.find(link.unit)?.name ?? '',
    recipient: link.recipient,
    expiresAt: link.expiresAt.toISOString(),
    procedure: procedure.id,
    version: procedure.version,
    title: stored.title,
    task: textOf(matter.facts, 'task'),
    deliverable: textOf(matter.facts, 'deliverable'),
    state: matter.state,
    seq: matter.seq,
    due: timing.due,
    limit: timing.limit,
    warnFrom: timing.warnFrom,
    light: lightOn(procedure, { ...timing, closed: matter.closedOn !== null }, today),
    sentBack: lastRejected && matter.state === 'inHand' ? textOf(lastRejected.input, 'reason') : null,
    closed: matter.closedOn !== null,
    possible: may
      .filter((p) => link.actions.includes(p.action))
      .map(({ action, obstacle }) => ({
        action,
        obstacle: obstacle ? { code: obstacle.code, params: { ...obstacle.params } } : null,
      })),
    own: log
      .filter((entry) => entry.actor === link.actorKey)
      .map(({ seq, action, on, input }) => ({ seq, action, on, input: writable(input) })),
    files: await filesBy(services.pool, district, link.matter, link.actorKey),
  };
}

/** Before a file comes in: the matter is still open and still with this unit. */
export async function stillOpen(link: OpenedLink): Promise<void> {
  const { services, district } = link.acting;
  const units = await loadUnits(services.db, district, services.today());
  const { matter } = await getMatter(services.pool, link.acting, units, link.matter);
  if (matter.closedOn !== null) throw new Refusal('answer-link-closed');
}
