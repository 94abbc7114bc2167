import { compareGoods, type Goods } from '@sophora/domain/marks/goods/compareGoods';
import { GOODS_VERDICTS, goodsReason } from '@sophora/domain/marks/goods/goodsTexts';
import { readNiceTable } from '../marks/index.ts';
import { type ExitCode, UsageError } from './command.ts';
import type { Context } from './context.ts';

/** `marks goods 0101/1 0102/2`: similar groups, with the part where a group has parts. */
export async function goodsOf(context: Context, a: string, b: string): Promise<ExitCode> {
  const { verdict, reason, edition } = compareGoods(await readNiceTable(), place(a), place(b));
  const said = goodsReason(reason, context.language);
  context.print({ a, b, verdict, reason: said, edition }, [
    `${GOODS_VERDICTS[verdict][context.language]}: ${said}`,
  ]);
  return 0;
}

/** `--goods 3301,1202`: of the first name and of the second. */
export async function goodsBeside(text: string, language: 'zh' | 'en') {
  const [a, b, more] = text.split(/[,，]/).map((part) => part.trim());
  if (a === undefined || b === undefined || more !== undefined)
    throw new UsageError({
      zh: '--goods 后面要写两个类别或类似群,用逗号隔开:3301,1202。',
      en: '--goods takes two classes or similar groups with a comma between: 3301,1202.',
    });
  const { verdict, reason, edition } = compareGoods(await readNiceTable(), place(a), place(b));
  return { a, b, verdict, reason: goodsReason(reason, language), edition };
}

function place(text: string): Goods {
  const [, niceClass, group, part] = /^(\d{1,2})(\d{2})?(?:\/(\d{1,2}))?$/.exec(text) ?? [];
  if (niceClass === undefined || Number(niceClass) < 1 || Number(niceClass) > 45)
    throw new UsageError({
      zh: `${text} 不是类别或类似群:写 9、0901 或 0101/2(第二部分)。`,
      en: `${text} is no class or similar group: write 9, 0901 or 0101/2 (its second part).`,
    });
  return {
    niceClass: Number(niceClass),
    group: group === undefined ? undefined : `${niceClass}${group}`,
    part: part === undefined ? undefined : Number(part),
  };
}
