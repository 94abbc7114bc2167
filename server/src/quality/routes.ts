import * as contract from '@sophora/contract/quality';
import type { Scope } from '@sophora/domain/access/scope';
import type { Message } from '@sophora/domain/basics/message';
import { differenceText } from '@sophora/domain/docket/docketTexts';
import { SOURCES } from '@sophora/domain/indicators/figure';
import { checkById } from '@sophora/domain/quality/checks';
import { owedSince } from '@sophora/domain/quality/owed';
import { exportTable, sourceStatuses, type TableRow } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { CheckAsked } from './checkSql.ts';
import { allChecks, countOf, foundBy } from './checks.ts';

const PAGE = 2000;
const COLUMNS = [
  { header: '记录', width: 40 },
  { header: '数值', width: 30 },
  { header: '说明', width: 50 },
  { header: '来源文件', width: 40 },
  { header: '行号', type: 'integer' as const },
  { header: '核对结果' },
];

export const routes: readonly Route[] = [
  route(contract.getQuality, async ({ params, scope, services }) => {
    const today = services.today();
    const statuses = await sourceStatuses(
      services.pool,
      params.district,
      SOURCES.map((s) => ({ ...s, feeds: [] })),
      today,
    );
    return {
      today,
      sources: statuses.map((s, i) => ({
        kind: s.kind,
        label: s.label,
        from: SOURCES[i]!.from,
        cadence: s.cadence,
        status: s.status,
        lastAsOf: s.lastAsOf,
        owedSince: owedSince(s.missingPeriods) ?? null,
        periods: s.missingPeriods.length,
      })),
      checks: await allChecks(services.pool, asking(params.district, services, scope)),
    };
  }),

  route(contract.qualityRows, async ({ params, query, scope, services }) => {
    const check = found(params.check);
    const asked = asking(params.district, services, scope);
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const rows = await foundBy(services.pool, check, asked, page);
    return {
      check: await countOf(services.pool, check, asked),
      rows: rows.map((row) => ({
        ...row,
        values: [...row.values],
        messages: row.messages.map(wire),
        origins: [...row.origins],
      })),
    };
  }),

  route(contract.exportQuality, async ({ params, scope, actor, services }) => {
    const check = found(params.check);
    const asked = asking(params.district, services, scope);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'records.exported',
        subject: `quality:${check.id}`,
        params: { format: 'xlsx' },
      }),
    );
    async function* rows(): AsyncGenerator<TableRow> {
      for (let offset = 0; ; offset += PAGE) {
        const page = await foundBy(services.pool, check, asked, { limit: PAGE, offset });
        for (const row of page)
          yield [
            row.title,
            row.values.join(' / '),
            row.messages.map((m) => differenceText(m, 'zh')).join('；'),
            row.origins[0]?.fileName ?? '',
            row.origins[0]?.row ?? null,
            '',
          ];
        if (page.length < PAGE) return;
      }
    }
    const name = `数据质量-${(await countOf(services.pool, check, asked)).label.zh}`;
    return exportTable(services, params.district, name, 'xlsx', COLUMNS, rows());
  }),
];

function found(id: string) {
  const check = checkById(id);
  if (!check) throw new Refusal('not-found');
  return check;
}

function asking(district: string, services: Services, scope: Scope): CheckAsked {
  return {
    district,
    today: services.today(),
    streets: scope.streets === 'all' ? undefined : scope.streets,
  };
}

function wire({ code, params }: Message) {
  return { code, params: { ...params } };
}
