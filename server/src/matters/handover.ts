import type { OutputOf } from '@sophora/contract/endpoint';
import type { handover } from '@sophora/contract/handover';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import { MATTER_STATES } from '@sophora/domain/matters/words';
import { exportWorkbook, getKind } from '../ledger/index.ts';
import type { Services } from '../platform/services.ts';
import type { Acting } from './act.ts';
import { activityOf } from './activity.ts';
import { hiddenFrom } from './confined.ts';
import { loadUnits, type Units } from './units.ts';

type Handover = OutputOf<typeof handover>;

/** Longest list of a hand-over; a post with more is handed over by unit. */
const MOST = 2000;
const DAYS = 366;

/** 交接单: what is open and where it stands, how the files that come in are read, whom to call. */
export async function handoverOf(acting: Acting, unit: string | undefined): Promise<Handover> {
  const { services, district } = acting;
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  const ids = unit === undefined ? null : units.withPredecessors([unit]);
  return {
    today,
    unit: unit === undefined ? null : (units.find(unit)?.name ?? null),
    matters: await openMatters(acting, units, ids),
    mappings: unit === undefined ? await mappings(services, district) : [],
    contacts: await contacts(services, district, units, ids),
  };
}

async function openMatters(
  { services, district, actor }: Acting,
  units: Units,
  ids: readonly string[] | null,
): Promise<Handover['matters']> {
  const today = services.today();
  const { rows } = await services.pool.query<{
    id: string;
    title: string;
    procedure: string;
    state: string;
    lead: string | null;
    limit: PlainDate | null;
    late: boolean;
    facts: Facts;
    last_on: PlainDate | null;
    input: Facts | null;
    links: number;
  }>(
    `SELECT m.matter_id AS id, m.title, m.procedure, m.state, m.lead_unit AS lead, m.limit_on AS "limit", m.facts,
       (m.warn_on IS NOT NULL AND m.limit_on < $2) IS TRUE AS late, last.on_day AS last_on, last.input,
       (SELECT count(*)::int FROM answer_link k WHERE k.district_code = $1 AND k.matter_id = m.matter_id
          AND k.revoked_at IS NULL AND k.expires_at > $5) AS links
     FROM matter m LEFT JOIN LATERAL (
       SELECT a.on_day, a.input FROM matter_action a WHERE a.district_code = $1 AND a.matter_id = m.matter_id
         AND a.action IN ('progress', 'contribute', 'answer', 'reject', 'sign') ORDER BY a.seq DESC LIMIT 1) last ON true
     WHERE m.district_code = $1 AND m.closed_on IS NULL AND m.parent_id IS NULL AND ($3::uuid[] IS NULL OR m.lead_unit = ANY ($3))
       AND m.procedure <> ALL ($4)
     ORDER BY m.limit_on NULLS LAST, m.matter_id LIMIT ${MOST}`,
    [district, today, ids, hiddenFrom(actor, district), services.now()],
  );
  return rows.map((r) => ({
    id: r.id,
    title: r.title,
    procedure: r.procedure,
    state: r.state,
    lead: (r.lead !== null && units.find(r.lead)?.name) || '',
    handler: textOf(r.facts, 'handler'),
    limit: r.limit,
    late: r.late,
    lastOn: r.last_on,
    lastNote:
      ['progress', 'answer', 'reason'].map((name) => textOf(r.input ?? {}, name)).find((s) => s !== '') ?? '',
    links: r.links,
  }));
}

async function mappings({ pool }: Services, district: string): Promise<Handover['mappings']> {
  const { rows } = await pool.query<{
    kind: string;
    header_key: string;
    used_on: PlainDate;
    reading: { columns: readonly { header?: string; field?: string | null }[] };
  }>(
    `SELECT kind, header_key, (used_at AT TIME ZONE 'Asia/Shanghai')::date AS used_on, reading FROM source_reading
     WHERE district_code = $1 ORDER BY kind, used_at DESC`,
    [district],
  );
  return rows.map(({ kind: id, header_key, used_on, reading }) => {
    const kind = getKind(id);
    return {
      id: `${id} ${header_key}`,
      label: kind.label,
      usedOn: used_on,
      columns: reading.columns.flatMap(({ header, field }) => {
        const known = kind.fields.find((f) => f.name === field);
        return known ? [{ header: header ?? '', field: known.label }] : [];
      }),
    };
  });
}

async function contacts(
  services: Services,
  district: string,
  units: Units,
  ids: readonly string[] | null,
): Promise<Handover['contacts']> {
  const { pool } = services;
  const today = services.today();
  const { units: active } = await activityOf(services, district, DAYS);
  const { rows: people } = await pool.query<{ unit: string; name: string }>(
    `SELECT DISTINCT g.unit_id AS unit, p.name FROM role_grant g JOIN person p USING (person_id)
     WHERE g.district_code = $1 AND g.unit_id IS NOT NULL AND p.disabled_at IS NULL
       AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2) ORDER BY 1, 2`,
    [district, today],
  );
  const { rows: handlers } = await pool.query<{ unit: string; name: string }>(
    `SELECT unit_id AS unit, recipient AS name FROM answer_link WHERE district_code = $1
     UNION SELECT lead_unit, facts ->> 'handler' FROM matter
       WHERE district_code = $1 AND lead_unit IS NOT NULL AND coalesce(facts ->> 'handler', '') <> '' AND closed_on IS NULL
     ORDER BY 1, 2`,
    [district],
  );
  const of = (rows: readonly { unit: string; name: string }[], unit: string) => [
    ...new Set(rows.filter((r) => units.same(r.unit, unit)).map((r) => r.name)),
  ];
  return active
    .filter((u) => ids === null || ids.includes(u.id))
    .map((u) => ({
      unit: u.name,
      people: of(people, u.id),
      handlers: of(handlers, u.id),
      open: u.open,
      phantom: u.phantom,
    }));
}

/** The same as a workbook. */
export async function handoverWorkbook(acting: Acting, unit: string | undefined): Promise<Response> {
  const { services, district } = acting;
  const { matters, mappings: read, contacts: known, unit: name } = await handoverOf(acting, unit);
  const states: Readonly<Record<string, { zh: string }>> = MATTER_STATES;
  const text = (...headers: string[]) => headers.map((header) => ({ header }));
  return exportWorkbook(services, district, name === null ? '交接单' : `交接单-${name}`, [
    {
      name: '在办事项',
      columns: [
        ...text(
          '事项',
          '承办单位',
          '经办人',
          '现状',
          '期限',
          '逾期',
          '最近办理',
          '最近情况',
          '有效链接',
          '事项编号',
        ),
      ],
      rows: matters.map((m) => [
        m.title,
        m.lead,
        m.handler,
        states[`${m.procedure}.${m.state}`]?.zh ?? m.state,
        m.limit,
        m.late,
        m.lastOn,
        m.lastNote,
        m.links,
        m.id,
      ]),
    },
    {
      name: '文件怎么读',
      columns: text('登记簿', '最近使用', '表头', '对应字段'),
      rows: read.flatMap((r) => r.columns.map((c) => [r.label.zh, r.usedOn, c.header, c.field.zh])),
    },
    {
      name: '联系人',
      columns: text('单位', '账号', '经办人', '在办', '从未办理'),
      rows: known.map((c) => [c.unit, c.people.join('、'), c.handlers.join('、'), c.open, c.phantom]),
    },
  ]);
}
