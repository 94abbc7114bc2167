import { readerMessageText } from '@sophora/domain/plan/reader/readerMessages';
import type { PlanReading, ReadTask } from '@sophora/domain/plan/reader/readerTypes';
import { readPlan } from '@sophora/domain/plan/reader/readPlan';
import { planFileText } from '../../plan/index.ts';
import { type Command, UsageError } from '../command.ts';

/** Reads a file and prints what it holds; no database is opened. */
export const command: Command = {
  name: 'plan',
  summary: {
    zh: '从文件读出方案的目标、任务和责任单位',
    en: 'read goals, tasks and owners from a plan document',
  },
  usage: 'plan read FILE',
  options: {},
  async run(context) {
    const [verb, file, ...more] = context.positionals;
    if (verb !== 'read' || file === undefined || more.length > 0)
      throw new UsageError({ zh: '用法:./sophora plan read FILE', en: 'Usage: ./sophora plan read FILE' });
    const { text, withoutText } = await planFileText(file);
    const reading = readPlan(text, withoutText);
    context.print(printed(reading, context.language), lines(reading, context.language));
    return 0;
  },
};

/** The shape of docs/cli/plan.schema.json. */
function printed(reading: PlanReading, language: 'zh' | 'en') {
  const {
    title,
    documentNumber,
    issuer,
    issuedOn,
    period,
    headings,
    targets,
    tasks,
    owners,
    safeguards,
    days,
  } = reading;
  return {
    title,
    documentNumber,
    issuer,
    issuedOn,
    period,
    headings,
    targets: targets.map(({ match, ...target }) => ({
      ...target,
      match: {
        indicator: match.indicator,
        confidence: match.confidence,
        evaluator: match.evaluator,
        reason: readerMessageText(match.reason.code, match.reason.params ?? {}, language),
      },
    })),
    tasks,
    owners,
    safeguards,
    days,
    warnings: reading.warnings.map(({ code, params, span }) => ({
      code,
      message: readerMessageText(code, params ?? {}, language),
      span,
    })),
  };
}

function lines(reading: PlanReading, language: 'zh' | 'en'): string[] {
  const task = ({ number, title, owners, openEnded }: ReadTask) =>
    `  ${number} ${title}${owners.length > 0 ? `: ${owners.join('、')}${openEnded ? '等' : ''}` : ''}`;
  const words =
    language === 'zh'
      ? { targets: '目标', tasks: '任务', safeguards: '保障措施', warnings: '提示' }
      : { targets: 'Targets', tasks: 'Tasks', safeguards: 'Safeguards', warnings: 'Notes' };
  const block = (name: string, items: readonly string[]) =>
    items.length > 0 ? [`${name} (${items.length})`, ...items] : [];
  return [
    reading.title,
    [reading.documentNumber, reading.issuer, reading.issuedOn].filter((part) => part !== null).join(' '),
    ...block(
      words.targets,
      reading.targets.map((t) => `  ${t.id} ${t.text}${t.due === null ? '' : ` (${t.due})`}`),
    ),
    ...block(words.tasks, reading.tasks.map(task)),
    ...block(words.safeguards, reading.safeguards.map(task)),
    ...block(
      words.warnings,
      reading.warnings.map((w) => `  ${readerMessageText(w.code, w.params ?? {}, language)}`),
    ),
  ].filter((line) => line !== '');
}
