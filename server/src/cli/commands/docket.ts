import { DOCKET_VIEWS, type DocketRow, type DocketView } from '@sophora/contract/docket';
import { RIGHT_STATES } from '@sophora/domain/deadlines/docket';
import { differenceText } from '@sophora/domain/docket/docketTexts';
import { DOCKET_KINDS } from '@sophora/domain/docket/entry';
import { listDocket, rebuildDocket } from '../../docket/index.ts';
import { type Command, UsageError } from '../command.ts';
import { integerOption } from '../optionValues.ts';

export const command: Command = {
  name: 'docket',
  summary: { zh: '谁在多少天内会失去什么权利', en: 'who loses which right within how many days' },
  usage: 'docket [--view VIEW] [--within DAYS] [--rebuild]',
  options: {
    view: {
      type: 'string',
      about: {
        zh: 'losing 将失权(默认)、due 将到期、restorable 可恢复、differs 与文件不一致、again 该再联系',
        en: 'losing (default), due, restorable, differs or again (to be called again)',
      },
    },
    within: { type: 'string', about: { zh: '天数,默认 90', en: 'days, 90 without it' } },
    rebuild: {
      type: 'boolean',
      about: {
        zh: '先全部重算(规则改变之后)',
        en: 'work all of it out again first (after a change of rules)',
      },
    },
  },
  async run(context) {
    const view = (context.options.view ?? 'losing') as DocketView;
    if (!DOCKET_VIEWS.includes(view))
      throw new UsageError({
        zh: `--view 后面要写 ${DOCKET_VIEWS.join('、')} 之一。`,
        en: `--view takes one of ${DOCKET_VIEWS.join(', ')}.`,
      });
    const within = Math.min(integerOption(context, 'within') ?? 90, LONGEST);
    const services = await context.services();
    const district = await context.district();
    const today = services.today();
    if (context.options.rebuild === true) await rebuildDocket(services.pool, district, today);
    const request = { district, view, within, streets: undefined, rank: undefined, today };
    const { rows, counts, undisclosed } = await listDocket(services.pool, request, { limit: 200, offset: 0 });
    context.print({ district, today, view, within, counts, undisclosed, rows }, [
      Object.entries(counts)
        .map(([name, { value, exact }]) => `${name} ${value}${exact ? '' : '+'}`)
        .join(', '),
      ...rows.map((row) => line(row, context.language)),
    ]);
    return 0;
  },
};

/** A window beyond this is a list of everything. */
const LONGEST = 400;

function line(row: DocketRow, language: 'zh' | 'en'): string {
  const money = row.nowFen === null ? '—' : `${row.nowFen / 100}`;
  const warnings = row.differences.map((d) => `⚠ ${differenceText(d as never, language)}`);
  return [
    row.due,
    row.lastDay,
    RIGHT_STATES[row.state][language],
    `${DOCKET_KINDS[row.what][language]}${row.year > 0 ? ` ${row.year}` : ''}`,
    money,
    row.title,
    row.holder ?? '',
    ...warnings,
  ].join('  ');
}
