import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceRank } from '@sophora/domain/ledger/observation';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import type pg from 'pg';
import { removeDemo } from '../../server/src/demo/index.ts';
import { drain } from '../../server/src/indicators/index.ts';
import { recordId } from '../../server/src/ledger/identity.ts';
import {
  checkBatch,
  declareForBatch,
  getBatch,
  getKind,
  receiveFile,
  updateBatch,
  withdrawBatch,
  writeBatch,
} from '../../server/src/ledger/index.ts';
import { decide } from '../../server/src/ledger/queues/decide.ts';
import { writeForm } from '../../server/src/ledger/registers/form.ts';
import { undoEntry } from '../../server/src/ledger/undo.ts';
import { inTransaction } from '../../server/src/platform/transaction.ts';
import { changeSetting } from '../../server/src/settings/store.ts';
import type { Random } from './seeded.ts';
import type { TestServices } from './services.ts';

/** A district small enough that deeds meet: few patents, few holders, two streets; and every way its ledger changes. */
export const DISTRICT = '370104';

export type Deed =
  | {
      does: 'import';
      kind: string;
      text: string;
      asOf: string | null;
      rank: SourceRank;
      declarations: Record<string, string>;
    }
  | { does: 'declare'; batch: number; declarations: Record<string, string> }
  | { does: 'correct'; kind: string; key: [scheme: string, value: string]; values: Record<string, string> }
  | {
      does: 'decide';
      queue: 'holders' | 'streets' | 'identities' | 'provisional';
      value: string;
      target: string;
    }
  | { does: 'set'; key: string; value: string | number }
  | { does: 'withdraw'; batch: number }
  | { does: 'undo'; deed: number };

interface Done {
  readonly deed: Deed;
  readonly seq: number;
  readonly batchId?: string;
  /** Still speaks: neither taken back nor replaced. */
  speaks: boolean;
  /** The decision this one took the place of. */
  readonly replaced?: readonly Done[];
}

const BODIES = ['201710601862', '201810601863', '201610601864', '201920601865', '200910601866'];
const NUMBERS = BODIES.map((body) => `${body}.${checkCharacter(body)}`);
const PUBLICATIONS = ['CN107100001A', 'CN108100002A', 'CN106100003A'];
/** Where in a row the publication number stands, always among the first columns of a list of patents. */
const PUBLICATION = 1;
const HOLDERS = ['济南某某机械有限公司', '济南华山医院', '山东某某新材料有限公司'];
const OTHER_NAMES = ['济南某某机械厂', '华山医院'];
const ADDRESSES = [
  '济南市槐荫区经七路605号',
  '山东省济南市槐荫区 经七路605号',
  '济南市槐荫区美里湖街道1号',
  '',
];
const IPC = ['B23B39/00', 'G06N3/08', 'A61K31/00'];
const DAYS = ['2024-12-31', '2025-12-31', '2026-06-30', '2026-10-31'];
const NEVER = new AbortController().signal;

/** Columns of each kind's files with the values a cell may have; the first column identifies the row. */
const FILES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  patents: {
    申请号: [...NUMBERS, '', ''],
    公开号: PUBLICATIONS,
    专利名称: ['一种钻床', '一种人工智能训练方法', '一种敷料'],
    申请人: [...HOLDERS, ...OTHER_NAMES, `${HOLDERS[0]};${HOLDERS[1]}`, `${HOLDERS[1]};${HOLDERS[0]}`],
    申请日: ['2016-07-21', '2009-03-04'],
    授权公告日: ['', '2019-03-01', '2012-02-29'],
    主分类号: IPC,
    分类号: [IPC[0]!, `${IPC[0]};${IPC[1]}`, `${IPC[1]};${IPC[0]}`, ''],
    法律状态: ['', '有效', '未缴年费', '授权', '专利权终止', '审中'],
    地址: ADDRESSES,
  },
  enterprises: {
    企业名称: HOLDERS,
    统一社会信用代码: ['', '', '91370104MA3C00001B', '91370104MA3D000021'],
    注册号: ['', '', '370104200000012', '370104200000029'],
    企业地址: ADDRESSES,
    地址变更日期: ['', '', '2023-05-01', '2024-07-01'],
    行业: ['制造业', '卫生', ''],
  },
  communities: {
    code: ['370104005', '370104005001', '370104014'],
    name: ['五里沟街道', '经七路社区居民委员会', '美里湖街道'],
  },
  population: {
    年度: ['2023', '2024', '2025'],
    区县代码: [DISTRICT],
    年末常住人口: ['600000人', '612345人'],
    发布日期: ['2025-04-01', '2026-04-01'],
    来源文件: ['统计公报'],
  },
  seiIpc: {
    branch_no: ['1.5', '2.1'],
    branch_name: ['人工智能', '智能制造装备产业'],
    pdf_page: ['1'],
    rule_no: ['1'],
    kind: ['include'],
    ipc: ['G06N*', 'B23B*'],
    keywords: ['', '训练'],
  },
  pledges: {
    质押登记号: ['Y2024370000001', 'Y2024370000001', 'Y2025370000002'],
    质押合同编号: ['HT-1', 'HT-2', ''],
    专利号: NUMBERS,
    质押金额: ['3000000', '5000000'],
    质押登记日: ['2024-03-05', '2025-06-07'],
    出质人: HOLDERS,
    质权人: ['某银行'],
  },
  awards: {
    专利号: NUMBERS,
    奖项名称: ['中国专利奖'],
    等级: ['金奖', '优秀奖'],
    获奖年度: ['2020'],
    授奖日期: ['2020-07-14'],
    获奖单位: HOLDERS,
  },
};

const SETTING_VALUES: readonly [string, string | number][] = [
  ['pledgeThresholdFen', 1_000_000],
  ['maintenanceFrom', 'grant'],
  ['maintenanceFrom', 'filing'],
];

export function randomDeed(random: Random, world: World): Deed {
  const batches = world.batches();
  const undoable = world.undoable();
  for (;;) {
    const roll = random.below(100);
    if (roll < 50 || world.done.length < 3) return randomImport(random);
    if (roll < 60 && batches.length > 0) return { does: 'withdraw', batch: random.pick(batches) };
    if (roll < 68) {
      const lists = batches.filter((i) => kindOf(world.done[i]!) === 'patents');
      if (lists.length > 0)
        return { does: 'declare', batch: random.pick(lists), declarations: randomDeclarations(random) };
    } else if (roll < 80) {
      const known = world.recordKeys();
      if (known.length > 0) return randomCorrection(random, random.pick(known));
    } else if (roll < 90) {
      const decision = randomDecision(random, world);
      if (decision) return decision;
    } else if (roll < 95) {
      const [key, value] = random.pick(world.settings);
      return { does: 'set', key, value };
    } else if (undoable.length > 0) return { does: 'undo', deed: random.pick(undoable) };
  }
}

function kindOf({ deed }: Done): string | undefined {
  return deed.does === 'import' ? deed.kind : undefined;
}

function randomImport(random: Random): Deed {
  const kind = random.pick(['patents', 'patents', 'patents', ...Object.keys(FILES)]);
  const columns = Object.entries(FILES[kind]!);
  const fixed = kind === 'communities' || kind === 'seiIpc' || kind === 'population' || kind === 'awards';
  const [first, ...rest] = columns;
  const chosen = [
    first!,
    ...(fixed ? rest : kind === 'patents' ? [rest[0]!, ...random.some(rest.slice(1))] : random.some(rest)),
  ];
  const rows = Array.from({ length: 1 + random.below(5) }, () => {
    const which = random.below(first![1].length);
    const cells = chosen.map(([, values], i) =>
      i === 0 || kind === 'communities' ? values[which]! : random.pick(values),
    );
    // A row without a number is known by its publication; a utility model never has that of an invention.
    if (kind === 'patents' && cells[0] !== '' && (cells[0]![4] === '2' || random.chance(0.6)))
      cells[PUBLICATION] = '';
    return cells;
  });
  return {
    does: 'import',
    kind,
    text: [chosen.map(([header]) => header), ...rows].map((cells) => `${cells.join(',')}\n`).join(''),
    asOf: random.chance(0.7) ? random.pick(DAYS) : null,
    rank: random.pick([20, 20, 30, 40] as const),
    declarations: kind === 'patents' && random.chance(0.4) ? randomDeclarations(random) : {},
  };
}

function randomDeclarations(random: Random): Record<string, string> {
  const declared: Record<string, string> = {};
  if (random.chance(0.7)) declared.validAsOf = random.pick(DAYS);
  if (random.chance(0.3)) declared.seenOn = random.pick(DAYS);
  if (random.chance(0.7) || declared.validAsOf === undefined) declared.region = DISTRICT;
  return declared;
}

function randomCorrection(random: Random, [kind, scheme, value]: RecordKey): Deed {
  const values: Record<string, string> =
    kind === 'patents'
      ? random.pick([
          { granted: '2018-01-01' },
          { applicants: random.pick(HOLDERS) },
          { address: random.pick(ADDRESSES.filter((a) => a !== '')) },
          { ipcMain: random.pick(IPC) },
        ])
      : { address: random.pick(ADDRESSES.filter((a) => a !== '')) };
  return { does: 'correct', kind, key: [scheme, value], values };
}

function randomDecision(random: Random, world: World): Deed | undefined {
  const patents = world
    .recordKeys()
    .filter(([kind, scheme]) => kind === 'patents' && scheme === 'application');
  if (patents.length > 0 && random.chance(0.3)) {
    const [kind, scheme, value] = random.pick(patents);
    return {
      does: 'decide',
      queue: 'identities',
      value: `patents/publication:${random.pick(PUBLICATIONS)}`,
      target: recordId(DISTRICT, kind, { scheme, value }),
    };
  }
  if (random.chance(0.5))
    return {
      does: 'decide',
      queue: 'streets',
      value: random.pick(ADDRESSES.filter((a) => a !== '')),
      target: random.pick(['370104014000', '370104005', 'outside']),
    };
  const holders = world.recordKeys().filter(([kind]) => kind === 'enterprises');
  if (holders.length === 0) return undefined;
  const [kind, scheme, value] = random.pick(holders);
  const name = random.pick([...OTHER_NAMES, ...HOLDERS]);
  return {
    does: 'decide',
    queue: 'holders',
    value: name,
    target: recordId(DISTRICT, kind, { scheme, value }),
  };
}

type RecordKey = readonly [kind: string, scheme: string, value: string];

/** A district under test: does deeds through the ledger's front door and keeps count of those that still speak. */
export class World {
  readonly services: TestServices;
  readonly settings: readonly [string, string | number][];
  done: Done[] = [];
  #keys: RecordKey[] = [];

  constructor(services: TestServices, settings = SETTING_VALUES) {
    this.services = services;
    this.settings = settings;
  }

  /** Empties the district and begins anew. */
  async begin(): Promise<void> {
    const { pool } = this.services;
    await inTransaction(pool, async (client) => {
      const there = await client.query('SELECT 1 FROM district WHERE code = $1', [DISTRICT]);
      if (there.rowCount === 1) await removeDemo(client, DISTRICT);
      await client.query(`INSERT INTO district (code, name, kind) VALUES ($1, '槐荫区', 'demo')`, [DISTRICT]);
    });
    this.done = [];
    this.#keys = [];
  }

  batches(): number[] {
    return this.#indexes((d) => d.speaks && d.deed.does === 'import');
  }

  undoable(): number[] {
    return this.#indexes((d) => d.speaks && (d.deed.does === 'correct' || d.deed.does === 'decide'));
  }

  recordKeys(): readonly RecordKey[] {
    return this.#keys;
  }

  /** The deeds that still hold, in their order, as a district that never heard of the others would be told. */
  surviving(): Deed[] {
    const kept = this.done.filter((d) => d.speaks);
    const place = new Map(kept.map((d, i) => [d, i]));
    return kept.map(({ deed }) =>
      deed.does === 'declare' ? { ...deed, batch: place.get(this.done[deed.batch]!)! } : deed,
    );
  }

  /** Does it, works out the figures and returns the ledger sequence. */
  async does(deed: Deed): Promise<number> {
    const done = await this.#write(deed);
    await drain(this.services.pool, DISTRICT);
    this.done.push(done);
    const { rows } = await this.services.pool.query<{ kind: string; natural_key: string }>(
      `SELECT kind, natural_key FROM record WHERE district_code = $1 AND kind IN ('patents', 'enterprises') ORDER BY 1, 2`,
      [DISTRICT],
    );
    this.#keys = rows.map(({ kind, natural_key }) => {
      const [scheme = '', value = ''] = natural_key.split(/:(.*)/s);
      return [kind, scheme, value];
    });
    return done.seq;
  }

  async #write(deed: Deed): Promise<Done> {
    const { pool } = this.services;
    const by = { actor: 'cli:test', at: this.services.now() };
    const one = (work: (client: pg.PoolClient) => Promise<number>) =>
      inTransaction(pool, work as never) as Promise<number>;
    const speaks = true;
    if (deed.does === 'import') return { deed, speaks, ...(await this.#import(deed)) };
    if (deed.does === 'set') {
      for (const d of this.done) if (d.deed.does === 'set' && d.deed.key === deed.key) d.speaks = false;
      const input = { district: DISTRICT, key: deed.key, value: deed.value, reason: '试验', ...by };
      return { deed, speaks, seq: await one((client) => changeSetting(client, input)) };
    }
    if (deed.does === 'decide') {
      const seq = await one((client) => decide(client, { district: DISTRICT, ...deed, note: '', ...by }));
      const replaced = this.done.filter(
        (d) => d.speaks && d.deed.does === 'decide' && sameSubject(d.deed, deed),
      );
      for (const d of replaced) d.speaks = false;
      return { deed, speaks, seq, replaced };
    }
    if (deed.does === 'correct') {
      const [scheme, value] = deed.key;
      const seq = await one(
        async (client) =>
          (
            await writeForm(client, {
              district: DISTRICT,
              kind: getKind(deed.kind),
              record: recordId(DISTRICT, deed.kind, { scheme, value }),
              values: deed.values,
              document: { title: '更正通知', number: '', issuer: '', issuedOn: null, note: '' },
              today: this.services.today(),
              ...by,
            })
          ).seq,
      );
      return { deed, speaks, seq };
    }
    if (deed.does === 'undo') {
      const undone = this.done[deed.deed]!;
      undone.speaks = false;
      for (const d of undone.replaced ?? []) d.speaks = true;
      const seq = await one((client) => undoEntry(client, DISTRICT, undone.seq, by.actor, by.at, '试验'));
      return { deed, speaks: false, seq };
    }
    const target = this.done[deed.batch]!;
    const seq = await one(async (client) => {
      const batch = await getBatch(client, DISTRICT, target.batchId!);
      const kind = getKind(batch.kind);
      return deed.does === 'declare'
        ? declareForBatch(client, batch, kind, deed.declarations, by.actor, by.at, '试验')
        : withdrawBatch(client, batch, kind, by.actor, by.at, '试验');
    });
    if (deed.does === 'declare') return { deed, speaks, seq };
    target.speaks = false;
    for (const d of this.done) if (d.deed.does === 'declare' && d.deed.batch === deed.batch) d.speaks = false;
    return { deed, speaks: false, seq };
  }

  async #import(deed: Deed & { does: 'import' }): Promise<{ seq: number; batchId: string }> {
    const name = `${createHash('sha256').update(deed.text).digest('hex').slice(0, 12)}.csv`;
    const path = join(this.services.home, name);
    writeFileSync(path, deed.text);
    const file = { district: DISTRICT, kind: deed.kind, path, fileName: name, actor: 'cli:test' };
    const batch = await receiveFile(this.services, file);
    const { asOf, rank, declarations } = deed;
    await updateBatch(this.services.pool, batch, { asOf: asOf as never, rank, declarations });
    await checkBatch(this.services, DISTRICT, batch.id, NEVER, () => undefined);
    const seq = await writeBatch(this.services, DISTRICT, batch.id, 'cli:test', NEVER, () => undefined);
    return { seq, batchId: batch.id };
  }

  #indexes(wanted: (done: Done) => boolean): number[] {
    return this.done.flatMap((d, i) => (wanted(d) ? [i] : []));
  }
}

function sameSubject(a: Deed & { does: 'decide' }, b: Deed & { does: 'decide' }): boolean {
  const key = (d: typeof a) => d.value.replace(/^山东省| /g, '');
  return a.queue === b.queue && key(a) === key(b);
}

/** A fresh district that is told only these deeds. */
export async function tellAll(services: TestServices, deeds: readonly Deed[]): Promise<void> {
  const world = new World(services);
  await world.begin();
  for (const deed of deeds) await world.does(deed);
}
