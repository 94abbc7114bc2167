import type { OutputOf } from '@sophora/contract/endpoint';
import type { getPath, WirePathRow } from '@sophora/contract/path';
import { LEVERS } from '@sophora/domain/path/lever';
import { useState } from 'react';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { shownEffect, yuan } from './amounts.ts';
import { LastCall } from './LastCall.tsx';
import { LogCall } from './LogCall.tsx';
import type { Ticked } from './PathPage.tsx';
import { useChance, usePathSay } from './say.ts';
import { pathText } from './text.ts';

interface Props {
  readonly path: OutputOf<typeof getPath>;
  readonly ticked: Ticked;
  readonly onTick: (ticked: Ticked) => void;
  readonly busy: boolean;
}

/** The ranked records: what, why, what to do, how sure, at what cost, until when, and whom to call. */
export function PathList({ path, ticked, onTick, busy }: Props) {
  const t = useText(pathText);
  const mayCall = useMay('queues.decide');
  const [calling, setCalling] = useState<WirePathRow>();
  const tick = (rows: readonly WirePathRow[], to: boolean) => {
    const next = new Map(ticked);
    for (const { recordId, kind, lever, effect, costFen } of rows) {
      if (to) next.set(recordId, { kind, lever, effect, costFen });
      else next.delete(recordId);
    }
    onTick(next);
  };
  const allTicked = path.rows.every((r) => ticked.has(r.recordId));
  return (
    <div className="scroll-x" aria-busy={busy}>
      <table className="plain cards-on-phone path-list">
        <thead>
          <tr>
            <th>
              <input
                type="checkbox"
                aria-label={t('tickPage')}
                checked={allTicked}
                onChange={(e) => tick(path.rows, e.target.checked)}
              />
            </th>
            <th>{t('record')}</th>
            <th>{t('why')}</th>
            <th>{t('chance')}</th>
            <th className="num">{t('fees')}</th>
            <th>{t('by')}</th>
            <th>{t('calls')}</th>
          </tr>
        </thead>
        <tbody>
          {path.rows.map((row) => (
            <Row
              key={row.recordId}
              row={row}
              path={path}
              ticked={ticked.has(row.recordId)}
              onTick={(to) => tick([row], to)}
              {...(mayCall ? { onCall: () => setCalling(row) } : {})}
            />
          ))}
        </tbody>
      </table>
      {calling && (
        <LogCall
          record={{ kind: calling.kind, id: calling.recordId, title: calling.title }}
          holder={calling.holder}
          due={calling.by ?? path.to}
          onClose={() => setCalling(undefined)}
        />
      )}
    </div>
  );
}

function Row({
  row,
  path,
  ticked,
  onTick,
  onCall,
}: {
  row: WirePathRow;
  path: Props['path'];
  ticked: boolean;
  onTick: (to: boolean) => void;
  onCall?: () => void;
}) {
  const t = useText(pathText);
  const label = useLabel();
  const say = usePathSay();
  const chance = useChance();
  const district = useDistrictCode();
  const enough = path.enough !== null && path.enough > 0 && row.place === path.enough;
  return (
    <tr className={enough ? 'path-enough' : undefined}>
      <td>
        <label className="path-tick">
          <input
            type="checkbox"
            aria-label={t('tick', { n: row.place })}
            checked={ticked}
            onChange={(e) => onTick(e.target.checked)}
          />
          <span className="hint">{row.place}</span>
        </label>
      </td>
      <td data-label={t('record')}>
        <span className="tag">{label(LEVERS[row.lever].label)}</span>{' '}
        <strong>{shownEffect(row.effect, path)}</strong>
        <div>
          <PageLink to={`/d/${district}/registers/${row.kind}/${row.recordId}`}>{row.title}</PageLink>
        </div>
        {row.holder !== '' && (
          <div>
            <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: row.holder })}>
              {row.holder}
            </PageLink>
          </div>
        )}
      </td>
      <td data-label={t('why')}>
        {row.why.map((w) => (
          <div key={w.code + JSON.stringify(w.params)}>{say(w)}</div>
        ))}
        <div className="path-todo">{say(row.todo)}</div>
      </td>
      <td data-label={t('chance')}>{chance(row.chance)}</td>
      <td className="num" data-label={t('fees')}>
        {row.costFen === null
          ? t('unknownCost')
          : row.costFen === 0
            ? t('free')
            : row.lever === 'address'
              ? t('atMost', { yuan: yuan(row.costFen) })
              : yuan(row.costFen)}
      </td>
      <td data-label={t('by')} className="nowrap">
        {row.by ?? '—'}
      </td>
      <td data-label={t('calls')}>
        <LastCall call={row.call} />
        {onCall && (
          <button type="button" className="btn" onClick={onCall}>
            {t('logCall')}
          </button>
        )}
      </td>
    </tr>
  );
}
