import type { OutputOf } from '@sophora/contract/endpoint';
import type { getPath } from '@sophora/contract/path';
import { LEVERS } from '@sophora/domain/path/lever';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { shownEffect, yuan } from './amounts.ts';
import { pathText } from './text.ts';

interface Props {
  readonly path: OutputOf<typeof getPath>;
  readonly on: ReadonlySet<string>;
  readonly onSwitch: (on: string) => void;
}

/** Whole classes as switches: what each would move, what of it is likely, and what it costs. */
export function Switches({ path, on, onSwitch }: Props) {
  const t = useText(pathText);
  const label = useLabel();
  const toggle = (lever: string) => {
    const next = new Set(on);
    if (!next.delete(lever)) next.add(lever);
    // An empty list means none; only a missing one means the usual ones.
    onSwitch([...next].join(',') || '-');
  };
  return (
    <section className="card stack">
      <h2>{t('switches')}</h2>
      <div className="scroll-x">
        <table className="plain cards-on-phone path-switches">
          <thead>
            <tr>
              <th>{t('lever')}</th>
              <th className="num">{t('records')}</th>
              <th className="num">{t('effect')}</th>
              <th className="num">{t('expected')}</th>
              <th className="num">{t('fees')}</th>
            </tr>
          </thead>
          <tbody>
            {path.totals.map((c) => (
              <tr key={c.lever}>
                <td data-label={t('lever')}>
                  <label className="path-switch">
                    <input type="checkbox" checked={on.has(c.lever)} onChange={() => toggle(c.lever)} />
                    <span>
                      <strong>{label(LEVERS[c.lever].label)}</strong>
                      <span className="hint">{label(LEVERS[c.lever].about)}</span>
                    </span>
                  </label>
                </td>
                <td className="num" data-label={t('records')}>
                  {grouped(c.rows)}
                  {c.more && <div className="hint">{t('more', { n: grouped(c.rows) })}</div>}
                </td>
                <td className="num" data-label={t('effect')}>
                  {shownEffect(c.effect, path)}
                </td>
                <td className="num" data-label={t('expected')}>
                  {c.expected === null || c.expected === c.effect ? '—' : shownEffect(c.expected, path)}
                  {c.expected !== null && c.untold > 0 && (
                    <div className="hint">{t('untold', { n: grouped(c.untold) })}</div>
                  )}
                </td>
                <td className="num" data-label={t('fees')}>
                  {c.costKnown === 0 ? '—' : yuan(c.costFen)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
