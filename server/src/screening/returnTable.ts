import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { exportTable, type TableRow } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';

/** 反馈表: what each answer is called in the table that goes back up. */
const ANSWERS: Readonly<Record<string, string>> = {
  withdrawing: '自愿撤回',
  withdrawn: '自愿撤回',
  stated: '陈述意见',
  unreached: '未能联系',
  notified: '未答复',
};

const APPROVED: ReadonlySet<string> = new Set(['returnApproved', 'returned', 'concluded', 'closed']);

/** The return table of a batch. It leaves the office, so it exists only once a second person has approved it. */
export async function returnTable(services: Services, district: string, batch: string): Promise<Response> {
  const { rows: found } = await services.pool.query<{ state: string; document: string; title: string }>(
    `SELECT state, title, facts ->> 'document' AS document FROM matter
     WHERE district_code = $1 AND matter_id = $2 AND procedure = 'screening-batch'`,
    [district, batch],
  );
  const head = found[0];
  if (!head) throw new Refusal('not-found');
  if (!APPROVED.has(head.state)) throw new Refusal('screening-not-approved');
  const columns = [
    { header: '序号', type: 'integer' as const },
    { header: '申请号' },
    { header: '发明名称' },
    { header: '申请人' },
    { header: '代理机构' },
    { header: '核查情况' },
    { header: '撤回声明日', type: 'date' as const },
    { header: '陈述意见' },
    { header: '佐证材料' },
    { header: '批次文号' },
  ];
  return exportTable(services, district, `核查反馈表-${head.title}`, 'xlsx', columns, rows());

  async function* rows(): AsyncGenerator<TableRow> {
    const { rows: items } = await services.pool.query<{ answer: string; facts: ItemFacts }>(
      `SELECT coalesce((SELECT CASE a.action WHEN 'declareWithdrawal' THEN 'withdrawing' WHEN 'state' THEN 'stated'
                          WHEN 'noContact' THEN 'unreached' ELSE 'notified' END
                        FROM matter_action a WHERE a.district_code = $1 AND a.matter_id = m.matter_id
                          AND a.action IN ('declareWithdrawal', 'state', 'noContact', 'askAgain')
                        ORDER BY a.seq DESC LIMIT 1), 'notified') AS answer, m.facts
       FROM matter m WHERE m.district_code = $1 AND m.parent_id = $2 AND m.procedure = 'screening-item' AND m.state <> 'removed'
       ORDER BY m.facts ->> 'number'`,
      [district, batch],
    );
    for (const [i, { answer, facts }] of items.entries())
      yield [
        i + 1,
        formatApplicationNumber(facts.number),
        facts.title.replace(/^\S+\s*/, ''),
        facts.applicants ?? [],
        facts.agency ?? '',
        ANSWERS[answer],
        answer === 'withdrawing' ? facts.declaredOn : undefined,
        answer === 'stated' ? facts.statement : '',
        facts.evidence ?? [],
        head!.document,
      ];
  }
}

interface ItemFacts {
  readonly number: string;
  readonly title: string;
  readonly applicants?: readonly string[];
  readonly agency?: string;
  readonly declaredOn?: string;
  readonly statement?: string;
  readonly evidence?: readonly string[];
}
