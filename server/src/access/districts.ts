import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDistrict } from '@sophora/contract/office';
import { actorKey } from '@sophora/domain/access/actor';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { drain } from '../indicators/index.ts';
import { checkBatch, receiveFile, updateBatch, writeBatch } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { seedUnits } from './seedUnits.ts';

interface Street {
  readonly code: string;
  readonly name: string;
}

/** A district begins with what is known of it: its code and name, perhaps its streets. All else comes in as files. */
export const districtRoutes: Route[] = [
  route(createDistrict, async ({ body, actor, services }) => {
    if (!actor.everywhere) throw new Refusal('everywhere-only');
    const { code, name } = body;
    const streets = body.streets.map((s) => ({ code: s.code.padEnd(12, '0'), name: s.name }));
    refuseForeign(code, streets);
    if (code === DEMO_DISTRICT) throw new Refusal('district-exists', { code, name });
    await services.db.transaction().execute(async (tx) => {
      const { numInsertedOrUpdatedRows: made } = await tx
        .insertInto('district')
        .values({ code, name, kind: 'real', created_at: services.now() })
        .onConflict((c) => c.doNothing())
        .executeTakeFirstOrThrow();
      if (made !== 1n) throw new Refusal('district-exists', { code, name });
      await audit(tx, { actor, district: code, action: 'district.created', subject: `district:${code}` });
      await seedUnits(tx, { code, name, streets }, actor);
    });
    if (streets.length > 0) await importStreets(services, code, name, streets, actorKey(actor));
    return { code };
  }),
];

function refuseForeign(code: string, streets: readonly Street[]): void {
  const foreign = streets.find((s) => !s.code.startsWith(code));
  if (foreign) throw new Refusal('street-elsewhere', { code: foreign.code, district: code });
  const seen = new Set<string>();
  for (const street of streets) {
    if (seen.has(street.code)) throw new Refusal('street-twice', { code: street.code });
    seen.add(street.code);
  }
}

/** The streets a person typed come in as any file does, so that they can be traced, replaced and rolled back. */
async function importStreets(
  services: Services,
  district: string,
  name: string,
  streets: readonly Street[],
  actor: string,
): Promise<void> {
  const folder = await mkdtemp(join(services.home, 'streets-'));
  try {
    const path = join(folder, 'streets.csv');
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await writeFile(path, ['代码,名称', ...streets.map((s) => `${s.code},${quoted(s.name)}`), ''].join('\n'));
    const signal = new AbortController().signal;
    const batch = await receiveFile(services, {
      district,
      kind: 'communities',
      path,
      fileName: `${name}街道名单.csv`,
      actor,
    });
    await updateBatch(services.pool, batch, { source: '新增区县时填写' });
    await checkBatch(services, district, batch.id, signal, () => undefined);
    await writeBatch(services, district, batch.id, actor, signal, () => undefined);
    await drain(services.pool, district);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
