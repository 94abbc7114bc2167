import { createHash } from 'node:crypto';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import { formSignature } from '@sophora/domain/forms/fingerprint';
import type { Form } from '@sophora/domain/forms/form';
import { spanOfHeaders, spanSaid } from '@sophora/domain/forms/windows';
import { uuidv7 } from 'uuidv7';
import { storeFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { openOrRefuse } from './openForm.ts';
import { insertForm, renewForm, sameForm } from './store.ts';

const TYPES: Readonly<Record<Form['format'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A form arrives. One that came before (same words, same blanks) keeps its decisions and takes the new file. */
export async function receiveForm(
  services: Services,
  by: { readonly district: string; readonly actor: Actor },
  file: { readonly path: string; readonly fileName: string },
): Promise<{ formId: string; known: boolean; blanks: number }> {
  const { form } = await openOrRefuse(file.path, file.fileName);
  const blanks = findBlanks(form);
  if (blanks.length === 0) throw new Refusal('form-without-blanks', { file: file.fileName });
  const fingerprint = createHash('sha256').update(formSignature(form, blanks)).digest('hex');
  const { district, actor } = by;
  const receivedAt = services.now();
  return inTransaction(services.pool, async (client) => {
    const { sha256 } = await storeFile(client, district, file.path, TYPES[form.format], receivedAt);
    const there = await sameForm(client, district, fingerprint);
    const kept = { sha256, fileName: file.fileName, format: form.format, content: form, receivedAt };
    const formId = there?.id ?? uuidv7();
    if (there) await renewForm(client, district, formId, kept);
    else {
      const name = file.fileName.replace(/\.[A-Za-z]{2,5}$/, '');
      const titles = `${name} ${blanks
        .map((b) => b.title)
        .join(' ')
        .slice(0, 2000)}`;
      const span = spanSaid(titles) ?? spanOfHeaders(blanks.flatMap((b) => b.above).join(' ')) ?? 'month';
      await insertForm(client, district, {
        id: formId,
        name,
        fingerprint,
        span,
        by: actorKey(actor),
        ...kept,
      });
    }
    await audit(client, {
      actor,
      district,
      action: 'form.received',
      subject: `form:${formId}`,
      params: { known: there !== undefined, blanks: blanks.length },
    });
    return { formId, known: there !== undefined, blanks: blanks.length };
  });
}
