import { markCheckUp } from '@sophora/contract/markCheckUp';
import * as contract from '@sophora/contract/marks';
import { type Route, route } from '../platform/http/route.ts';
import { routes as brands } from './brands/routes.ts';
import { checkUpOf } from './checkUp/checkUp.ts';
import { compare } from './compare.ts';
import { searchRegister } from './register/search.ts';
import { routes as watch } from './watch/routes.ts';

export const routes: readonly Route[] = [
  ...watch,
  ...brands,
  route(contract.compareMarks, ({ body, ip, services }) => compare(body, ip, services.now().getTime())),

  route(contract.searchMarks, ({ params, query, services }) =>
    searchRegister(services, params.district, query),
  ),

  route(markCheckUp, ({ params, services }) => checkUpOf(services, params.district, params.holder)),
];
