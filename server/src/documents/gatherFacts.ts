import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { DocumentFacts, EvaluationFacts, MatterFacts } from '@sophora/domain/documents/facts';
import type { FrozenReading } from '@sophora/domain/documents/frozenNumbers';
import type { Template } from '@sophora/domain/documents/template';
import { dayOf, listOf, textOf } from '@sophora/domain/matters/facts';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { evaluation } from '../evaluation/index.ts';
import { readFrozenSet } from '../freeze/index.ts';
import { matterView } from '../matters/index.ts';
import type { Services } from '../platform/services.ts';
import type { StoredDocument } from './store.ts';
import { workFactsOf } from './workFacts.ts';

export interface Reader {
  readonly services: Services;
  readonly district: string;
  readonly actor: Actor;
  readonly scope: Scope;
}

/** Everything a document is composed of, as it is now: the frozen set never changes, a matter does. */
export async function gatherFacts(
  reader: Reader,
  template: Template,
  document: StoredDocument,
): Promise<DocumentFacts> {
  const { services, district } = reader;
  const { rows } = await services.pool.query<{ name: string; kind: string }>(
    'SELECT name, kind FROM district WHERE code = $1',
    [district],
  );
  const set = document.setId === null ? null : await frozenReading(reader, document.setId);
  return {
    district: { code: district, name: rows[0]!.name, demo: rows[0]!.kind === 'demo' },
    today: services.today(),
    set,
    evaluation: set && template.id === 'final-evaluation' ? await evaluated(reader, set) : null,
    work: set ? await workFactsOf(services.pool, district, set.content.period) : null,
    matter: document.matterId === null ? null : await matterFacts(reader, document.matterId),
    fields: document.fields,
  };
}

async function frozenReading({ services, district }: Reader, id: string): Promise<FrozenReading> {
  const { content, no, state, hash } = await readFrozenSet(services.pool, district, id);
  return { id, no, state, hash, content };
}

/** “Then” is what was known at the ledger number of the set, whether or not somebody has confirmed it yet. */
async function evaluated(reader: Reader, set: FrozenReading): Promise<EvaluationFacts | null> {
  const { plan } = set.content;
  if (!plan) return null;
  const { over, now, targets } = await evaluation(reader, plan.id, `ledger:${set.content.knownAt}`);
  return {
    over,
    now,
    targets: targets.map(({ id, before, now: today, records }) => ({
      id,
      before: before?.text ?? null,
      beforeLight: before?.light ?? null,
      now: today.text,
      nowLight: today.light,
      records,
    })),
  };
}

async function matterFacts(reader: Reader, id: string): Promise<MatterFacts> {
  const { matter, log, units } = await matterView({ ...reader, acts: false }, id);
  const procedure = getProcedure(matter.procedure, matter.version);
  const facts = matter.facts;
  const progress = log.findLast((entry) => typeof entry.input.progress === 'string')?.input.progress;
  return {
    id,
    title: matter.title,
    task: textOf(facts, 'task'),
    lead: matter.lead?.name ?? '',
    support: listOf(facts, 'support').map((unit) => units.find((u) => u.id === unit)?.name ?? ''),
    due: dayOf(facts, 'due'),
    limit: matter.limit as PlainDate | null,
    openedOn: log[0]!.on as PlainDate,
    state: procedure.states[matter.state]?.label.zh ?? matter.state,
    progress: typeof progress === 'string' ? progress : '',
    deliverable: textOf(facts, 'deliverable'),
  };
}
