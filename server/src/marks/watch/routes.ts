import * as contract from '@sophora/contract/markWatch';
import { audit } from '../../platform/audit.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { withUpload } from '../../platform/http/upload.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { dismissHits, restoreHits, takeHit } from './decide.ts';
import { exportHits } from './exportHits.ts';
import { gazettes, receive } from './gazettes.ts';
import { listWatchedHits } from './hits.ts';
import { addName, endName, namesKept } from './names.ts';

/** A week of all China's publications as a spreadsheet. */
const LARGEST_FILE = 256 * 1024 ** 2;

export const routes: readonly Route[] = [
  route(contract.listGazettes, ({ params, query, services }) => gazettes(services, params.district, query)),

  route(contract.receiveGazette, ({ params, query, actor, services, request }) =>
    withUpload(services, request, LARGEST_FILE, (path) =>
      receive(services, { district: params.district, actor }, path, query),
    ),
  ),

  route(contract.listHits, ({ params, query, services }) =>
    listWatchedHits(services.pool, params.district, services.today(), query),
  ),

  route(contract.exportHits, async ({ params, query, actor, services }) => {
    const { district } = params;
    const answer = await exportHits(services, district, query);
    await inTransaction(services.pool, (client) =>
      audit(client, { actor, district, action: 'marks.exported', subject: 'mark-hit:list' }),
    );
    return answer;
  }),

  route(contract.dismissHits, ({ params, body, actor, services }) =>
    dismissHits({ services, district: params.district, actor }, body.hits, body.reason),
  ),

  route(contract.restoreHits, ({ params, body, actor, services }) =>
    restoreHits({ services, district: params.district, actor }, body.hits),
  ),

  route(contract.takeHit, ({ params, actor, scope, services }) =>
    takeHit({ services, district: params.district, actor, scope, acts: true }, params.hit),
  ),

  route(contract.listProtected, ({ params, services }) => namesKept(services, params.district)),

  route(contract.addProtected, ({ params, body, actor, services }) =>
    addName(services, { district: params.district, actor }, body),
  ),

  route(contract.endProtected, ({ params, actor, services }) =>
    endName(services, { district: params.district, actor }, params.name),
  ),
];
