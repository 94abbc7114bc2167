import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseDate } from '@sophora/domain/basics/plainDate';
import type { FreshMark } from '@sophora/domain/marks/watch/watchMarks';
import { classCell, readTsv } from '../marks/index.ts';
import type { ExitCode } from './command.ts';
import type { Context } from './context.ts';
import { openSegment } from './marksSearch.ts';
import { watchInThreads } from './watchThreads.ts';

/** Each new mark (`name⇥class⇥number⇥publication day`) against the protected names of all classes. */
export async function watchMarks(
  context: Context,
  { kept, fresh, out }: { readonly kept: string; readonly fresh: string; readonly out: string },
): Promise<ExitCode> {
  const segment = await openSegment(context, kept);
  const marks: FreshMark[] = [];
  for await (const cells of readTsv(fresh)) marks.push(freshMark(cells));
  const file = createWriteStream(out);
  await once(file, 'open');
  const progress = context.progress(context.language === 'zh' ? '监测' : 'watching');
  let hits = 0;
  await watchInThreads(segment, marks, context.language, async (lines, done) => {
    hits += lines.length;
    if (lines.length > 0 && !file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
    progress.update(done, marks.length);
  });
  progress.end();
  file.end();
  await once(file, 'finish');
  context.print({ new: marks.length, hits }, [
    context.language === 'zh'
      ? `新商标 ${marks.length} 件,提示 ${hits} 条,写入 ${out}`
      : `${marks.length} new marks, ${hits} hits, written to ${out}`,
  ]);
  return 0;
}

function freshMark([name = '', niceClass, number = '', published = '']: readonly string[]): FreshMark {
  return {
    name: name.trim(),
    niceClass: classCell(niceClass) ?? 0,
    number: number.trim(),
    published: parseDate(published.trim()),
  };
}
