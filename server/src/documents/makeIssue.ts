import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actorKey } from '@sophora/domain/access/actor';
import { composeDocument } from '@sophora/domain/documents/compose';
import { pagesOf } from '@sophora/domain/documents/layout/pages';
import { uuidv7 } from 'uuidv7';
import { storeFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { writeDocx } from './docx/writeDocx.ts';
import { gatherFacts, type Reader } from './gatherFacts.ts';
import { freeFonts } from './pdf/freeFonts.ts';
import { writePdf } from './pdf/writePdf.ts';
import { getDocument, insertIssue } from './store.ts';
import { getTemplate, refuseDropped } from './templates.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** 成文: the document as it stands becomes two files, kept with the source of every number. */
export async function makeIssue(reader: Reader, id: string, revision: number): Promise<number> {
  const { services, district, actor } = reader;
  const document = await getDocument(services.pool, district, id);
  if (document.revision !== revision) throw new Refusal('document-changed');
  const template = getTemplate(document.template);
  const facts = await gatherFacts(reader, template, document);
  if (facts.set) refuseDropped(facts.set);
  const composed = composeDocument(template, facts);
  const files = { docx: await writeDocx(composed), pdf: writePdf(composed, freeFonts(services.home)) };
  const folder = join(services.home, 'tmp');
  await mkdir(folder, { recursive: true });
  const path = (format: keyof typeof files) => join(folder, `document-${key}.${format}`);
  const key = uuidv7();
  const at = services.now();
  try {
    for (const format of ['docx', 'pdf'] as const)
      await writeFile(path(format), files[format], { mode: 0o600 });
    return await inTransaction(services.pool, async (client) => {
      const still = await getDocument(client, district, id, true);
      if (still.revision !== revision) throw new Refusal('document-changed');
      const docx = await storeFile(client, district, path('docx'), TYPES.docx, at);
      const pdf = await storeFile(client, district, path('pdf'), TYPES.pdf, at);
      const no = await insertIssue(client, district, {
        document: id,
        title: composed.title,
        setId: document.setId,
        numbers: composed.numbers,
        gaps: composed.gaps.length,
        pages: pagesOf(composed).length,
        fileName: fileNameOf(composed.title),
        docx: docx.sha256,
        pdf: pdf.sha256,
        by: actorKey(actor),
        at,
      });
      await audit(client, {
        actor,
        district,
        action: 'document.made',
        subject: `document:${id}`,
        params: { no, template: template.id, numbers: composed.numbers.length, digest: digest(files.docx) },
      });
      return no;
    });
  } finally {
    for (const format of ['docx', 'pdf'] as const) await rm(path(format), { force: true });
  }
}

/** Without what no file name may hold. */
function fileNameOf(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 80);
  return name === '' ? '公文' : name;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
