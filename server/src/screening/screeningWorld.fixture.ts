import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { screeningTruth, TUNING_SEED } from '@sophora/domain/screening/truth/truth';
import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { runScreening } from './runScreening.ts';

/** A district with made-up inventions in force, some with related texts, and the people of its office. */
export interface ScreeningWorld extends World {
  readonly who: Readonly<Record<string, Session>>;
  put(lines: readonly Line[], asOf?: string): Promise<void>;
  screen(): Promise<Record<string, number>>;
  get(name: string, path: string): Promise<{ status: number; json: Record<string, unknown> }>;
}

export interface Line {
  readonly serial: number;
  /** Row of the made-up corpus whose text it has; rows are unrelated. */
  readonly row?: number;
  readonly abstract?: string;
  readonly applicant?: string;
  readonly title?: string;
  readonly agency?: string;
}

const truth = screeningTruth(TUNING_SEED, 4_400, 0);
export const abstractOf = (row: number): string => truth.text(row).replaceAll(',', '，');
export const digitsOf = (serial: number): string => `20211${String(serial).padStart(7, '0')}`;
export const numberOf = (serial: number): string => `${digitsOf(serial)}.${checkCharacter(digitsOf(serial))}`;

const HEADER =
  '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,发明（设计）人,主分类号,法律状态,法律状态日,地址,专利代理机构,摘要';

export function patentsFile(lines: readonly Line[], asOf = '2026-10-31'): Deed {
  const rows = lines.map((line) =>
    [
      numberOf(line.serial),
      line.title ?? `一种装置${line.serial}`,
      `2021-${String(1 + (line.serial % 12)).padStart(2, '0')}-${String(1 + (line.serial % 27)).padStart(2, '0')}`,
      '2022-03-04',
      '2023-05-02',
      line.applicant ?? `第${line.serial}有限公司`,
      `发明人${line.serial}`,
      'B23B39/00',
      '有效',
      asOf,
      `济南市槐荫区经七路${line.serial}号`,
      line.agency ?? '',
      line.abstract ?? abstractOf(line.row ?? line.serial),
    ].join(','),
  );
  const text = `${[HEADER, ...rows].join('\n')}\n`;
  return { does: 'import', kind: 'patents', text, asOf, rank: 40, declarations: {} };
}

export async function screeningWorld(): Promise<ScreeningWorld> {
  const world = await makeWorld();
  const ledger = new Ledger(world.services);
  const who: Record<string, Session> = {};
  for (const [name, role] of [
    ['anna', 'office'],
    ['bai', 'office'],
    ['leader', 'leader'],
    ['auditor', 'auditor'],
  ] as const)
    who[name] = await world.signIn(await world.person(role));
  const { services } = world;
  return {
    ...world,
    who,
    put: async (lines, asOf) => {
      await ledger.does(patentsFile(lines, asOf));
    },
    screen: () =>
      runScreening({
        pool: services.pool,
        district: HERE,
        actor: 'cli:test',
        signal: new AbortController().signal,
        now: services.now,
        today: services.today,
        progress: () => undefined,
      }),
    get: async (name, path) => {
      const headers = { host: 'sophora.test', cookie: who[name]!.cookie };
      const response = await world.app.request(`http://sophora.test/api/d/${HERE}${path}`, { headers });
      const text = await response.text();
      return { status: response.status, json: JSON.parse(text) as Record<string, unknown> };
    },
  };
}

/** Takes an action on a matter as somebody, with its present stamp. */
export async function take(
  world: ScreeningWorld,
  name: string,
  matter: string,
  action: string,
  input: Record<string, unknown> = {},
): Promise<{ status: number; json: Record<string, unknown> }> {
  const { rows } = await world.services.pool.query<{ seq: number }>(
    'SELECT seq FROM matter WHERE matter_id = $1',
    [matter],
  );
  const { actOnMatter } = await import('@sophora/contract/matters');
  return call(world, actOnMatter, world.who[name], {
    params: { matter },
    body: { action, seq: rows[0]!.seq, input },
  });
}
