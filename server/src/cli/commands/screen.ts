import { readFile, stat } from 'node:fs/promises';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { type Lead, type Spared, withContinuation } from '@sophora/domain/screening/leads/lead';
import {
  LEVEL_LABELS,
  leadExplanation,
  leadKindText,
  screeningText,
  spareReasonText,
} from '@sophora/domain/screening/screeningTexts';
import { Problem } from '../../platform/problem.ts';
import { screenPatents } from '../../screening/index.ts';
import { type Command, UsageError } from '../command.ts';
import type { Context } from '../context.ts';

const USAGE = 'screen patents FILE [--against FILE] [--previous FILE]';

/** 非正常专利申请线索: reads files and prints leads; no database is opened, nobody is told. */
export const command: Command = {
  name: 'screen',
  summary: {
    zh: '从专利清单找出供人判断的线索,并说明哪些合法不算',
    en: 'find leads for a person to judge in a list of patents, and say what is lawful',
  },
  usage: USAGE,
  options: {
    against: {
      type: 'string',
      about: { zh: '在先文本的清单,只用来比对', en: 'a list of earlier texts, only compared with' },
    },
    previous: {
      type: 'string',
      about: { zh: '上次的 JSON 结果,用来接续编号', en: 'the JSON of an earlier run, to continue its ids' },
    },
  },
  async run(context) {
    const [what, file, ...more] = context.positionals;
    if (what !== 'patents' || file === undefined || more.length > 0)
      throw new UsageError({ zh: `用法:./sophora ${USAGE}`, en: `Usage: ./sophora ${USAGE}` });
    const against = text(context.options.against);
    for (const path of [file, ...(against === undefined ? [] : [against])]) await mustExist(path);
    const progress = context.progress(context.language === 'zh' ? '比对' : 'comparing');
    const result = await screenPatents(file, {
      ...(against === undefined ? {} : { against }),
      onProgress: (done, total) => progress.update(done, total),
    }).finally(() => progress.end());
    const leads = withContinuation(result.leads, await previousLeads(text(context.options.previous)));
    const printed = {
      leads: leads.map((lead) => shownLead(lead, context.language)),
      spared: result.spared.map((spared) => shownSpared(spared, context.language)),
      notAssessable: result.notAssessable,
      stats: result.stats,
    };
    context.print(printed, lines(leads, result.spared, context));
    return 0;
  },
};

const text = (option: Context['options'][string]): string | undefined =>
  typeof option === 'string' ? option : undefined;

async function mustExist(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Problem({ zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
}

async function previousLeads(path: string | undefined): Promise<Pick<Lead, 'id' | 'members'>[]> {
  if (path === undefined) return [];
  await mustExist(path);
  try {
    const { leads } = JSON.parse(await readFile(path, 'utf8')) as {
      leads: { id: string; members: string[] }[];
    };
    return leads.map(({ id, members }) => ({ id: String(id), members: members.map(plainNumber) }));
  } catch {
    throw new Problem({
      zh: `${path} 不是 screen 的 JSON 结果。`,
      en: `${path} is not the JSON of an earlier screen.`,
    });
  }
}

const plainNumber = (number: string): string => number.replace(/\.[\dX]$/, '');

function shownLead(lead: Lead, language: 'zh' | 'en') {
  const sentence = (m: Lead['for'][number]) => ({ ...m, text: screeningText(m, language) });
  return {
    id: lead.id,
    kind: lead.kind,
    level: lead.level,
    members: lead.members.map(formatApplicationNumber),
    prior: lead.prior.map(formatApplicationNumber),
    signals: lead.signals,
    notAssessable: lead.notAssessable,
    for: lead.for.map(sentence),
    against: lead.against.map(sentence),
    measure: lead.measure,
    continues: lead.continues,
    explanation: leadExplanation(lead, language),
  };
}

function shownSpared({ members, why }: Spared, language: 'zh' | 'en') {
  return { members: members.map(formatApplicationNumber), why, text: spareReasonText(why, language) };
}

function lines(leads: readonly Lead[], spared: readonly Spared[], { language }: Context): string[] {
  return [
    language === 'zh'
      ? `线索 ${leads.length} 条,不作线索 ${spared.length} 组`
      : `${leads.length} leads, ${spared.length} groups spared`,
    ...leads.flatMap((lead) => [
      `[${LEVEL_LABELS[lead.level][language]}] ${leadKindText(lead.kind, language)} ${lead.id}`,
      `  ${lead.members.slice(0, 12).map(formatApplicationNumber).join(' ')}${lead.members.length > 12 ? ' …' : ''}`,
      `  ${leadExplanation(lead, language)}`,
    ]),
  ];
}
