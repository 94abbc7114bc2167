import type { z } from '@sophora/contract/endpoint';
import type { movedBasis } from '@sophora/contract/freeze';
import { useState } from 'react';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useSettingValue } from './Basis.tsx';
import { Causes } from './Causes.tsx';
import { Part } from './Part.tsx';
import { freezeText } from './text.ts';
import './freeze.css';

type Moved = z.output<typeof movedBasis>;

/** What changed beside records: settings, rules, and the registers read as a whole, each with its entries. */
export default function BasisMoved({ settings, rules, sources }: Moved) {
  return (
    <>
      <SettingsMoved settings={settings} rules={rules} />
      <SourcesMoved sources={sources} />
    </>
  );
}

function SettingsMoved({ settings, rules }: Pick<Moved, 'settings' | 'rules'>) {
  const t = useText(freezeText);
  const label = useLabel();
  const value = useSettingValue();
  const lines = [
    ...settings.map((s) => ({
      id: s.key,
      name: label(s.label),
      frozen: value(s.key, s.frozen),
      now: value(s.key, s.now),
      entry: s.entry,
    })),
    ...rules.map((r) => ({
      id: r.indicator,
      name: `${t('rules')} ${label(r.label)}`,
      frozen: t('version', { n: r.frozen }),
      now: t('version', { n: r.now }),
      entry: r.entry,
    })),
  ];
  return (
    <Part title={t(settings.length > 0 ? 'settingsMoved' : 'rulesMoved')} shown={lines.length > 0}>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('settings')}</th>
            <th>{t('frozen')}</th>
            <th>{t('now')}</th>
            <th>{t('cause')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.name}</td>
              <td data-label={t('frozen')}>{line.frozen}</td>
              <td data-label={t('now')}>{line.now}</td>
              <td data-label={t('cause')}>{line.entry && <Causes entries={[line.entry]} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** More is shown when asked for: a circular brings a line for every peer. */
const FEW = 12;

function SourcesMoved({ sources }: Pick<Moved, 'sources'>) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, FEW);
  return (
    <Part title={t('sourcesMoved')} shown={sources.length > 0}>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('source')}</th>
            <th>{t('change')}</th>
            <th>{t('cause')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((s) => (
            <tr key={s.recordId}>
              <td>
                <span className="tag">{label(s.label)}</span>{' '}
                {s.change === 'gone' ? (
                  s.title
                ) : (
                  <PageLink to={`/d/${district}/registers/${s.kind}/${s.recordId}`}>{s.title}</PageLink>
                )}
              </td>
              <td data-label={t('change')}>{t(s.change)}</td>
              <td data-label={t('cause')}>
                <Causes entries={s.entries} record={{ id: s.recordId, kind: s.kind }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sources.length && (
        <button type="button" className="btn" onClick={() => setAll(true)}>
          {t('showAll', { count: sources.length })}
        </button>
      )}
    </Part>
  );
}
