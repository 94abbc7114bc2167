import { routes as access } from './access/routes.ts';
import { routes as backup } from './backup/routes.ts';
import { routes as demo } from './demo/routes.ts';
import { routes as docket } from './docket/routes.ts';
import { routes as documents } from './documents/routes.ts';
import { routes as enterprises } from './enterprises/routes.ts';
import { routes as evaluation } from './evaluation/routes.ts';
import { routes as forms } from './forms/routes.ts';
import { routes as freeze } from './freeze/routes.ts';
import { routes as incoming } from './incoming/routes.ts';
import { routes as indicators } from './indicators/routes.ts';
import { routes as jobs } from './jobs/routes.ts';
import { routes as ledger } from './ledger/routes.ts';
import { routes as letters } from './letters/routes.ts';
import { routes as markLeads } from './markLeads/routes.ts';
import { routes as marks } from './marks/routes.ts';
import { answerRoutes } from './matters/answerRoutes.ts';
import { routes as matters } from './matters/routes.ts';
import { routes as morning } from './morning/routes.ts';
import { routes as notices } from './notices/routes.ts';
import { routes as path } from './path/routes.ts';
import { routes as plan } from './plan/routes.ts';
import type { Route } from './platform/http/route.ts';
import { routes as quality } from './quality/routes.ts';
import { routes as reminders } from './reminders/routes.ts';
import { routes as screening } from './screening/routes.ts';
import { routes as search } from './search/routes.ts';
import { routes as settings } from './settings/routes.ts';
import { routes as trusteeship } from './trusteeship/routes.ts';

/** Every feature's routes. A new feature is one line here. */
export const allRoutes: readonly Route[] = [
  ...access,
  ...ledger,
  ...search,
  ...enterprises,
  ...indicators,
  ...freeze,
  ...path,
  ...evaluation,
  ...quality,
  ...docket,
  ...reminders,
  ...notices,
  ...trusteeship,
  ...letters,
  ...plan,
  // Its fixed paths stand before the matter's own.
  ...answerRoutes,
  ...matters,
  ...markLeads,
  ...screening,
  ...marks,
  ...forms,
  ...documents,
  ...incoming,
  ...morning,
  ...settings,
  ...demo,
  ...jobs,
  ...backup,
];
