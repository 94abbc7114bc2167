import { type AuditRow, exportAudit, listAudit, verifyAuditChain } from '@sophora/contract/access';
import type { Actor } from '@sophora/domain/access/actor';
import { AUDIT_ACTIONS } from '@sophora/domain/access/auditActions';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { exportTable, type TableValue } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { verifyAudit } from '../platform/auditChain.ts';
import { type Route, route } from '../platform/http/route.ts';
import type { Services } from '../platform/services.ts';
import { actorNames } from './actorNames.ts';
import { EVERYWHERE } from './actors.ts';

interface Filter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** Midnight in China, where the whole country keeps one time. */
function midnight(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** Newest first. Entries of the whole installation (sign-ins) are for its administrators only. */
async function findEntries(
  services: Services,
  actor: Actor,
  district: string,
  filter: Filter,
  before: string | undefined,
  size: number,
): Promise<AuditRow[]> {
  let query = services.db
    .selectFrom('audit_entry')
    .select(['entry_id', 'at', 'actor', 'action', 'subject', 'params', 'seal_no'])
    .where('district_code', 'in', actor.everywhere ? [district, EVERYWHERE] : [district])
    .orderBy('entry_id', 'desc')
    .limit(size);
  if (before) query = query.where('entry_id', '<', before);
  if (filter.actor) query = query.where('actor', '=', filter.actor);
  if (filter.action) query = query.where('action', '=', filter.action);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  if (filter.from) query = query.where('at', '>=', midnight(filter.from));
  if (filter.to) query = query.where('at', '<', midnight(addDays(filter.to, 1)));
  const rows = await query.execute();
  const named = await actorNames(
    services,
    actor,
    district,
    rows.flatMap((r) => [r.actor, r.subject]),
  );
  return rows.map((r) => ({
    entryId: r.entry_id,
    at: r.at.toISOString(),
    actor: named(r.actor),
    action: { id: r.action, ...labelOf(r.action) },
    subject: r.subject,
    subjectName: r.subject.startsWith('person:') ? named(r.subject).name : null,
    params: r.params as AuditRow['params'],
    sealed: r.seal_no !== null,
  }));
}

/** An action of an older version that is no longer made stays readable by its code. */
function labelOf(action: string): { zh: string; en: string } {
  return Object.hasOwn(AUDIT_ACTIONS, action)
    ? AUDIT_ACTIONS[action as keyof typeof AUDIT_ACTIONS]
    : { zh: action, en: action };
}

export const auditRoutes: Route[] = [
  route(listAudit, async ({ params, query, actor, services }) => {
    const { before, size, ...filter } = query;
    const found = await findEntries(services, actor, params.district, filter, before, size + 1);
    return { entries: found.slice(0, size), more: found.length > size };
  }),

  route(exportAudit, async ({ params, query, actor, services }) => {
    const { district } = params;
    await audit(services.db, { actor, district, action: 'audit.exported', subject: `district:${district}` });
    const rows = exportRows(services, actor, district, query);
    const columns = COLUMNS.map((header) => ({ header }));
    return exportTable(services, district, '审计日志', 'csv', columns, rows);
  }),

  route(verifyAuditChain, ({ services }) => verifyAudit(services.db)),
];

const COLUMNS = ['时间', '操作人', '操作人编号', '操作', '操作代码', '对象', '内容', '已封存'];

async function* exportRows(
  services: Services,
  actor: Actor,
  district: string,
  filter: Filter,
): AsyncGenerator<TableValue[]> {
  let before: string | undefined;
  for (;;) {
    const page = await findEntries(services, actor, district, filter, before, 500);
    if (page.length === 0) return;
    before = page.at(-1)?.entryId;
    for (const { at, actor: who, action, subject, params, sealed } of page)
      yield [
        at,
        who.name.zh,
        who.key,
        action.zh,
        action.id,
        subject,
        JSON.stringify(params),
        sealed ? '是' : '否',
      ];
  }
}
