import { parseDate } from '@sophora/domain/basics/plainDate';
import type { Declaration, Kind } from '@sophora/domain/ledger/kind';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { SOURCE_RANKS, type SourceRank } from '@sophora/domain/ledger/observation';
import type { updateBatch } from '../ledger/index.ts';
import { UsageError } from './command.ts';
import type { Context } from './context.ts';
import { dateOption } from './optionValues.ts';

/** What `./sophora import` was asked for. */
export interface ImportRequest {
  readonly kind: string;
  readonly path: string;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** What is known of the file beside its content. */
  readonly reading: Parameters<typeof updateBatch>[2];
}

const RANKS: Readonly<Record<string, SourceRank>> = {
  list: SOURCE_RANKS.list,
  gazette: SOURCE_RANKS.gazette,
  official: SOURCE_RANKS.officialStatus,
};

export function readImportRequest(context: Context): ImportRequest {
  const { positionals, options } = context;
  const [kindName, path, ...more] = positionals;
  if (kindName === undefined || path === undefined || more.length > 0)
    throw new UsageError({
      zh: `用法:./sophora import 种类 文件;种类有:${kindList('zh')}。`,
      en: `Usage: ./sophora import KIND FILE; the kinds are: ${kindList('en')}.`,
    });
  const kind = findKind(kindName);
  const rank = typeof options.rank === 'string' ? RANKS[options.rank] : SOURCE_RANKS.list;
  if (rank === undefined)
    throw new UsageError({
      zh: '--rank 后面写 list、gazette 或 official。',
      en: '--rank takes list, gazette or official.',
    });
  const asOf = dateOption(context, 'as-of');
  const declarations = readDeclarations(kind, Array.isArray(options.declare) ? options.declare : []);
  return {
    kind: kind.id,
    path,
    dryRun: options['dry-run'] === true,
    yes: options.yes === true,
    reading: {
      rank,
      declarations,
      ...(typeof options.source === 'string' ? { source: options.source } : {}),
      ...(asOf === undefined ? {} : { asOf }),
    },
  };
}

/** Kinds as they are typed: `seiIpc` is `sei-ipc`. */
export function kindName(kind: Kind): string {
  return kind.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function kindList(language: 'zh' | 'en'): string {
  const names = KINDS.map((kind) => `${kindName(kind)} ${kind.label[language]}`);
  return language === 'zh' ? names.join('、') : names.join(', ');
}

function findKind(name: string): Kind {
  const kind = KINDS.find((k) => k.id === name || kindName(k) === name);
  if (kind) return kind;
  throw new UsageError({
    zh: `没有种类 ${name};有:${kindList('zh')}。`,
    en: `There is no kind ${name}; the kinds are: ${kindList('en')}.`,
  });
}

function readDeclarations(kind: Kind, given: readonly string[]): Record<string, string> {
  const known = kind.declarations ?? [];
  const ids = known.map((d) => d.id).join(', ');
  const declared: Record<string, string> = {};
  for (const text of given) {
    const [, id = '', value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    const declaration = known.find((d) => d.id === id);
    if (!declaration || !allows(declaration, value))
      throw new UsageError({
        zh: `--declare ${text} 不成立:写成 名称=值;${kindName(kind)} 可以声明:${ids || '无'}。`,
        en: `--declare ${text} cannot be: write id=value; ${kindName(kind)} allows: ${ids || 'none'}.`,
      });
    declared[id] = value;
  }
  return declared;
}

function allows(declaration: Declaration, value: string): boolean {
  if (declaration.type === 'date') return parseDate(value) !== undefined;
  if (declaration.type === 'district') return /^\d{6}$/.test(value);
  return Object.hasOwn(declaration.values ?? {}, value);
}
