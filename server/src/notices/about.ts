import type { OutputOf } from '@sophora/contract/endpoint';
import type { noticesAbout } from '@sophora/contract/notices';
import type { Actor } from '@sophora/domain/access/actor';
import { actorNames } from '../access/index.ts';
import type { Services } from '../platform/services.ts';

type Told = OutputOf<typeof noticesAbout>['told'][number];

/** 送达与回执: who was told what about one right or matter, and who has seen it. */
export async function toldAbout(
  services: Services,
  reader: Actor,
  asked: { district: string; kind: string; subject: string },
): Promise<Told[]> {
  const { rows } = await services.pool.query<
    Omit<Told, 'audience' | 'receipts' | 'subject'> & {
      audience: string;
      unit: string | null;
      receipts: { person: string; at: string }[];
    }
  >(
    `SELECT n.notice_id AS id, n.kind, n.level, n.day, n.params, n.audience, u.name AS unit,
       (SELECT coalesce(json_agg(json_build_object('person', 'person:' || r.person_id, 'at', r.read_at) ORDER BY r.read_at), '[]')
        FROM notice_receipt r WHERE r.district_code = n.district_code AND r.notice_id = n.notice_id) AS receipts
     FROM notice n
     LEFT JOIN unit u ON u.district_code = n.district_code AND 'unit:' || u.unit_id = n.audience
     WHERE n.district_code = $1 AND n.subject_kind = $2 AND n.subject_id = $3
     ORDER BY n.day DESC, n.notice_id LIMIT 100`,
    [asked.district, asked.kind, asked.subject],
  );
  const named = await actorNames(
    services,
    reader,
    asked.district,
    rows.flatMap((r) => r.receipts.map((one) => one.person)),
  );
  return rows.map(({ audience, unit, receipts, ...row }) => {
    const [kind = '', id = ''] = audience.split(':');
    return {
      ...row,
      subject: { kind: asked.kind, id: asked.subject },
      audience: { kind, id, name: unit ?? '' },
      receipts: receipts.map((one) => ({ person: named(one.person), at: new Date(one.at).toISOString() })),
    };
  });
}
