import * as contract from '@sophora/contract/plan';
import type { Correction } from '@sophora/domain/plan/review/draftTypes';
import { actorNames } from '../../access/index.ts';
import { openStoredFile } from '../../ledger/index.ts';
import { download } from '../../platform/http/download.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { withUpload } from '../../platform/http/upload.ts';
import { activePlan, planVersions } from '../store.ts';
import { LARGEST_PLAN } from '../text/planFileText.ts';
import { draftText, getDraft, listDrafts } from './draftStore.ts';
import { presentDraft, summary, wireDiff } from './presentDraft.ts';
import { confirmDraft, correctDraft, discardDraft, receivePlan } from './steps.ts';

const LONGEST_PIECE = 500_000;

export const draftRoutes: readonly Route[] = [
  route(contract.uploadPlan, ({ params, query, actor, services, request }) =>
    withUpload(services, request, LARGEST_PLAN, (path) =>
      receivePlan(services, { district: params.district, actor }, { path, ...query }),
    ),
  ),

  route(contract.listPlanDrafts, async ({ params, actor, services }) => {
    const drafts = await listDrafts(services.pool, params.district);
    const authors = drafts.map((draft) => draft.createdBy);
    const named = await actorNames(services, actor, params.district, authors);
    return { drafts: drafts.map((draft) => summary(draft, named)) };
  }),

  route(contract.getPlanDraft, ({ params, actor, services }) =>
    presentDraft(services, actor, params.district, params.draft),
  ),

  route(contract.getPlanDraftText, async ({ params, query, services }) => {
    const text = await draftText(services.pool, params.district, params.draft);
    return {
      text: text.slice(query.from, query.from + LONGEST_PIECE),
      from: query.from,
      length: text.length,
    };
  }),

  route(contract.downloadPlanDraft, async ({ params, services }) => {
    const { sha256, fileName } = await getDraft(services.pool, params.district, params.draft);
    return download(openStoredFile(services.pool, params.district, sha256), fileName);
  }),

  route(contract.correctPlanDraft, async ({ params, body, actor, services }) => {
    const steps = body.steps as readonly Correction[];
    await correctDraft(services, { district: params.district, actor }, params.draft, body.after, steps);
    return presentDraft(services, actor, params.district, params.draft);
  }),

  route(contract.confirmPlanDraft, ({ params, body, actor, services }) =>
    confirmDraft(services, { district: params.district, actor }, params.draft, body.after),
  ),

  route(contract.discardPlanDraft, async ({ params, actor, services }) => {
    await discardDraft(services, { district: params.district, actor }, params.draft);
    return { ok: true as const };
  }),

  route(contract.listPlanVersions, async ({ params, actor, services }) => {
    const versions = await planVersions(services.pool, params.district);
    const active = await activePlan(services.pool, params.district);
    const authors = versions.map((version) => version.actor);
    const named = await actorNames(services, actor, params.district, authors);
    return {
      versions: versions.map(({ plan, version, draftId, actor: by, at }, i) => {
        const earlier = versions.find((v) => v.plan.id === plan.id && v.version === version - 1);
        return {
          planId: plan.id,
          version,
          title: plan.title,
          documentNumber: plan.documentNumber,
          from: plan.from,
          to: plan.to,
          draftId,
          by: named(by),
          at: new Date(at).toISOString(),
          inForce: active?.id === plan.id && versions.findIndex((v) => v.plan.id === plan.id) === i,
          diff: earlier ? wireDiff(earlier.plan, plan) : null,
        };
      }),
    };
  }),
];
