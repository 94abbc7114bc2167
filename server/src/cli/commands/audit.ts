import type { AuditProblem } from '../../platform/auditChain.ts';
import { sealAudit, verifyAudit } from '../../platform/auditChain.ts';
import { type Command, UsageError } from '../command.ts';

const PROBLEMS: Record<AuditProblem, { zh: string; en: string }> = {
  'seal-missing': { zh: '缺少一次封存', en: 'a seal is missing' },
  'chain-broken': { zh: '与上一次封存接不上', en: 'it does not continue the seal before it' },
  'entry-missing': { zh: '少了条目', en: 'an entry is missing' },
  'content-changed': { zh: '内容被改过', en: 'its content was changed' },
};

export const command: Command = {
  name: 'audit',
  summary: { zh: '核对审计日志的哈希链', en: 'check the hash chain of the audit log' },
  usage: 'audit verify',
  options: {},
  async run(context) {
    if (context.positionals.join(' ') !== 'verify')
      throw new UsageError({ zh: '用法:./sophora audit verify', en: 'Usage: ./sophora audit verify' });
    const { db } = await context.services();
    await sealAudit(db);
    const verdict = await verifyAudit(db);
    const { seals, entries, head, problem } = verdict;
    const lines =
      problem === null
        ? {
            zh: `审计日志完好:${entries} 条,${seals} 次封存,末端 ${head}`,
            en: `The audit log is whole: ${entries} entries, ${seals} seals, head ${head}`,
          }
        : {
            zh: `审计日志有问题:第 ${problem.sealNo} 次封存,${PROBLEMS[problem.code].zh}。`,
            en: `The audit log is damaged at seal ${problem.sealNo}: ${PROBLEMS[problem.code].en}.`,
          };
    context.print(verdict, [lines[context.language]]);
    return verdict.ok ? 0 : 1;
  },
};
