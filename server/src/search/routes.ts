import * as contract from '@sophora/contract/search';
import { type Route, route } from '../platform/http/route.ts';
import { searchIn } from './records.ts';

export const routes: readonly Route[] = [
  route(contract.searchRecords, ({ params, query, scope, services }) =>
    searchIn(services.pool, { district: params.district, scope, ...query }),
  ),
];
