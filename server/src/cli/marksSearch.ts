import { stat } from 'node:fs/promises';
import { VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import type { Segment } from '@sophora/domain/marks/search/segment';
import { buildIndex, isIndex, readIndex, writeIndex } from '../marks/index.ts';
import type { ExitCode } from './command.ts';
import type { Context } from './context.ts';
import { integerOption } from './optionValues.ts';
import { shownHit } from './shownHit.ts';

/** `marks index FILE.tsv`: builds once, so that later searches begin in a moment. */
export async function indexMarks(context: Context, path: string, to: string): Promise<ExitCode> {
  const segment = await built(context, path);
  await writeIndex(to, segment);
  const { size: bytes } = await stat(to);
  context.print({ index: to, marks: segment.size, bytes }, [
    context.language === 'zh'
      ? `已为 ${segment.size} 件商标生成索引 ${to}(${Math.ceil(bytes / 1e6)} MB)`
      : `${segment.size} marks indexed in ${to} (${Math.ceil(bytes / 1e6)} MB)`,
  ]);
  return 0;
}

/** The marks of an index, or of a file of marks that is read first. */
export async function openSegment(context: Context, path: string): Promise<Segment> {
  return (await isIndex(path)) ? await readIndex(path) : await built(context, path);
}

async function built(context: Context, path: string) {
  const progress = context.progress(context.language === 'zh' ? '建立索引' : 'indexing');
  const segment = await buildIndex(path, (done, all) => progress.update(done, all));
  progress.end();
  return segment;
}

export async function searchMarks(
  context: Context,
  name: string,
  corpus: string,
  only: number | undefined,
): Promise<ExitCode> {
  const searcher = new MarkSearcher([await openSegment(context, corpus)]);
  const options = only === undefined ? {} : { onlyClass: only, niceClass: only };
  const found = searcher.search(name, { ...options, from: integerOption(context, 'from') ?? 0 });
  const value = {
    total: found.total,
    rules: found.rules.map(({ hits, ...group }) => ({
      ...group,
      hits: hits.map((hit) => shownHit(name, hit, context.language, only)),
    })),
  };
  context.print(
    value,
    value.rules.flatMap((group) => [
      `${group.rule}: ${group.total}`,
      ...group.hits.map(
        (h) =>
          `  ${h.name} ${h.class} ${h.number} ${VERDICT_LABELS[h.verdict][context.language]}: ${h.reason}`,
      ),
    ]),
  );
  return 0;
}
