import * as contract from '@sophora/contract/morning';
import { may } from '@sophora/domain/access/actor';
import { type Route, route } from '../platform/http/route.ts';
import { changesOf } from './changes.ts';
import { morningOf } from './day.ts';

export const routes: readonly Route[] = [
  route(contract.morning, ({ params, actor, scope, services }) => {
    const { district } = params;
    const acts = may(actor, 'matters.act', district);
    return morningOf({ services, district, actor, scope, acts }, may(actor, 'matters.open', district));
  }),
  route(contract.morningChanges, ({ params, scope, services }) =>
    changesOf(services, params.district, scope),
  ),
];
