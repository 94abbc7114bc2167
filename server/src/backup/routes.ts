import * as contract from '@sophora/contract/backups';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { enqueue } from '../jobs/index.ts';
import { audit } from '../platform/audit.ts';
import { download } from '../platform/http/download.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { KEPT, listShelf, openShelved } from './shelf.ts';

/** A backup holds every district and the digests of all passwords: it is for administrators of the whole installation. */
export const routes: readonly Route[] = [
  route(contract.listBackups, async ({ actor, services }) => ({
    kept: KEPT,
    backups: actor.everywhere ? await listShelf(services.home) : [],
  })),

  route(contract.makeBackup, async ({ params, actor, services }) => {
    refuseNarrow(actor);
    const jobId = await enqueue(services.pool, {
      district: params.district,
      kind: 'backup.make',
      input: {},
      actor: actorKey(actor),
      at: services.now(),
    });
    return { jobId };
  }),

  route(contract.downloadBackup, async ({ params, actor, services }) => {
    refuseNarrow(actor);
    const file = await openShelved(services.home, params.name);
    await audit(services.db, {
      actor,
      district: '*',
      action: 'backup.downloaded',
      subject: `backup:${params.name}`,
    });
    return download(file, params.name);
  }),
];

function refuseNarrow(actor: Actor): void {
  if (!actor.everywhere) throw new Refusal('everywhere-only');
}
