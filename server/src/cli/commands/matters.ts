import { checkMatters } from '../../matters/index.ts';
import { type Command, UsageError } from '../command.ts';

export const command: Command = {
  name: 'matters',
  summary: { zh: '核对督办事项的现状与办理记录', en: 'compare matters with the log of what was done' },
  usage: 'matters check',
  options: {},
  async run(context) {
    if (context.positionals.join(' ') !== 'check')
      throw new UsageError({ zh: '用法:./sophora matters check', en: 'Usage: ./sophora matters check' });
    const { pool } = await context.services();
    const district = await context.district();
    const { matters, actions, differing } = await checkMatters(pool, district);
    const whole = differing.length === 0;
    const lines = whole
      ? {
          zh: `${matters} 件，${actions} 步，现状与办理记录一致。`,
          en: `${matters} matters, ${actions} actions: every state is the fold of its log.`,
        }
      : {
          zh: `${matters} 件中有 ${differing.length} 件的现状与办理记录不符:${differing.join('、')}`,
          en: `${differing.length} of ${matters} matters differ from their log: ${differing.join(', ')}`,
        };
    context.print({ district, matters, actions, differing: [...differing] }, [lines[context.language]]);
    return whole ? 0 : 1;
  },
};
