import * as contract from '@sophora/contract/marks';
import { type Route, route } from '../platform/http/route.ts';
import { compare } from './compare.ts';

export const routes: readonly Route[] = [
  route(contract.compareMarks, ({ body, ip, services }) => compare(body, ip, services.now().getTime())),
];
