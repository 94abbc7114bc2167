import { type Acting, steps } from '../matters/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { getLeadRow } from './leadView.ts';

const CONCLUDED: ReadonlySet<string> = new Set(['dismissed', 'upheld', 'closed']);

/** Begins the check of a lead: a matter with the circumstances that were met. A lead is in one check at a time. */
export async function takeLead(acting: Acting, lead: string): Promise<{ matter: string }> {
  const { district } = acting;
  return steps(acting, async ({ client, open }) => {
    await client.query('SELECT 1 FROM mark_lead WHERE district_code = $1 AND lead_id = $2 FOR UPDATE', [
      district,
      lead,
    ]);
    const { body, state } = await getLeadRow(client, district, lead);
    if (state !== null && !CONCLUDED.has(state)) throw new Refusal('screening-in-check');
    const { id } = await open({
      procedure: 'mark-lead',
      input: {
        title: `${body.names.slice(0, 2).join('、')}${body.names.length > 2 ? '等' : ''} ${body.filings} 件商标申请待核查`,
        grounds: body.signals.filter((s) => s.met).map((s) => s.id),
      },
      links: [{ kind: 'mark-lead', id: lead, role: 'origin' }],
    });
    return { matter: id };
  });
}
