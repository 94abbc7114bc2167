import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/incoming';
import { actorKey } from '@sophora/domain/access/actor';
import { fileEvidence } from '@sophora/domain/matters/evidence';
import { receiveForm } from '../forms/index.ts';
import { type Acting, steps, visibleMatter } from '../matters/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { nextOf } from './requests.ts';

/** 模板文件: the form that came with a request is read, and tied to it; one known from an earlier month needs nothing more. */
export async function addForm(acting: Acting, id: string, path: string, fileName: string) {
  const { services, district, actor } = acting;
  await visibleMatter(services, acting, id);
  const received = await receiveForm(services, { district, actor }, { path, fileName });
  await services.pool.query(
    `INSERT INTO matter_link (district_code, matter_id, subject_kind, subject_id, role)
     VALUES ($1, $2, 'form', $3, 'template') ON CONFLICT DO NOTHING`,
    [district, id, received.formId],
  );
  return received;
}

/** 报出: filled forms become evidence of the matter by the hash of their bytes; the action closes it. */
export async function handIn(
  acting: Acting,
  id: string,
  given: BodyOf<typeof contract.handInRequest>,
): Promise<OutputOf<typeof contract.handInRequest>> {
  const { district, actor, services } = acting;
  await visibleMatter(services, acting, id);
  return steps(acting, async (run) => {
    const evidence = [...given.evidence];
    for (const { form, fill } of given.fills) {
      const { rows } = await run.client.query<{ sha256: string; fileName: string }>(
        `INSERT INTO matter_file (district_code, matter_id, sha256, file_name, type, format, size, added_by, added_at)
         SELECT f.district_code, $2, f.file_sha256, f.file_name, 'list', CASE WHEN t.format = 'xls' THEN 'office' ELSE 'zip' END,
           b.size, $5, $6
         FROM form_fill f JOIN form t USING (district_code, form_id)
         JOIN file b ON b.district_code = f.district_code AND b.sha256 = f.file_sha256
         WHERE f.district_code = $1 AND f.form_id = $3 AND f.fill_id = $4
         ON CONFLICT (district_code, matter_id, sha256) DO UPDATE SET file_name = EXCLUDED.file_name
         RETURNING sha256, file_name AS "fileName"`,
        [district, id, form, fill, actorKey(actor), services.now()],
      );
      if (!rows[0]) throw new Refusal('not-found');
      evidence.push(fileEvidence(rows[0]));
      await run.client.query(
        `INSERT INTO matter_link (district_code, matter_id, subject_kind, subject_id, role)
         VALUES ($1, $2, 'form-fill', $3, 'handed-in') ON CONFLICT DO NOTHING`,
        [district, id, fill],
      );
    }
    const input = { evidence, ...(given.how ? { how: given.how } : {}) };
    await run.act({ id, action: 'handIn', seq: given.seq, input });
    return { next: await nextOf(run.client, district, id) };
  });
}
