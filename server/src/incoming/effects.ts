import { isEvery, nextDue } from '@sophora/domain/incoming/recurrence';
import { dayOf, textOf } from '@sophora/domain/matters/facts';
import type { StepTaken } from '../matters/index.ts';

/** What the next request keeps of the one that was handed in. */
const KEPT = ['title', 'issuer', 'document', 'asked', 'every', 'lead', 'warnDays'] as const;

/** 重复报送: handing in opens the next one, with its day and the same forms, in the same transaction. */
export async function incomingEffect({ district, id, action, after, run }: StepTaken): Promise<void> {
  const every = textOf(after.facts, 'every');
  const due = dayOf(after.facts, 'due');
  if (action !== 'handIn' || !isEvery(every) || due === null) return;
  const today = after.last.handIn!.on;
  const { rows } = await run.client.query<{ form: string }>(
    `SELECT subject_id AS form FROM matter_link
     WHERE district_code = $1 AND matter_id = $2 AND subject_kind = 'form' AND role = 'template' ORDER BY subject_id`,
    [district, id],
  );
  const kept = Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = after.facts[name];
      return value === undefined || value === null || value === '' ? [] : [[name, value]];
    }),
  );
  await run.open({
    procedure: 'incoming',
    input: { ...kept, receivedOn: today, due: nextDue(due, every, today) },
    links: [
      { kind: 'matter', id, role: 'previous' },
      ...rows.map(({ form }) => ({ kind: 'form', id: form, role: 'template' })),
    ],
  });
}
