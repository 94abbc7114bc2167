import { resolve } from 'node:path';
import { actorKey } from '@sophora/domain/access/actor';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { generateDistrict } from '@sophora/domain/demo/generateDistrict';
import {
  freezeDemo,
  loadDemo,
  removeDemo,
  superviseDemo,
  writeDemoFiles,
  writeDemoTruth,
} from '../../demo/index.ts';
import { audit } from '../../platform/audit.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { integerOption } from '../optionValues.ts';

export const command: Command = {
  name: 'demo',
  summary: { zh: '载入、写出或清除演示数据', en: 'load, write out or remove the demonstration district' },
  usage: 'demo [--seed N] [--scale S] [--files FOLDER | --remove]',
  options: {
    seed: { type: 'string', about: { zh: '随机种子,默认 1', en: 'seed, 1 without it' } },
    scale: {
      type: 'string',
      about: { zh: '规模,0.01 到 100,默认 1', en: 'size, 0.01 to 100, 1 without it' },
    },
    files: {
      type: 'string',
      about: { zh: '只把文件写到这个文件夹,不导入', en: 'only write the files into this folder' },
    },
    remove: {
      type: 'boolean',
      about: { zh: '清除演示区及其全部数据', en: 'remove it with everything in it' },
    },
  },
  async run(context) {
    const { options, positionals } = context;
    if (positionals.length > 0 || (options.files !== undefined && options.remove))
      throw new UsageError({
        zh: `用法:./sophora ${command.usage}`,
        en: `Usage: ./sophora ${command.usage}`,
      });
    if (options.remove) return remove(context);
    const size = { seed: integerOption(context, 'seed') ?? 1, scale: scaleOption(context) };
    return typeof options.files === 'string' ? writeFiles(context, size, options.files) : load(context, size);
  },
};

interface Size {
  seed: number;
  scale: number;
}

async function load(context: Context, size: Size): Promise<ExitCode> {
  const services = await context.services();
  const bar = context.progress(context.language === 'zh' ? '演示数据' : 'Demonstration');
  await inTransaction(services.pool, (client) =>
    audit(client, {
      actor: context.actor,
      district: DEMO_DISTRICT,
      action: 'demo.loaded',
      subject: `district:${DEMO_DISTRICT}`,
      params: { ...size },
    }),
  );
  const { signal } = new AbortController();
  const imported = await loadDemo(services, {
    ...size,
    actor: actorKey(context.actor),
    signal,
    beforeLate: () => freezeDemo(services, DEMO_DISTRICT, signal),
    onProgress: (phase, done, total) => phase === 'importing' && bar.update(done, total),
  }).finally(() => bar.end());
  await superviseDemo(services, DEMO_DISTRICT);
  context.print(
    { district: DEMO_DISTRICT, ...size, imported },
    Object.entries(imported).map(([kind, rows]) => `${kind} ${rows}`),
  );
  return 0;
}

async function writeFiles(context: Context, { seed, scale }: Size, folder: string): Promise<ExitCode> {
  const district = generateDistrict({ seed, scale });
  const target = resolve(folder);
  const bar = context.progress(context.language === 'zh' ? '写出文件' : 'Writing files');
  let done = 0;
  const written = await writeDemoFiles(district.files, target, () =>
    bar.update(++done, district.files.length),
  ).finally(() => bar.end());
  await writeDemoTruth(district.truth(), target);
  const files = written.map(({ file, rows }) => ({ kind: file.kind, file: file.name, rows }));
  context.print(
    { district: district.district, seed, scale, files },
    files.map(({ kind, file, rows }) => `${kind} ${file} ${rows}`),
  );
  return 0;
}

async function remove(context: Context): Promise<ExitCode> {
  const { pool } = await context.services();
  await inTransaction(pool, async (client) => {
    await removeDemo(client, DEMO_DISTRICT);
    await audit(client, {
      actor: context.actor,
      district: DEMO_DISTRICT,
      action: 'demo.removed',
      subject: `district:${DEMO_DISTRICT}`,
    });
  });
  context.print({ district: DEMO_DISTRICT, removed: true }, [
    context.language === 'zh' ? '演示数据已清除。' : 'The demonstration district was removed.',
  ]);
  return 0;
}

function scaleOption({ options }: Context): number {
  if (options.scale === undefined) return 1;
  const scale = Number(options.scale);
  if (scale >= 0.01 && scale <= 100) return scale;
  throw new UsageError({
    zh: '--scale 后面写 0.01 到 100 之间的数。',
    en: '--scale takes a number from 0.01 to 100.',
  });
}
