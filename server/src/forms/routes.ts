import * as contract from '@sophora/contract/forms';
import { actorKey } from '@sophora/domain/access/actor';
import type { Binding } from '@sophora/domain/forms/binding';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import { blankKey } from '@sophora/domain/forms/fingerprint';
import { actorNames } from '../access/index.ts';
import { openStoredFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { download } from '../platform/http/download.ts';
import { type Route, route } from '../platform/http/route.ts';
import { withUpload } from '../platform/http/upload.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { figureChoices } from './choices.ts';
import { districtOf } from './district.ts';
import { answersOf, fillForm, periodOf } from './fillForm.ts';
import { earlierOf, presentBlank, presentFill, presentForm } from './present.ts';
import { boundBlanks } from './proposals.ts';
import { receiveForm } from './receive.ts';
import { changeForm, decide, decidedCounts, fillsOf, formsOf, getForm, lastFills } from './store.ts';

const LARGEST_FORM = 20 * 1024 * 1024;

export const routes: readonly Route[] = [
  route(contract.listForms, async ({ params, services }) => {
    const { pool } = services;
    const counts = await decidedCounts(pool, params.district);
    const last = await lastFills(pool, params.district);
    const forms = await formsOf(pool, params.district);
    return {
      today: services.today(),
      forms: forms.map((form) => presentForm(form, counts.get(form.id), last.get(form.id))),
    };
  }),

  route(contract.uploadForm, ({ params, query, actor, services, request }) =>
    withUpload(services, request, LARGEST_FORM, (path) =>
      receiveForm(services, { district: params.district, actor }, { path, fileName: query.fileName }),
    ),
  ),

  route(contract.formChoices, async ({ params, services }) => ({
    figures: figureChoices(),
    streets: (await districtOf(services.pool, params.district)).streets,
  })),

  route(contract.getForm, async ({ params, actor, services }) => {
    const { district } = params;
    const form = await getForm(services.pool, district, params.form);
    const blanks = await boundBlanks(services, district, form);
    const fills = await fillsOf(services.pool, district, form.id);
    const people = [...blanks.flatMap((b) => b.decision?.by ?? []), ...fills.map((f) => f.by)];
    const named = await actorNames(services, actor, district, people);
    const decided = blanks.filter((b) => b.decision);
    const counts = {
      decided: decided.length,
      manual: decided.filter((b) => b.binding.to === 'manual').length,
    };
    return {
      form: presentForm(form, counts, fills[0]),
      period: periodOf(services, form, {}),
      grids: form.content.grids.map(({ id, name, hidden, cells }) => ({
        id,
        name,
        hidden,
        cells: [...cells],
      })),
      lines: [...form.content.lines],
      order: [...(form.content.order ?? form.content.grids.map((grid) => grid.id))],
      blanks: blanks.map((blank) => presentBlank(blank, named)),
      fills: fills.map((fill) => presentFill(fill, earlierOf(fill, fills), named)),
    };
  }),

  route(contract.formValues, async ({ params, query, actor, services }) => {
    const form = await getForm(services.pool, params.district, params.form);
    const period = periodOf(services, form, query);
    const by = { district: params.district, actor };
    const { answers, knownAt } = await answersOf(services, by, form, period, false);
    return { period, knownAt, answers };
  }),

  route(contract.bindForm, async ({ params, body, actor, services }) => {
    const { district } = params;
    await inTransaction(services.pool, async (client) => {
      const form = await getForm(client, district, params.form, true);
      const blanks = new Map(findBlanks(form.content).map((blank) => [blank.id, blank]));
      const decisions = body.bindings.map(({ blank, binding }) => {
        const found = blanks.get(blank);
        if (!found) throw new Refusal('no-such-blank', { blank });
        return { blank, key: blankKey(found), binding: binding as Binding | null };
      });
      await decide(client, district, form.id, decisions, { actor: actorKey(actor), at: services.now() });
      await audit(client, {
        actor,
        district,
        action: 'form.bound',
        subject: `form:${form.id}`,
        params: { blanks: decisions.length },
      });
    });
    return { ok: true as const };
  }),

  route(contract.changeForm, async ({ params, body, actor, services }) => {
    const { district } = params;
    await inTransaction(services.pool, async (client) => {
      const form = await getForm(client, district, params.form, true);
      await changeForm(client, district, form.id, {
        name: body.name ?? form.name,
        span: body.span ?? form.span,
        retiredAt: body.retired === undefined ? form.retiredAt : body.retired ? services.now() : null,
      });
      const params_ = { renamed: body.name !== undefined, retired: body.retired ?? false };
      await audit(client, {
        actor,
        district,
        action: 'form.changed',
        subject: `form:${form.id}`,
        params: params_,
      });
    });
    return { ok: true as const };
  }),

  route(contract.fillForm, async ({ params, body, actor, services }) => {
    const { district } = params;
    const fill = await fillForm(services, { district, actor }, params.form, body);
    const fills = await fillsOf(services.pool, district, params.form);
    const named = await actorNames(services, actor, district, [fill.by]);
    return { fill: presentFill(fill, earlierOf(fill, fills), named) };
  }),

  route(contract.downloadFill, async ({ params, services }) => {
    const fills = await fillsOf(services.pool, params.district, params.form);
    const fill = fills.find((f) => f.id === params.fill);
    if (!fill) throw new Refusal('not-found');
    return download(openStoredFile(services.pool, params.district, fill.sha256), fill.fileName);
  }),

  route(contract.downloadForm, async ({ params, services }) => {
    const form = await getForm(services.pool, params.district, params.form);
    return download(openStoredFile(services.pool, params.district, form.sha256), form.fileName);
  }),
];
