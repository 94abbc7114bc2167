import type { Actor } from '@sophora/domain/access/actor';
import { actorKey } from '@sophora/domain/access/actor';
import { VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { RULE_TITLES } from '@sophora/domain/marks/show/ruleTitles';
import { PROTECTED_KINDS } from '@sophora/domain/marks/watch/protectedKinds';
import type pg from 'pg';
import { type Acting, steps } from '../../matters/index.ts';
import { audit } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';

interface Deciding {
  readonly services: Services;
  readonly district: string;
  readonly actor: Actor;
}

/** 排除: what a person says is no concern, with the reason; it can be brought back. */
export async function dismissHits(
  { services, district, actor }: Deciding,
  hits: readonly string[],
  reason: string,
): Promise<{ done: number }> {
  return inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE mark_hit SET dismissed_at = $3, dismissed_by = $4, dismissed_why = $5
       WHERE district_code = $1 AND hit_id = ANY ($2::uuid[]) AND dismissed_at IS NULL AND matter_id IS NULL`,
      [district, hits, services.now(), actorKey(actor), reason],
    );
    return noted(client, { services, district, actor }, 'marks.dismissed', hits, rowCount ?? 0);
  });
}

export async function restoreHits(deciding: Deciding, hits: readonly string[]): Promise<{ done: number }> {
  return inTransaction(deciding.services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE mark_hit SET dismissed_at = NULL, dismissed_by = NULL, dismissed_why = NULL
       WHERE district_code = $1 AND hit_id = ANY ($2::uuid[]) AND dismissed_at IS NOT NULL`,
      [deciding.district, hits],
    );
    return noted(client, deciding, 'marks.restored', hits, rowCount ?? 0);
  });
}

async function noted(
  client: pg.ClientBase,
  { district, actor }: Deciding,
  action: 'marks.dismissed' | 'marks.restored',
  hits: readonly string[],
  done: number,
): Promise<{ done: number }> {
  if (done === 0) {
    const { rowCount } = await client.query(
      'SELECT 1 FROM mark_hit WHERE district_code = $1 AND hit_id = ANY ($2::uuid[]) LIMIT 1',
      [district, hits],
    );
    if (rowCount === 0) throw new Refusal('not-found');
  }
  await audit(client, { actor, district, action, subject: `mark-hit:${hits[0]}`, params: { hits: done } });
  return { done };
}

interface TakenRow {
  matter: string | null;
  gazette: string;
  freshName: string;
  freshClass: number;
  freshNumber: string;
  applicant: string;
  keptKind: keyof typeof PROTECTED_KINDS;
  keptId: string;
  keptName: string;
  keptHolder: string;
  rule: string;
  verdict: 'similar' | 'review';
  due: string | null;
}

/** 开办提示: one matter for one hit, with the last day to oppose as its own. */
export async function takeHit(acting: Acting, hit: string): Promise<{ matter: string }> {
  const { district } = acting;
  return steps(acting, async ({ client, open }) => {
    const { rows } = await client.query<TakenRow>(
      `SELECT matter_id AS matter, gazette_id AS gazette, fresh_name AS "freshName", fresh_class AS "freshClass", fresh_number AS "freshNumber",
              applicant, kept_kind AS "keptKind", kept_id AS "keptId", kept_name AS "keptName", kept_holder AS "keptHolder", rule, verdict, due
       FROM mark_hit WHERE district_code = $1 AND hit_id = $2 FOR UPDATE`,
      [district, hit],
    );
    const row = rows[0];
    if (!row) throw new Refusal('not-found');
    if (row.matter !== null) throw new Refusal('mark-hit-taken');
    const kind = PROTECTED_KINDS[row.keptKind].zh;
    const { id } = await open({
      procedure: 'mark-watch',
      input: {
        title:
          `提示${row.keptHolder === '' ? '' : `“${row.keptHolder}”`}：新公告商标“${row.freshName}”与${kind}“${row.keptName}”近似`.slice(
            0,
            200,
          ),
        findings:
          `公告商标“${row.freshName}”（${row.freshNumber}，${niceClassText(row.freshClass, 'zh')}，申请人：${row.applicant || '未写明'}）与${kind}“${row.keptName}”：` +
          `规则 ${row.rule} ${RULE_TITLES[row.rule]?.zh ?? ''}，${VERDICT_LABELS[row.verdict].zh}。供核对，不是认定。`,
        ...(row.due === null ? {} : { due: row.due }),
      },
      links: [
        { kind: 'mark-hit', id: hit, role: 'origin' },
        ...(row.keptKind === 'mark' ? [{ kind: 'marks', id: row.keptId, role: 'subject' }] : []),
      ],
    });
    await client.query(
      `UPDATE mark_hit SET matter_id = $3, dismissed_at = NULL, dismissed_by = NULL, dismissed_why = NULL
       WHERE district_code = $1 AND hit_id = $2`,
      [district, hit, id],
    );
    return { matter: id };
  });
}
