import { decideQueue, listQueue, queueCounts, type queueItem } from '@sophora/contract/office';
import { undoEntry } from '@sophora/contract/registers';
import { OUTSIDE } from '@sophora/domain/enterprises/street';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useAction } from '../../ui/endpoint.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { useSayError } from '../../ui/say.ts';
import { useMay } from '../../ui/session.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { QueueCard } from './QueueCard.tsx';
import type { Queue } from './QueuePage.tsx';
import { queueText } from './text.ts';

export type QueueItem = z.output<typeof queueItem>;
export interface Choice {
  readonly target: string;
  readonly label: string;
}

interface Props {
  readonly queue: Queue;
  readonly items: readonly QueueItem[];
}

/**
 * The items of a queue, worked through by keyboard from wherever the focus is: J and K move, 1–9 choose a candidate,
 * Enter takes the first one or opens the search for another, U undoes the last decision, Escape leaves a search.
 * A decided item leaves at once and the next one takes its place and the focus.
 */
export function QueueItems({ queue, items }: Props) {
  const t = useText(queueText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const client = useQueryClient();
  const mayDecide = useMay('queues.decide') && queue !== 'statuses';
  const decide = useAction(decideQueue, []);
  const undo = useAction(undoEntry, []);
  const [last, setLast] = useState<{ seq: number; label: string; target: string }>();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const shown = items.filter((item) => !gone.has(item.value));

  // The next item is decided meanwhile: nobody waits for the list to be read again.
  const refresh = () =>
    Promise.all([listQueue, queueCounts].map((e) => client.invalidateQueries({ queryKey: [e.id] })));

  const focusCard = (index: number) => {
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-queue-card]');
    cards?.[Math.min(Math.max(index, 0), cards.length - 1)]?.focus();
  };

  const choose = (item: QueueItem, choice: Choice) => {
    if (queue === 'statuses') return;
    const index = shown.indexOf(item);
    setGone(new Set([...gone, item.value]));
    requestAnimationFrame(() => focusCard(index));
    decide.mutate(
      { params: { district, queue }, body: { value: item.value, target: choice.target } },
      {
        onSuccess: ({ seq }) => {
          setLast({ seq, label: item.label, target: choice.label });
          void refresh();
        },
        onError: () => setGone((now) => new Set([...now].filter((v) => v !== item.value))),
      },
    );
  };

  const takeBack = (seq: number) =>
    undo.mutate(
      { params: { district, seq }, body: { reason: t('undoReason') } },
      {
        onSuccess: () => {
          setLast(undefined);
          void refresh().then(() => setGone(new Set()));
        },
      },
    );

  // Before a card has the focus, J and K reach the first one, and U takes back.
  const fromOutside = useRef((_event: globalThis.KeyboardEvent) => {});
  fromOutside.current = (event) => {
    const target = event.target as HTMLElement;
    const busy = target.closest('input,textarea,select,[role=combobox],[role=dialog],[data-queue-card]');
    if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'k') focusCard(0);
    else if (event.key === 'u' && last && !undo.isPending) takeBack(last.seq);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => fromOutside.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);

  const onKey = (event: KeyboardEvent, item: QueueItem) => {
    const target = event.target as HTMLElement;
    const card = event.currentTarget as HTMLElement;
    if (event.key === 'Escape' && target !== card) {
      card.focus();
      return;
    }
    if (target.closest('input,textarea,[role=combobox]') || event.ctrlKey || event.metaKey || event.altKey)
      return;
    // Enter on a button or a link of the card is that button's own.
    const onCard = target === card && mayDecide && !item.decided;
    const candidate = /^[1-9]$/.test(event.key) ? item.candidates[Number(event.key) - 1] : undefined;
    if (candidate && mayDecide && !item.decided) choose(item, candidate);
    else if (event.key === '0' && queue === 'streets' && mayDecide && !item.decided)
      choose(item, { target: OUTSIDE, label: t('outside') });
    else if (event.key === 'Enter' && onCard && item.candidates[0]) choose(item, item.candidates[0]);
    else if (event.key === 'Enter' && onCard)
      card.querySelector<HTMLElement>('input,[role=combobox]')?.focus();
    else if (event.key === 'ArrowDown' || event.key === 'j') focusCard(shown.indexOf(item) + 1);
    else if (event.key === 'ArrowUp' || event.key === 'k') focusCard(shown.indexOf(item) - 1);
    else if (event.key.toLowerCase() === 'u' && last && !undo.isPending) takeBack(last.seq);
    else return;
    event.preventDefault();
  };

  const error = decide.error ?? undo.error;
  return (
    <>
      <div aria-live="polite" className="ledger-live">
        {mayDecide && items.length > 0 && (
          <p className="ledger-hint ledger-keys">{t(queue === 'streets' ? 'keysStreets' : 'keys')}</p>
        )}
        {decide.isPending && <p role="status">{t('deciding')}</p>}
        {undo.isPending && <p role="status">{t('undoing')}</p>}
        {last && !decide.isPending && (
          <Alert
            type="success"
            showIcon
            title={t('decidedNow', { label: last.label, target: last.target })}
            action={
              <Button size="small" loading={undo.isPending} onClick={() => takeBack(last.seq)}>
                {t('undo')}
              </Button>
            }
          />
        )}
        {error && <Alert type="error" showIcon title={sayError(error)} />}
      </div>
      {shown.length === 0 && items.length > 0 && <EmptyState title={t('pageDone')} />}
      <ol className="ledger-queue" ref={list}>
        {shown.map((item) => (
          <QueueCard
            key={item.value}
            queue={queue}
            item={item}
            mayDecide={mayDecide}
            onChoose={(choice) => choose(item, choice)}
            onUndo={takeBack}
            onKeyDown={(event) => onKey(event, item)}
          />
        ))}
      </ol>
    </>
  );
}
