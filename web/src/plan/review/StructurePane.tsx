import { readerMessageText } from '@sophora/domain/plan/reader/readerMessages';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { HeadCard } from './HeadCard.tsx';
import { ItemCard } from './ItemCard.tsx';
import { type Opened, OpenedForm } from './OpenedForm.tsx';
import { type ReviewText, reviewText } from './text.ts';
import { type Item, nextOfKind, type Review } from './useReview.ts';

const PARTS = ['targets', 'tasks', 'safeguards', 'days'] as const;

/** 读出的结构: everything the reader found, each with what is asked of it. Everything works by keyboard too. */
export function StructurePane({ review, onFind }: { review: Review; onFind: () => void }) {
  const t = useText(reviewText);
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const { structure, selected, selectedIn, editable } = review;
  const order = ['head', ...review.items.map(({ item }) => item.key)];

  useEffect(() => {
    const card = box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(selected)}"]`);
    if (selectedIn === 'document') card?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [selected, selectedIn]);

  const go = (key: string | undefined) => {
    if (key === undefined) return;
    review.select(key, 'structure');
    box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`)?.focus();
  };
  // The keys work where the list has the focus; a form that closes gives it back.
  const close = () => {
    setOpened(undefined);
    requestAnimationFrame(() => go(selected));
  };
  const confirm = (key: string) => {
    const next = order[order.indexOf(key) + 1];
    review.correct([{ kind: 'confirm', keys: [key] }], () => go(next));
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const on = event.target as HTMLElement;
    if (!on.matches('[data-item]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = order.indexOf(selected);
    const here = review.items.find(({ item }) => item.key === selected);
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    if (act === 'up') go(order[at - 1]);
    else if (act === 'down') go(order[at + 1]);
    else if (act === 'find') onFind();
    else if (act === 'next') go(nextUnconfirmed(review, at));
    else if (!editable) return;
    else if (act === 'confirm') confirm(selected);
    else if (act === 'undo') review.draft.canUndo && review.correct([{ kind: 'undo' }]);
    else if (act === 'add') setOpened({ form: 'add', part: 'target' });
    else if (act === 'edit') setOpened({ form: 'edit', key: selected });
    else if (!here) return;
    else if (act === 'split') here.kind !== 'day' && setOpened({ form: 'split', key: selected });
    else if (act === 'remove')
      review.correct([{ kind: 'remove', keys: [selected] }], () => go(order[at + 1]));
    else if (act === 'merge') {
      const other = nextOfKind(review, selected);
      if (other) review.correct([{ kind: 'merge', keys: [selected, other] }]);
    }
  };

  return (
    <section ref={box} className="review-structure" aria-label={t('structure')} onKeyDown={onKey}>
      <details className="hint">
        <summary>{t('keys')}</summary>
        {t('keysHelp')}
      </details>
      <HeadCard review={review} onConfirm={confirm} onOpen={setOpened} />
      {PARTS.map((part) => {
        const items = review.items.filter((item) => partOf(item) === part);
        return (
          <div key={part} className="stack review-part">
            <div className="row">
              <h2>
                {t(part)} <span className="hint">{items.length}</span>
              </h2>
              {editable && (
                <button
                  type="button"
                  className="btn btn-text push"
                  onClick={() => setOpened({ form: 'add', part: ADDED[part] })}
                >
                  + {t(ADD_TEXT[part])}
                </button>
              )}
            </div>
            {items.length === 0 && <p className="hint">{t('noneRead')}</p>}
            {items.map((item) => (
              <ItemCard
                key={item.item.key}
                review={review}
                item={item}
                onConfirm={confirm}
                onOpen={setOpened}
                onFind={onFind}
              />
            ))}
          </div>
        );
      })}
      {structure.warnings.length > 0 && (
        <details className="card">
          <summary>
            {t('notes')} <span className="hint">{structure.warnings.length}</span>
          </summary>
          <ul>
            {structure.warnings.map((warning, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the notes never change
              <li key={i}>{readerMessageText(warning.code, warning.params ?? {}, language)}</li>
            ))}
          </ul>
        </details>
      )}
      {opened && <OpenedForm review={review} opened={opened} onClose={close} />}
    </section>
  );
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowUp: 'up',
  k: 'up',
  ArrowDown: 'down',
  j: 'down',
  c: 'confirm',
  e: 'edit',
  Enter: 'edit',
  s: 'split',
  m: 'merge',
  a: 'add',
  Delete: 'remove',
  u: 'undo',
  n: 'next',
  f: 'find',
};

const ADDED = { targets: 'target', tasks: 'task', safeguards: 'safeguard', days: 'day' } as const;
const ADD_TEXT: Readonly<Record<(typeof PARTS)[number], ReviewText>> = {
  targets: 'addTarget',
  tasks: 'addTask',
  safeguards: 'addSafeguard',
  days: 'addDay',
};

function partOf(item: Item): (typeof PARTS)[number] {
  if (item.kind === 'task') return item.item.part === 'task' ? 'tasks' : 'safeguards';
  return item.kind === 'target' ? 'targets' : 'days';
}

function nextUnconfirmed(review: Review, at: number): string | undefined {
  const open = (from: number, to: number) =>
    review.items.slice(from, to).find(({ item }) => !item.confirmed)?.item.key;
  return open(Math.max(0, at), review.items.length) ?? open(0, Math.max(0, at));
}
