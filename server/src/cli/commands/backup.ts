import { resolve } from 'node:path';
import { makeArchive } from '../../backup/index.ts';
import { audit } from '../../platform/audit.ts';
import { type Command, UsageError } from '../command.ts';

export const command: Command = {
  name: 'backup',
  summary: { zh: '把全部数据备份到一个文件', en: 'back everything up into one file' },
  usage: 'backup FILE [--facts-only]',
  options: {
    'facts-only': {
      type: 'boolean',
      about: {
        zh: '不含登记簿:文件更小,恢复时重新归并,用时更长',
        en: 'without the registers: a smaller file, from which a restore makes them again and takes longer',
      },
    },
  },
  async run(context) {
    const [file, ...more] = context.positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError({
        zh: `用法:./sophora ${command.usage}`,
        en: `Usage: ./sophora ${command.usage}`,
      });
    const path = resolve(file);
    const services = await context.services();
    const bar = context.progress(context.language === 'zh' ? '备份' : 'Backup');
    const summary = await makeArchive(services.pool, path, {
      at: services.now(),
      factsOnly: context.options['facts-only'] === true,
      onProgress: (done, total) => bar.update(done, total),
    }).finally(() => bar.end());
    const { sha256, bytes, tables } = summary;
    await audit(services.db, {
      actor: context.actor,
      district: '*',
      action: 'backup.made',
      subject: `backup:${sha256}`,
      params: { bytes },
    });
    const rows = Object.values(tables).reduce((sum, n) => sum + n, 0);
    context.print({ file: path, ...summary }, [
      context.language === 'zh'
        ? `已备份到 ${path}:${rows} 行,${megabytes(bytes)} MB,校验值 ${sha256}`
        : `Backed up to ${path}: ${rows} rows, ${megabytes(bytes)} MB, checksum ${sha256}`,
      context.language === 'zh'
        ? '文件里有全部数据和登录口令的摘要,请像保管数据库一样保管它。'
        : 'It holds all data and the digests of the passwords: keep it as safe as the database.',
    ]);
    return 0;
  },
};

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
