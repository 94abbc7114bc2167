import * as contract from '@sophora/contract/reminders';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { firmsOf, present } from './firms.ts';
import { letters } from './letters.ts';
import { send } from './send.ts';

export const routes: readonly Route[] = [
  route(contract.previewReminders, async ({ params, query, scope, services }) => {
    const { firms, unknown, more } = await firmsOf(services, { ...params, scope }, query);
    return {
      today: services.today(),
      firms: await present(services, params.district, firms),
      unknown,
      more,
    };
  }),

  route(contract.sendReminders, ({ params, body, scope, actor, services }) =>
    send(services, { ...params, scope, actor }, body),
  ),

  route(contract.reminderLetters, async ({ params, query, scope, actor, services }) => {
    const { district } = params;
    const { firms } = await firmsOf(services, { district, scope }, query);
    const answer = await letters(services, district, firms);
    await inTransaction(services.pool, (client) =>
      audit(client, { actor, district, action: 'deadline.letters', subject: 'deadline:list' }),
    );
    return answer;
  }),
];
