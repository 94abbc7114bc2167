import type { BodyOf } from '@sophora/contract/endpoint';
import type { confirmLetter, endLetter } from '@sophora/contract/letters';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { letterKind, letterLimit, safeDay } from '@sophora/domain/letters/letterLimit';
import type pg from 'pg';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { READABLE, type Reader, readable } from './readers.ts';

interface Deed {
  readonly services: Services;
  readonly district: string;
  readonly actor: Actor;
  readonly reader: Reader;
  readonly letter: string;
}

/** A person says what the letter is; confirmed again, the last word holds. A right is one that this person looks after. */
export async function confirm(deed: Deed, body: BodyOf<typeof confirmLetter>): Promise<void> {
  const { services, district, actor, reader, letter } = deed;
  const kind = letterKind(body.kind)!;
  const issued = body.issued as PlainDate;
  if (issued > services.today()) throw new Refusal('letter-from-future', { day: issued });
  const computed = letterLimit(kind, issued, body.channel)?.end ?? null;
  const printed = body.printed as PlainDate | null;
  const due = safeDay(computed, printed);
  await inTransaction(services.pool, async (client) => {
    if (body.right !== null) await refuseForeign(client, district, reader, body.right);
    const { rowCount } = await client.query(
      `UPDATE letter l SET state = 'open', kind = $6, number = $7, record_kind = $8, record_id = $9, issued = $10, channel = $11,
         computed = $12, printed = $13, due = $14, confirmed_by = $15, confirmed_at = $16
       WHERE l.district_code = $1 AND ${READABLE} AND l.letter_id = $5 AND l.state IN ('received', 'open')`,
      [
        district,
        ...readable(reader),
        letter,
        body.kind,
        body.number === '' ? null : body.number,
        body.right?.kind ?? null,
        body.right?.id ?? null,
        issued,
        body.channel,
        computed,
        printed,
        due,
        actorKey(actor),
        services.now(),
      ],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, {
      actor,
      district,
      action: 'letter.confirmed',
      subject: `letter:${letter}`,
      params: { kind: body.kind, issued, due: due ?? '' },
    });
  });
}

async function refuseForeign(
  client: pg.ClientBase,
  district: string,
  reader: Reader,
  right: { readonly kind: string; readonly id: string },
): Promise<void> {
  const known = reader.office
    ? ((
        await client.query('SELECT 1 FROM record WHERE district_code = $1 AND kind = $2 AND record_id = $3', [
          district,
          right.kind,
          right.id,
        ])
      ).rowCount ?? 0) > 0
    : reader.rights.includes(right.id);
  if (!known) throw new Refusal('letter-foreign-right');
}

/** Done or taken in by mistake; `open` takes either back. */
export async function end(deed: Deed, { state, on, note }: BodyOf<typeof endLetter>): Promise<void> {
  const { services, district, actor, reader, letter } = deed;
  if (state === 'withdrawn' && note === '') throw new Refusal('letter-why');
  const today = services.today();
  if (on !== null && on > today) throw new Refusal('letter-from-future', { day: on });
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE letter l SET note = $7, ended_on = $8, ended_by = $9, ended_at = $10,
         state = CASE WHEN $6 = 'open' AND l.confirmed_at IS NULL THEN 'received' ELSE $6 END
       WHERE l.district_code = $1 AND ${READABLE} AND l.letter_id = $5
         AND l.state = ANY (CASE $6 WHEN 'open' THEN ARRAY['done', 'withdrawn'] WHEN 'done' THEN ARRAY['open'] ELSE ARRAY['received', 'open'] END)
         AND NOT ($6 = 'open' AND EXISTS (SELECT 1 FROM letter o WHERE o.district_code = $1 AND o.sha256 = l.sha256
           AND o.unit_id IS NOT DISTINCT FROM l.unit_id AND o.letter_id <> l.letter_id AND o.state <> 'withdrawn'))`,
      [
        district,
        ...readable(reader),
        letter,
        state,
        note,
        state === 'open' ? null : (on ?? today),
        state === 'open' ? null : actorKey(actor),
        state === 'open' ? null : services.now(),
      ],
    );
    if (rowCount === 0) throw new Refusal('letter-not-so');
    await audit(client, { actor, district, action: `letter.${state}`, subject: `letter:${letter}` });
  });
}
