import { getPlan } from '@sophora/contract/figures';
import { listMatters } from '@sophora/contract/matters';
import { searchRecords } from '@sophora/contract/search';
import type { Plan } from '@sophora/domain/plan/planTypes';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { useSayError } from '../ui/say.ts';
import { useMay } from '../ui/session.ts';
import { figureGroup, type Group, pageGroup, registerGroup, targetGroup, taskGroup } from './groups.ts';
import type { SearchablePage } from './index.ts';
import { searchText } from './text.ts';
import './search.css';

const PAUSE = 180;

/** Holders, rights, matters, tasks, figures and pages by what a person types. */
export default function SearchDialog({
  pages,
  onClose,
}: {
  pages: readonly SearchablePage[];
  onClose: () => void;
}) {
  const t = useText(searchText);
  const go = useGo();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const q = usePaused(text.trim());
  const { groups, busy, failure } = useGroups(q, pages);
  const hits = groups.flatMap((g) => g.hits);
  const place = Math.min(chosen, Math.max(0, hits.length - 1));
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen hit is kept in view
  useEffect(() => {
    list.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [place, q]);
  const open = (to: string) => {
    onClose();
    go(to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((place + step + hits.length) % Math.max(1, hits.length));
    }
    // a search field keeps the first Escape to empty itself; here one Escape closes the box
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const hit = hits[place];
    if (event.key === 'Enter' && hit && q === text.trim()) {
      event.preventDefault();
      open(hit.to);
    }
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="search">
        <input
          type="search"
          className="input"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-label={t('box')}
          placeholder={t('box')}
          maxLength={100}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <div id="search-hits" ref={list} className="search-hits" aria-busy={busy}>
          {q === '' && <p className="hint">{t('tip')}</p>}
          {groups.map((g) => (
            <section key={g.key}>
              <h3>
                {g.title}
                {g.all && (
                  <PageLink to={g.all.to} onClick={onClose}>
                    {t('all', { count: g.all.count })}
                  </PageLink>
                )}
              </h3>
              <ul>
                {g.hits.map((hit) => (
                  <li key={hit.key}>
                    <PageLink
                      to={hit.to}
                      onClick={onClose}
                      className={hit === hits[place] ? 'search-hit search-chosen' : 'search-hit'}
                    >
                      <span data-chosen={hit === hits[place]}>{hit.title}</span>
                      {hit.exact && <span className="tag tag-good">{t('exact')}</span>}
                      {hit.hint !== '' && <small className="hint">{hit.hint}</small>}
                    </PageLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {busy && <p className="hint">{t('searching')}</p>}
          {failure && (
            <p className="note note-bad">
              {t('failed')}
              {failure}
            </p>
          )}
          {q !== '' && !busy && !failure && hits.length === 0 && (
            <p className="note">{t('nothing', { q })}</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The text once no key has been pressed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** What each part of the house finds; those that hold the exact thing come first. */
function useGroups(q: string, pages: readonly SearchablePage[]) {
  const t = useText(searchText);
  const say = useSayError();
  const language = useLanguage();
  const district = useDistrictCode();
  const [records, matters, figures] = [
    useMay('records.read'),
    useMay('matters.read'),
    useMay('figures.read'),
  ];
  const base = `/d/${district}`;
  const params = { district };
  const enabled = q !== '';
  const holders = useEndpoint(
    searchRecords,
    { params, query: { q, part: 'holders' } },
    { enabled: enabled && records },
  );
  const rights = useEndpoint(
    searchRecords,
    { params, query: { q, part: 'rights' } },
    { enabled: enabled && records },
  );
  const others = useEndpoint(
    searchRecords,
    { params, query: { q, part: 'others' } },
    { enabled: enabled && records },
  );
  const found = useEndpoint(
    listMatters,
    { params, query: { q, queue: 'open', size: 5 } },
    { enabled: enabled && matters },
  );
  const { data: answer } = useEndpoint(getPlan, { params }, { enabled: figures, staleTime: 60_000 });
  const plan = (answer?.plan ?? null) as Plan | null;
  const registers = [holders, rights, others].flatMap((query) => query.data?.registers ?? []);
  const all: Group[] = [
    ...registers.map((register) => registerGroup(register, base, q, language)),
    {
      key: 'matters',
      title: t('matters'),
      hits: (found.data?.items ?? []).map((item) => ({
        key: item.id,
        title: item.title,
        hint: item.lead?.name ?? '',
        to: `${base}/matters/${item.id}`,
        exact: false,
      })),
    },
    ...(figures ? [figureGroup(t('figures'), base, q, language)] : []),
    targetGroup(t('targets'), base, q, plan),
    taskGroup(t('tasks'), base, q, plan),
    pageGroup(t('pages'), pages, q),
  ];
  const groups = enabled ? all.filter((g) => g.hits.length > 0) : [];
  groups.sort((a, b) => Number(b.hits.some((h) => h.exact)) - Number(a.hits.some((h) => h.exact)));
  const error = [holders, rights, others, found].find((query) => query.error)?.error;
  return {
    groups,
    busy: [holders, rights, others, found].some((query) => query.isFetching && !query.data),
    failure: error && error.code !== 'nothing-to-search' ? say(error) : undefined,
  };
}
