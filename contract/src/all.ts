import * as access from './access.ts';
import * as backups from './backups.ts';
import * as brands from './brands.ts';
import * as decomposition from './decomposition.ts';
import * as differences from './differences.ts';
import * as docket from './docket.ts';
import * as documents from './documents.ts';
import type { Endpoint } from './endpoint.ts';
import * as evaluation from './evaluation.ts';
import * as figures from './figures.ts';
import * as forms from './forms.ts';
import * as freeze from './freeze.ts';
import * as handover from './handover.ts';
import * as holders from './holders.ts';
import * as imports from './imports.ts';
import * as incoming from './incoming.ts';
import * as letters from './letters.ts';
import * as markCheckUp from './markCheckUp.ts';
import * as markLeads from './markLeads.ts';
import * as marks from './marks.ts';
import * as markWatch from './markWatch.ts';
import * as matterAnswers from './matterAnswers.ts';
import * as matters from './matters.ts';
import * as morning from './morning.ts';
import * as notices from './notices.ts';
import * as office from './office.ts';
import * as path from './path.ts';
import * as plan from './plan.ts';
import * as quality from './quality.ts';
import * as registers from './registers.ts';
import * as reminders from './reminders.ts';
import * as screening from './screening.ts';
import * as search from './search.ts';
import * as trusteeship from './trusteeship.ts';

/** Every endpoint there is: whatever the contract's files export that has a method and a path. */
export const allEndpoints: readonly Endpoint[] = [
  access,
  imports,
  incoming,
  morning,
  registers,
  search,
  holders,
  figures,
  freeze,
  differences,
  path,
  evaluation,
  quality,
  docket,
  notices,
  trusteeship,
  reminders,
  letters,
  plan,
  matters,
  matterAnswers,
  decomposition,
  handover,
  markLeads,
  screening,
  marks,
  markWatch,
  documents,
  markCheckUp,
  brands,
  forms,
  office,
  backups,
].flatMap((file) => Object.values(file as Record<string, unknown>).filter(isEndpoint));

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'permission' in value
  );
}
