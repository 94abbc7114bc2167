import * as contract from '@sophora/contract/documents';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { changedNumbers } from '@sophora/domain/documents/changes';
import { composeDocument } from '@sophora/domain/documents/compose';
import { pagesOf } from '@sophora/domain/documents/layout/pages';
import { uuidv7 } from 'uuidv7';
import { actorNames } from '../access/index.ts';
import { listSets } from '../freeze/index.ts';
import { openStoredFile } from '../ledger/index.ts';
import { visibleMatter } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { download } from '../platform/http/download.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { beginFields } from './beginFields.ts';
import { gatherFacts } from './gatherFacts.ts';
import { makeIssue } from './makeIssue.ts';
import { presentDocument, presentIssues, setRefs } from './present.ts';
import {
  deleteDocument,
  findDocuments,
  getDocument,
  insertDocument,
  issueCounts,
  issuesOf,
  updateDocument,
} from './store.ts';
import { getTemplate, refuseUnfitSet } from './templates.ts';

export const routes: readonly Route[] = [
  route(contract.listDocuments, async ({ params, query, actor, scope, services }) => {
    const { district } = params;
    const found = await findDocuments(services.pool, district, query.matter);
    const counts = await issueCounts(services.pool, district);
    const sets = setRefs(await listSets(services.pool, district));
    const reader = { services, district, actor, scope };
    const documents = [];
    for (const document of found)
      documents.push(await presentDocument(reader, document, sets, counts.get(document.id)));
    return {
      documents,
      sets: [...sets.values()].filter((s) => s.state !== 'dropped'),
      today: services.today(),
    };
  }),

  route(contract.startDocument, async ({ params, body, actor, scope, services }) => {
    const { district } = params;
    const template = getTemplate(body.template);
    if (template.about === 'matter') await aboutMatter({ services, district, actor, scope }, body.matter);
    else if (body.matter !== null) throw new Refusal('document-needs-matter');
    if (body.set === null && template.periods.length > 0 && template.group === 'ready')
      throw new Refusal('document-needs-set');
    if (body.set !== null) await fittingSet(services, district, body.template, body.set);
    const fields = await beginFields(services, { district, actor }, template);
    const id = uuidv7();
    await inTransaction(services.pool, async (client) => {
      await insertDocument(client, district, {
        id,
        template: template.id,
        setId: body.set,
        matterId: body.matter,
        fields,
        by: actorKey(actor),
        at: services.now(),
      });
      await audit(client, {
        actor,
        district,
        action: 'document.begun',
        subject: `document:${id}`,
        params: { template: template.id },
      });
    });
    return { id, carried: Object.keys(fields).length };
  }),

  route(contract.getDocument, async ({ params, actor, scope, services }) => {
    const { district } = params;
    const reader = { services, district, actor, scope };
    const document = await getDocument(services.pool, district, params.document);
    const template = getTemplate(document.template);
    const composed = composeDocument(template, await gatherFacts(reader, template, document));
    const sets = setRefs(await listSets(services.pool, district));
    const issues = await issuesOf(services.pool, district, document.id);
    const named = await actorNames(
      services,
      actor,
      district,
      issues.map((i) => i.by),
    );
    const counted = issues[0] && {
      count: issues.length,
      title: issues[0].title,
      no: issues[0].no,
      at: issues[0].at,
    };
    return {
      document: { ...(await presentDocument(reader, document, sets, counted)), title: composed.title },
      fields: { ...document.fields },
      revision: document.revision,
      sets: [...sets.values()].filter((s) => s.state !== 'dropped' && fits(template.id, s.period)),
      pages: pagesOf(composed).map(({ texts, rules }) => ({ texts: [...texts], rules: [...rules] })),
      numbers: composed.numbers.map(({ key, text, label, source }) => ({ key, text, label, source })),
      gaps: [...composed.gaps],
      changed: issues[0] ? changedNumbers(issues[0].numbers, composed.numbers) : [],
      issues: presentIssues(issues, sets, named),
    };
  }),

  route(contract.changeDocument, async ({ params, body, actor, services }) => {
    const { district } = params;
    const revision = await inTransaction(services.pool, async (client) => {
      const document = await getDocument(client, district, params.document, true);
      if (document.revision !== body.revision) throw new Refusal('document-changed');
      const template = getTemplate(document.template);
      for (const field of Object.keys(body.fields ?? {}))
        if (!template.fields.some((f) => f.id === field))
          throw new Refusal('document-no-such-field', { field });
      if (body.set !== undefined) await fittingSet(services, district, document.template, body.set);
      const next = await updateDocument(client, district, {
        id: document.id,
        setId: body.set ?? document.setId,
        fields: { ...document.fields, ...body.fields },
        by: actorKey(actor),
        at: services.now(),
      });
      await audit(client, {
        actor,
        district,
        action: 'document.changed',
        subject: `document:${document.id}`,
        params: { fields: Object.keys(body.fields ?? {}).length, set: body.set !== undefined },
      });
      return next;
    });
    return { revision };
  }),

  route(contract.makeDocument, async ({ params, body, actor, scope, services }) => {
    const { district } = params;
    const no = await makeIssue({ services, district, actor, scope }, params.document, body.revision);
    const issues = await issuesOf(services.pool, district, params.document);
    const named = await actorNames(
      services,
      actor,
      district,
      issues.map((i) => i.by),
    );
    const sets = setRefs(await listSets(services.pool, district));
    return { issue: presentIssues(issues, sets, named).find((i) => i.no === no)! };
  }),

  route(contract.downloadDocument, async ({ params, query, services }) => {
    const issues = await issuesOf(services.pool, params.district, params.document);
    const issue = issues.find((i) => i.no === params.no);
    if (!issue) throw new Refusal('not-found');
    const sha256 = query.format === 'pdf' ? issue.pdf : issue.docx;
    return download(
      openStoredFile(services.pool, params.district, sha256),
      `${issue.fileName}.${query.format}`,
    );
  }),

  route(contract.dropDocument, async ({ params, actor, services }) => {
    const { district } = params;
    await inTransaction(services.pool, async (client) => {
      const document = await getDocument(client, district, params.document, true);
      if ((await issuesOf(client, district, document.id)).length > 0) throw new Refusal('document-made');
      await deleteDocument(client, district, document.id);
      await audit(client, {
        actor,
        district,
        action: 'document.dropped',
        subject: `document:${document.id}`,
        params: { template: document.template },
      });
    });
    return { ok: true as const };
  }),
];

function fits(template: string, period: string): boolean {
  try {
    refuseUnfitSet(getTemplate(template), { no: 0, state: 'confirmed', period });
    return true;
  } catch {
    return false;
  }
}

async function fittingSet(services: Services, district: string, template: string, id: string): Promise<void> {
  const set = (await listSets(services.pool, district)).find((s) => s.id === id);
  if (!set) throw new Refusal('not-found');
  refuseUnfitSet(getTemplate(template), set);
}

async function aboutMatter(
  reader: { services: Services; district: string; actor: Actor; scope: Scope },
  matter: string | null,
): Promise<void> {
  if (matter === null) throw new Refusal('document-needs-matter');
  await visibleMatter(reader.services, reader, matter);
}
