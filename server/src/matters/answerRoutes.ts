import * as contract from '@sophora/contract/matterAnswers';
import type { Facts } from '@sophora/domain/matters/procedure';
import { type Call, type Route, route } from '../platform/http/route.ts';
import { withUpload } from '../platform/http/upload.ts';
import { Refusal } from '../platform/refusal.ts';
import { answer, answerView, openLink, stillOpen } from './answers.ts';
import { downloadOf, evidenceOfMatter, LARGEST_EVIDENCE, receiveEvidence } from './evidence.ts';
import { linksOf, makeLink, revokeLink } from './links.ts';
import { setOutcome } from './outcome.ts';
import { getMatter } from './reach.ts';
import { acting } from './routes.ts';
import { applySheet, checkSheet, LARGEST_SHEET } from './sheetBack.ts';
import { sheetOut } from './sheetOut.ts';
import { loadUnits } from './units.ts';

/** How matters are answered: evidence, links without a login, sheets. */
export const answerRoutes: readonly Route[] = [
  route(contract.answerSheet, (call) => sheetOut(acting(call), call.query.unit)),
  route(contract.checkAnswerSheet, (call) =>
    withUpload(call.services, call.request, LARGEST_SHEET, (path) =>
      checkSheet(acting(call), path, call.query.fileName),
    ),
  ),
  route(contract.applyAnswerSheet, (call) => applySheet(acting(call), call.body.sheet)),

  route(contract.addEvidence, async (call) => {
    const { params, services, actor, request, query } = call;
    const stored = await seen(call);
    if (stored.matter.closedOn !== null) throw new Refusal('answer-link-closed');
    const to = { district: params.district, matter: params.matter, actor };
    return withUpload(services, request, LARGEST_EVIDENCE, (path) =>
      receiveEvidence(services, to, path, query),
    );
  }),
  route(contract.listEvidence, async (call) => {
    const { matter } = await seen(call);
    const { services, actor, params } = call;
    return evidenceOfMatter(services, actor, params.district, params.matter, matter.facts);
  }),
  route(contract.downloadEvidence, async (call) => {
    await seen(call);
    const { district, matter, sha256 } = call.params;
    return downloadOf(call.services.pool, district, matter, sha256);
  }),

  route(contract.setMatterOutcome, async (call) => {
    await setOutcome(acting(call), call.params.matter, call.body.outcome);
    return { ok: true as const };
  }),

  route(contract.makeAnswerLink, (call) => makeLink(acting(call), call.params.matter, call.body)),
  route(contract.listAnswerLinks, (call) => linksOf(acting(call), call.params.matter)),
  route(contract.revokeAnswerLink, async (call) => {
    await revokeLink(acting(call), call.params.matter, call.params.link);
    return { ok: true as const };
  }),

  // Without a login: the link and its key are all there is.
  route(contract.lookAtAnswer, async ({ services, params, ip, body }) =>
    answerView(await openLink(services, { ...params, ip }, body.key)),
  ),
  route(contract.actByAnswer, async ({ services, params, ip, body }) => {
    const link = await openLink(services, { ...params, ip }, body.key);
    await answer(link, { ...body, input: body.input as Facts });
    return answerView(link);
  }),
  route(contract.addAnswerFile, async ({ services, params, ip, query, request }) => {
    const link = await openLink(services, { ...params, ip }, request.headers.get('x-answer-key') ?? '');
    await stillOpen(link);
    const to = { district: params.district, matter: link.matter, actor: link.acting.actor };
    return withUpload(services, request, LARGEST_EVIDENCE, (path) =>
      receiveEvidence(services, to, path, query),
    );
  }),
];

/** The matter of the path, if this person sees it. */
async function seen(
  call: Pick<Call<typeof contract.listEvidence>, 'params' | 'actor' | 'scope' | 'services'>,
) {
  const { services, params } = call;
  const units = await loadUnits(services.db, params.district, services.today());
  return getMatter(services.pool, acting(call), units, params.matter);
}
