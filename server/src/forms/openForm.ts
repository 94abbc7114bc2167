import { open } from 'node:fs/promises';
import type { Fill } from '@sophora/domain/forms/fill';
import type { Form } from '@sophora/domain/forms/form';
import { UnreadableFile } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { fillDocx } from './docx/fillDocx.ts';
import { openDocxForm } from './docx/openDocument.ts';
import { docxForm } from './docx/readDocx.ts';
import { partNamed, readPackage } from './officePackage.ts';
import { openXlsForm } from './xls/openForm.ts';
import { fillXlsx } from './xlsx/fillXlsx.ts';
import { openXlsxForm } from './xlsx/openForm.ts';
import { xlsxForm } from './xlsx/readXlsx.ts';

/** A form's file opened: what it says, and how it is filled. */
export interface OpenedForm {
  readonly form: Form;
  fill(fills: readonly Fill[]): Uint8Array;
}

/** Opens a form by what the file is, never by its name. @throws {UnreadableFile} */
export async function openForm(path: string): Promise<OpenedForm> {
  const head = await firstBytes(path);
  if (head === '') throw new UnreadableFile('empty');
  if (head.startsWith('25504446')) throw new UnreadableFile('not-a-table', { found: 'PDF' });
  if (head.startsWith('d0cf11e0')) return openXlsForm(path);
  if (!head.startsWith('504b0304')) throw new UnreadableFile('not-a-table', { found: 'text' });
  const { parts } = await readPackage(path);
  if (partNamed({ parts }, 'word/document.xml')) {
    const opened = await openDocxForm(path);
    return { form: docxForm(opened), fill: (fills) => fillDocx(opened, fills) };
  }
  const opened = await openXlsxForm(path);
  return { form: xlsxForm(opened), fill: (fills) => fillXlsx(opened, fills) };
}

async function firstBytes(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Opens, and says in a sentence what is wrong with a file that cannot be used as a form. */
export async function openOrRefuse(path: string, fileName: string): Promise<OpenedForm> {
  try {
    return await openForm(path);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new Refusal('file-unreadable', { file: fileName, problem: error.code, ...error.params });
    throw error;
  }
}
