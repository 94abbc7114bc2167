import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { recordAddress } from '../parts/addresses.ts';
import { timeText } from '../parts/fieldText.ts';
import { useSeparator } from '../parts/useSeparator.ts';
import { FindHolder } from './FindHolder.tsx';
import { PickStreet } from './PickStreet.tsx';
import type { Choice, QueueItem } from './QueueItems.tsx';
import type { Queue } from './QueuePage.tsx';
import { queueText } from './text.ts';

interface Props {
  readonly queue: Queue;
  readonly item: QueueItem;
  readonly mayDecide: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onUndo: (seq: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One value to decide on: where it occurs, the candidates with their reasons, and a way to name another. */
export function QueueCard({ queue, item, mayDecide, onChoose, onUndo, onKeyDown }: Props) {
  const t = useText(queueText);
  const say = useSay();
  const separator = useSeparator();
  const label = useLabel();
  const district = useDistrictCode();
  return (
    // The card takes the focus so that one key decides; what it holds stays reachable by Tab.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a roving focus target, operated by the keys named above the list
    <li className="ledger-queue-card" data-queue-card tabIndex={0} onKeyDown={onKeyDown}>
      <div className="ledger-queue-head">
        <strong>{item.label}</strong>
        <span className="ledger-hint">{t('records', { n: grouped(item.records) })}</span>
      </div>
      {item.sample.length > 0 && (
        <p className="ledger-queue-sample">
          <span className="ledger-hint">{t('sample')} </span>
          {item.sample.map((s, i) => (
            <span key={`${s.kind}:${s.id}`}>
              {i > 0 && separator}
              <PageLink to={recordAddress(district, s.kind, s.id)}>{s.title}</PageLink>
            </span>
          ))}
        </p>
      )}
      {item.decided ? (
        <p className="ledger-queue-decided">
          <strong>{item.decided.label}</strong>{' '}
          <span className="ledger-hint">
            {t('decidedBy', { actor: label(item.decided.actor.name), at: timeText(item.decided.at) })}
          </span>
          {mayDecide && (
            <Button size="small" onClick={() => item.decided && onUndo(item.decided.seq)}>
              {t('undo')}
            </Button>
          )}
        </p>
      ) : (
        queue !== 'statuses' && (
          <>
            <ol className="ledger-candidates" aria-label={t('candidates')}>
              {item.candidates.slice(0, 9).map((c, i) => (
                <li key={c.target}>
                  <Button disabled={!mayDecide} onClick={() => onChoose(c)} aria-keyshortcuts={String(i + 1)}>
                    <kbd>{i + 1}</kbd> {c.label}
                  </Button>
                  <span className="ledger-hint">
                    {queue !== 'identities' && t('score', { percent: `${Math.round(c.score * 100)}%` })}
                    {c.reasons.map((r) => ` · ${say(r)}`)}
                  </span>
                </li>
              ))}
            </ol>
            {item.candidates.length === 0 && <p className="ledger-hint">{t('noCandidates')}</p>}
            {mayDecide && (queue === 'holders' || queue === 'provisional') && (
              <FindHolder onChoose={onChoose} />
            )}
            {mayDecide && queue === 'streets' && <PickStreet onChoose={onChoose} />}
          </>
        )
      )}
      {queue === 'provisional' && item.sample[0] && (
        <PageLink
          className="ledger-button"
          to={recordAddress(district, item.sample[0].kind, item.sample[0].id)}
        >
          {t('openRecord')}
        </PageLink>
      )}
    </li>
  );
}
