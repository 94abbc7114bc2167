import * as contract from '@sophora/contract/holders';
import { type Route, route } from '../platform/http/route.ts';
import { holderFile } from './holderFile.ts';

export const routes: readonly Route[] = [
  route(contract.holderFile, ({ params, scope, actor, services }) =>
    holderFile(services, { ...params, scope, actor }),
  ),
];
