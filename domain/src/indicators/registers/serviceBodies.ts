import { addDays, date, minDate, type PlainDate } from '../../basics/plainDate.ts';
import type { Dossier } from '../dossier.ts';
import { dayOf, registerIndicator, type Say, textOf } from './registerIndicator.ts';

/**
 * 知识产权服务机构数: bodies at home in the district on the day. No document says which count: setting `serviceBodyScope`.
 * A trademark agent's filing expires; a body that is nothing else drops out then.
 */
export const serviceBodies = registerIndicator({
  id: 'service-bodies',
  label: { zh: '知识产权服务机构数', en: 'IP service bodies' },
  unit: { zh: '家', en: 'bodies' },
  kind: 'serviceBodies',
  version: 1,
  rule: {
    id: 'SB-01',
    validFrom: date('2022-11-22'),
    source: { document: '济槐政字〔2022〕16号未写明机构范围，由设置决定', certainty: 'platform' },
    statement: {
      zh: '自设立（迁入）日起，到注销或迁出日止，每家计一，兼有几种业务只计一次。商标代理备案到期且没有其他业务的，次日起不计。',
      en: 'From the day it was set up or moved in until it ends or leaves; once, whatever it does. An expired trademark filing with nothing else drops out the day after.',
    },
    code: 'domain/src/indicators/registers/serviceBodies.ts',
  },
  criteria: {
    patent: { zh: '专利代理机构', en: 'Patent agencies' },
    trademark: { zh: '商标代理机构', en: 'Trademark agents' },
    '?no-start-day': { zh: '没有设立或迁入日', en: 'Without the day it began' },
    '?out-of-scope': { zh: '不在计数范围', en: 'Outside the scope set' },
  },
  say: judged,
});

function judged(d: Dossier): Say {
  const name = textOf(d, 'name');
  const patent = textOf(d, 'patentLicence') !== '';
  const trademark = textOf(d, 'trademarkFiling') !== '';
  const scope = d.settings.serviceBodyScope;
  const branchOut = scope === 'agenciesWithoutBranches' && d.facts.branch === true;
  const from = dayOf(d, 'movedIn') ?? dayOf(d, 'since');
  if (branchOut || (scope !== 'all' && !patent && !trademark))
    return {
      gap: '?out-of-scope',
      ...(from ? { from } : {}),
      reason: { code: 'body-out-of-scope', params: { name } },
    };
  if (from === undefined)
    return { gap: '?no-start-day', reason: { code: 'body-no-start', params: { name } } };
  const other = patent || (scope === 'all' && (!trademark || Array.isArray(d.facts.services)));
  return {
    from,
    to: earliest(dayOf(d, 'ended'), other ? undefined : dayAfter(dayOf(d, 'trademarkUntil'))),
    reasons: [{ code: 'body-since', params: { name, date: from } }],
    also: [...(patent ? ['patent'] : []), ...(trademark ? ['trademark'] : [])],
  };
}

function dayAfter(day: PlainDate | undefined): PlainDate | undefined {
  return day === undefined ? undefined : addDays(day, 1);
}

function earliest(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | null {
  return a !== undefined && b !== undefined ? minDate(a, b) : (a ?? b ?? null);
}
