import type { Figure } from '@sophora/contract/figures';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { kindById } from '@sophora/domain/ledger/kinds';
import { figureAt, figureContext, measured } from '../../indicators/index.ts';
import type { Command } from '../command.ts';
import { dateOption, integerOption } from '../optionValues.ts';

export const command: Command = {
  name: 'figures',
  summary: { zh: '列出全部数字及其构成', en: 'show the figures and what they are made of' },
  usage: 'figures [--as-of DATE] [--known-at SEQ]',
  options: {
    'as-of': { type: 'string', about: { zh: '哪一天的数字,默认今天', en: 'the day, today without it' } },
    'known-at': {
      type: 'string',
      about: {
        zh: '按台账到第几号为止所知,默认最新',
        en: 'as known at this ledger number, the latest without it',
      },
    },
  },
  async run(context) {
    const asked = { asOf: dateOption(context, 'as-of'), knownAt: integerOption(context, 'known-at') };
    const services = await context.services();
    const district = await context.district();
    const asOf = asked.asOf ?? services.today();
    const known = await figureContext(services.pool, district, asked.knownAt);
    const figures: Figure[] = [];
    for (const { indicator } of FIGURES) {
      const request = { asOf, knownAt: asked.knownAt, scope: WHOLE_DISTRICT };
      figures.push((await figureAt(known, indicator.id, request)).figure);
    }
    const knownAt = Math.min(asked.knownAt ?? known.publishedSeq, known.publishedSeq);
    context.print(
      { district, asOf, knownAt, figures },
      figures.flatMap((figure) => describe(figure, context.language)),
    );
    return 0;
  },
};

const WHOLE_DISTRICT = { streets: 'all', units: 'all' } as const;

function describe(figure: Figure, language: 'zh' | 'en'): string[] {
  const zh = language === 'zh';
  const { denominator, completeness, measure } = figure;
  const shown = (amount: number) =>
    measure === 'fen' ? `${measured(amount, measure)} 万元` : String(amount);
  const lines = [
    `${figure.label[language]}  ${figure.asOf}: ${figure.text ?? '—'} ${figure.unit[language]}`,
    ...figure.missing.map((m) => `  ${missingSentence(m, language)}`),
    `  ${zh ? (denominator ? '分子' : '数量') : denominator ? 'numerator' : 'amount'} ${shown(figure.numerator)}${figure.since ? `  (${figure.since} — ${figure.asOf})` : ''}`,
  ];
  if (denominator)
    lines.push(
      zh
        ? `  分母 ${denominator.persons} 人(${denominator.year} 年末,${denominator.source})`
        : `  denominator ${denominator.persons} residents (end of ${denominator.year}, ${denominator.source})`,
    );
  const criteria = figure.byCriterion.map((c) => `${c.label[language]} ${shown(c.amount)}`);
  if (criteria.length > 0)
    lines.push(`  ${zh ? '按理由(有重叠)' : 'by reason (overlapping)'}: ${criteria.join(zh ? '，' : ', ')}`);
  const streets = figure.byStreet.filter((s) => s.amount !== 0).map((s) => `${s.name} ${shown(s.amount)}`);
  if (streets.length > 0) lines.push(`  ${zh ? '按街道' : 'by street'}: ${streets.join(zh ? '，' : ', ')}`);
  for (const { label, records } of completeness.uncounted)
    lines.push(`  ${zh ? '未计入' : 'not counted'}: ${label[language]} ${records}`);
  lines.push(
    zh
      ? `  记录 ${completeness.records} 条,数据截至 ${completeness.dataTo ?? '—'}`
      : `  ${completeness.records} records, data to ${completeness.dataTo ?? '—'}`,
  );
  return lines;
}

function missingSentence({ code, params }: Figure['missing'][number], language: 'zh' | 'en'): string {
  if (code === 'file-missing') {
    const kind = String(params?.kind);
    const name = kindById(kind)?.label[language] ?? kind;
    return language === 'zh' ? `缺少文件:${name}` : `file missing: ${name}`;
  }
  return language === 'zh' ? '这一天还没有公布的人口数' : 'no population had been published by that day';
}
