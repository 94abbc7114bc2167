import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './support/sourceFiles.ts';

/**
 * Who may import whom. web → contract → domain, server → contract → domain, domain nothing but itself. Inside server
 * and web a feature (a folder) reaches another feature only through its index.ts; db and platform know no feature.
 */
const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Folders that put features together, and may therefore look into them through their index or routes. */
const COMPOSERS = ['cli', 'jobs', 'demo', 'shell'];
/** Folders that every feature may use, file by file, and that use no feature. */
const BASE: Record<string, string[]> = { server: ['db', 'platform'], web: ['ui'] };

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** Imports inside the checkout, resolved to a path from its root. */
function internalImports(files: readonly SourceFile[]): Import[] {
  return files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => resolve(file.path, specifier))
      .filter((to) => to !== undefined)
      .map((to) => ({ from: file.path, to })),
  );
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier).replaceAll('\\', '/');
  const workspace = /^@sophora\/(\w+)\/(.+)$/.exec(specifier);
  return workspace ? `${workspace[1]}/src/${workspace[2]}.ts` : undefined;
}

const isTest = (path: string) => /\.test\.tsx?$|\.fixture\.tsx?$/.test(path);
const say = ({ from, to }: Import) => `${from} → ${to}`;

/** `server/src/ledger/import/x.ts` → `ledger`; files directly below src belong to no feature. */
function folderOf(path: string): string | undefined {
  return /^(?:server|web)\/src\/([^/]+)\//.exec(path)?.[1];
}

const files = sourceFiles('domain/src', 'contract/src', 'server/src', 'web/src').filter(
  (f) => !isTest(f.path),
);
const imports = internalImports(files);
const within = (workspace: string) => imports.filter((i) => i.from.startsWith(`${workspace}/`));

test('the walls are looked at: there are imports in every workspace', () => {
  for (const workspace of ['domain', 'contract', 'server', 'web'])
    expect(within(workspace).length, workspace).toBeGreaterThan(5);
});

test('domain imports nothing but itself', () => {
  const outside = files
    .filter((f) => f.path.startsWith('domain/'))
    .flatMap((f) => importsOf(f).map((specifier) => ({ from: f.path, to: specifier })))
    .filter(({ from, to }) => !resolve(from, to)?.startsWith('domain/src/'));
  expect(outside.map(say)).toEqual([]);
});

test('domain asks neither for the time nor for chance', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
  expect(files.filter((f) => f.path.startsWith('domain/') && impure.test(f.text)).map((f) => f.path)).toEqual(
    [],
  );
});

test('contract imports domain and itself, server and web import contract, domain and themselves', () => {
  const allowed: Record<string, string[]> = {
    contract: ['contract', 'domain'],
    server: ['server', 'contract', 'domain'],
    web: ['web', 'contract', 'domain'],
  };
  const wrong = Object.entries(allowed).flatMap(([workspace, may]) =>
    within(workspace).filter(({ to }) => !may.includes(to.split('/')[0]!)),
  );
  expect(wrong.map(say)).toEqual([]);
});

test('db and platform, and the house components of the web, know no feature', () => {
  const wrong = ['server', 'web'].flatMap((workspace) => {
    const base = BASE[workspace]!;
    return within(workspace).filter(({ from, to }) => {
      const target = folderOf(to);
      return base.includes(folderOf(from) ?? '') && target !== undefined && !base.includes(target);
    });
  });
  expect(wrong.map(say)).toEqual([]);
});

test("a feature reaches another feature only through the other's index.ts", () => {
  const wrong = ['server', 'web'].flatMap((workspace) =>
    within(workspace).filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      if (own === undefined || other === undefined || own === other) return false;
      if (BASE[workspace]!.includes(other) || COMPOSERS.includes(own)) return false;
      return !/^(?:server|web)\/src\/[^/]+\/index\.tsx?$/.test(to);
    }),
  );
  expect(wrong.map(say)).toEqual([]);
});

test('no file grows beyond 400 lines, generated ones and word lists aside', () => {
  const long = files.filter(
    (f) => !f.path.endsWith('.gen.ts') && !f.path.includes('/words/') && f.text.split('\n').length > 400,
  );
  expect(long.map((f) => f.path)).toEqual([]);
});
