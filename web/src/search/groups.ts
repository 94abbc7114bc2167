import type { OutputOf } from '@sophora/contract/endpoint';
import type { SearchHit, searchRecords } from '@sophora/contract/search';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { searchFold } from '@sophora/domain/ledger/terms';
import type { Plan } from '@sophora/domain/plan/planTypes';
import type { Language } from '../ui/i18n/language.ts';
import type { SearchablePage } from './index.ts';

/** Something that can be opened. */
export interface Hit {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly to: string;
  readonly exact: boolean;
}

/** Hits of one sort, with the way to all of them where there are more. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly hits: readonly Hit[];
  readonly all?: { readonly to: string; readonly count: string };
}

const FEW = 5;

export function pageGroup(title: string, pages: readonly SearchablePage[], q: string): Group {
  return group('pages', title, q, pages, (page) => ({ title: page.label, hint: '', to: page.to }));
}

export function figureGroup(title: string, base: string, q: string, language: Language): Group {
  return group('figures', title, q, FIGURES, ({ indicator, label, unit }) => ({
    title: label[language],
    hint: unit[language],
    to: `${base}/figures/${indicator.id}`,
  }));
}

export function targetGroup(title: string, base: string, q: string, plan: Plan | null): Group {
  return group('targets', title, q, plan?.targets ?? [], (target) => ({
    title: target.title,
    hint: target.text ?? '',
    to: `${base}/plan`,
  }));
}

export function taskGroup(title: string, base: string, q: string, plan: Plan | null): Group {
  return group('tasks', title, q, plan ? [...plan.tasks, ...plan.safeguards] : [], (task) => ({
    title: task.title,
    hint: task.owners.map((owner) => owner.name).join('、'),
    to: `${base}/plan`,
  }));
}

function group<T>(
  key: string,
  title: string,
  q: string,
  things: readonly T[],
  view: (thing: T) => Omit<Hit, 'key' | 'exact'>,
): Group {
  const wanted = searchFold(q);
  const hits = things
    .map(view)
    .filter((hit) => wanted !== '' && searchFold(`${hit.title} ${hit.hint}`).includes(wanted))
    .slice(0, FEW)
    .map((hit, i) => ({ ...hit, key: `${key}:${i}`, exact: searchFold(hit.title) === wanted }));
  return { key, title, hits };
}

type Register = OutputOf<typeof searchRecords>['registers'][number];

export function registerGroup(register: Register, base: string, q: string, language: Language): Group {
  const { kind, label, hits, count } = register;
  return {
    key: kind,
    title: label[language],
    hits: hits.map((hit) => recordHit(kind, hit, base)),
    ...(count.value > hits.length
      ? {
          all: {
            to: `${base}/registers/${kind}?q=${encodeURIComponent(q)}`,
            count: `${count.value.toLocaleString('en-US')}${count.exact ? '' : '+'}`,
          },
        }
      : {}),
  };
}

function recordHit(kind: string, hit: SearchHit, base: string): Hit {
  const to = kind === 'enterprises' ? `${base}/holders/${hit.id}` : `${base}/registers/${kind}/${hit.id}`;
  return { key: `${kind}:${hit.id}`, title: hit.title, hint: hit.hint.join(' · '), to, exact: hit.exact };
}
