import { type Acting, steps } from '../matters/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { getLeadRow } from './leadDetail.ts';

/** Begins the own check of a lead: a matter that names the lead and its filings. A lead is in one check at a time. */
export async function takeLead(acting: Acting, lead: string): Promise<{ matter: string }> {
  const { services, district } = acting;
  return steps(acting, async ({ client, open }) => {
    await client.query('SELECT 1 FROM screening_lead WHERE district_code = $1 AND lead_id = $2 FOR UPDATE', [
      district,
      lead,
    ]);
    const row = await getLeadRow(services.pool, district, lead);
    if (row.matter !== null) throw new Refusal('screening-in-check');
    const { body } = row;
    const about = [...new Set(body.about.applicants)].slice(0, 2).join('、');
    const { id } = await open({
      procedure: 'screening-lead',
      input: { title: `${about}等 ${row.size} 件申请待核查`.replace(/^等 /, '') },
      links: [
        { kind: 'screening-lead', id: lead, role: 'origin' },
        ...body.members.map((number) => ({ kind: 'patent-filing', id: number, role: 'subject' })),
      ],
    });
    return { matter: id };
  });
}
