import type { IncomingRequest, RequestForm, RequestView } from '@sophora/contract/incoming';
import type { MatterItem } from '@sophora/contract/matters';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { isEvery } from '@sophora/domain/incoming/recurrence';
import { dayOf, textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import type pg from 'pg';
import { formsById } from '../forms/index.ts';
import { type Acting, mattersOf, matterView } from '../matters/index.ts';

const SIZE = 50;

/** 来文台账: the open ones by their day, those handed in with the latest first. */
export async function requestList(
  acting: Acting,
  asked: { readonly state: 'open' | 'closed'; readonly page: number },
): Promise<{ today: PlainDate; open: number; closed: number; items: IncomingRequest[] }> {
  const today = acting.services.today();
  const read = await mattersOf(acting, {
    procedure: 'incoming',
    queue: asked.state,
    page: asked.page,
    size: SIZE,
  });
  const count = (queue: string) => read.counts.find((c) => c.queue === queue)?.count ?? 0;
  const items = await withForms(acting, read.items);
  return { today, open: count('open'), closed: count('closed'), items };
}

export async function requestView(acting: Acting, id: string): Promise<RequestView> {
  const view = await matterView(acting, id);
  // Beyond what a queue shows of a matter, the page asks for the matter itself.
  const {
    facts: _f,
    stepDue: _s,
    parent: _p,
    parts: _q,
    reminders: _r,
    outcome: _o,
    links,
    ...item
  } = view.matter;
  const [request] = await withForms(acting, [item]);
  const previous = links.find((l) => l.kind === 'matter' && l.role === 'previous')?.id ?? null;
  return {
    today: view.today,
    request: request!,
    mayHandIn: view.possible.some((p) => p.action === 'handIn' && p.obstacle === null),
    previous,
    next: await nextOf(acting.services.pool, acting.district, id),
  };
}

export async function nextOf(
  client: pg.Pool | pg.ClientBase,
  district: string,
  id: string,
): Promise<{ id: string; due: PlainDate } | null> {
  const { rows } = await client.query<{ id: string; due: PlainDate }>(
    `SELECT m.matter_id AS id, m.due FROM matter_link l JOIN matter m USING (district_code, matter_id)
     WHERE l.district_code = $1 AND l.subject_kind = 'matter' AND l.subject_id = $2 AND l.role = 'previous' LIMIT 1`,
    [district, id],
  );
  return rows[0] ?? null;
}

interface Row {
  id: string;
  facts: Facts;
  forms: string[];
  fills: string[];
  opened: Date;
}

/** Requests with what their facts say, their forms, and the last filling of each since the request came in. */
export async function withForms(acting: Acting, items: readonly MatterItem[]): Promise<IncomingRequest[]> {
  const { district, services } = acting;
  const { rows } = await services.pool.query<Row>(
    `SELECT m.matter_id AS id, m.facts, a.at AS opened,
       coalesce(array_agg(l.subject_id ORDER BY l.subject_id) FILTER (WHERE l.subject_kind = 'form'), '{}') AS forms,
       coalesce(array_agg(l.subject_id) FILTER (WHERE l.subject_kind = 'form-fill'), '{}') AS fills
     FROM matter m
     JOIN matter_action a ON a.district_code = m.district_code AND a.matter_id = m.matter_id AND a.seq = 1
     LEFT JOIN matter_link l ON l.district_code = m.district_code AND l.matter_id = m.matter_id
     WHERE m.district_code = $1 AND m.matter_id = ANY ($2) GROUP BY m.matter_id, m.facts, a.at`,
    [district, items.map((i) => i.id)],
  );
  const forms = await formsById(services.pool, district, [...new Set(rows.flatMap((r) => r.forms))]);
  const { rows: gone } = await services.pool.query<{ fill: string }>(
    `SELECT subject_id AS fill FROM matter_link WHERE district_code = $1 AND subject_kind = 'form-fill'
       AND subject_id = ANY ($2)`,
    [district, [...forms.values()].flatMap((form) => form.fills.map((fill) => fill.id))],
  );
  const handedIn = new Set(gone.map((g) => g.fill));
  return items.flatMap((item) => {
    const row = rows.find((r) => r.id === item.id);
    return row ? [{ ...item, ...said(row.facts), forms: row.forms.flatMap((id) => formOf(id, row)) }] : [];
  });

  function formOf(id: string, row: Row): RequestForm[] {
    const form = forms.get(id);
    if (!form) return [];
    const { fills, ...rest } = form;
    // Of a closed request the filling that was handed in; of an open one the last since it came.
    const fill =
      fills.find((f) => row.fills.includes(f.id)) ??
      (row.fills.length > 0 ? undefined : fills.find((f) => f.at >= row.opened && !handedIn.has(f.id)));
    return [
      {
        ...rest,
        fill: fill
          ? {
              id: fill.id,
              no: fill.no,
              asOf: fill.asOf,
              fileName: fill.fileName,
              handedIn: row.fills.includes(fill.id),
            }
          : null,
      },
    ];
  }
}

function said(facts: Facts): Pick<IncomingRequest, 'issuer' | 'document' | 'receivedOn' | 'asked' | 'every'> {
  const every = textOf(facts, 'every');
  return {
    issuer: textOf(facts, 'issuer'),
    document: textOf(facts, 'document'),
    receivedOn: dayOf(facts, 'receivedOn'),
    asked: textOf(facts, 'asked'),
    every: isEvery(every) ? every : null,
  };
}
