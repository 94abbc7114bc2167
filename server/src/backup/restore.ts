import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type pg from 'pg';
import { migrationNames } from '../db/migrate.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { leaves } from './copyOut.ts';
import { type Doubtful, foldDistricts, settleDistricts } from './derive.ts';
import { fillTable, refuseGaps } from './fill.ts';
import { canWait, dropIndexes, makeIndexes, QUICK } from './indexes.ts';

import type { Manifest } from './manifest.ts';
import { CARRIED, LARGE, REGISTERS, TABLE_KEEPING } from './tables.ts';
import { takeUpWork } from './takeUp.ts';
import { refuseOther, verifyArchive } from './verify.ts';

export type RestorePhase = 'verifying' | 'reading' | 'folding' | 'indexing';

export interface RestoreOptions {
  readonly actor: Actor;
  readonly at: Date;
  readonly onProgress?: (phase: RestorePhase, done: number, total: number) => void;
}

/**
 * An archive into an empty database (恢复): first every checksum, then all of it in one transaction, so that whatever goes
 * wrong leaves nothing. Registers and daily changes are made again in it; each district's verdicts are judged again by the
 * jobs that it leaves waiting.
 */
export async function restoreArchive(
  pool: pg.Pool,
  path: string,
  { actor, at, onProgress = () => undefined }: RestoreOptions,
): Promise<Manifest> {
  await refuseOther(path);
  await inTransaction(pool, refuseFull);
  const manifest = await verifyArchive(path, migrationNames(), (done, total) =>
    onProgress('verifying', done, total),
  );
  const districts = manifest.header.districts.map((d) => d.code);
  await inTransaction(pool, async (client) => {
    await client.query(QUICK);
    // Alone with the tables from here on; and what is written into them now need not be logged as well.
    await client.query(`TRUNCATE ${await emptied(client)}`);
    const registers = (await holdsRegisters(client, manifest)) ? await leaves(client, REGISTERS) : [];
    const parts = [...CARRIED, ...registers].flatMap((table) => manifest.parts.get(table) ?? []);
    await refuseGaps(client, manifest, parts);
    const absent = await dropIndexes(client, LARGE);
    let done = 0;
    for (const part of parts)
      await fillTable(client, path, part, (bytes) => {
        done += bytes;
        onProgress('reading', done, manifest.bytes);
      });
    const toRead = absent.filter((index) => index.table === 'observation');
    await makeIndexes(client, toRead, () => undefined);
    let doubtful: Doubtful = new Map();
    if (registers.length === 0)
      doubtful = await foldDistricts(client, districts, (folded, total) =>
        onProgress('folding', folded, total),
      );
    await makeIndexes(
      client,
      absent.filter((index) => !toRead.includes(index) && !canWait(index)),
      (made, total) => onProgress('indexing', made, total),
    );
    await settleDistricts(client, districts, doubtful);
    await takeUpWork(client, districts, absent.filter(canWait), { actor: actorKey(actor), at });
    await audit(client, {
      actor,
      district: '*',
      action: 'backup.restored',
      subject: `backup:${manifest.sha256}`,
      params: { madeAt: manifest.header.madeAt, engine: manifest.header.engine },
    });
  });
  return manifest;
}

/** Whether the registers can be taken as they are: all of them are in it, as this program's own migrations left them. */
async function holdsRegisters(client: pg.ClientBase, { header, parts }: Manifest): Promise<boolean> {
  const names = await leaves(client, REGISTERS);
  return header.migrations.join() === migrationNames().join() && names.every((name) => parts.has(name));
}

/** All tables but the database's own, whose names go into SQL text; refused unless each is empty. */
async function emptied(client: pg.ClientBase): Promise<string> {
  const tables = Object.keys(TABLE_KEEPING).filter((table) => table !== 'schema_migration');
  await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  await refuseFull(client);
  return tables.join(', ');
}

async function refuseFull(client: pg.ClientBase): Promise<void> {
  for (const table of CARRIED) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
    if (rowCount === 1) throw new Refusal('archive-not-empty', { table });
  }
}
