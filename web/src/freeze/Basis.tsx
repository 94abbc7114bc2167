import type { FrozenSetWire } from '@sophora/contract/freeze';
import { settingByKey } from '@sophora/domain/indicators/settings';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { freezeText } from './text.ts';

/** What the numbers rest on: settings, rule versions, population, and the digest of what counted. */
export function Basis({ content }: { content: FrozenSetWire }) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const settingValue = useSettingValue();
  const names = new Map(content.figures.map((f) => [f.indicator, label(f.label)]));
  return (
    <details className="card freeze-basis">
      <summary>{t('basis')}</summary>
      <h3>{t('vintages')}</h3>
      {content.vintages.map((v) => (
        <div key={v.recordId}>
          <PageLink to={`/d/${district}/registers/population/${v.recordId}`}>
            {t('vintage', { year: v.year, persons: grouped(v.persons) })}
          </PageLink>{' '}
          <span className="hint">{v.source}</span>
        </div>
      ))}
      <h3>{t('settings')}</h3>
      <dl className="facts">
        {Object.entries(content.settings).map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{settingByKey(key) ? label(settingByKey(key)!.label) : key}</dt>
            <dd>{settingValue(key, value)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('digests')}</h3>
      <div className="scroll-x">
        <table className="plain cards">
          <tbody>
            {Object.entries(content.ruleVersions).map(([indicator, version]) => {
              const digest = content.contributions.find((c) => c.indicator === indicator);
              return (
                <tr key={indicator}>
                  <td>{names.get(indicator) ?? indicator}</td>
                  <td data-label={t('rules')} className="nowrap">
                    {t('version', { n: version })}
                  </td>
                  <td className="num">{t('rows', { count: grouped(digest?.rows ?? 0) })}</td>
                  <td className="freeze-digest">{digest?.hash ?? '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A setting's value as the settings page says it. */
export function useSettingValue(): (key: string, value: unknown) => string {
  const t = useText(freezeText);
  const label = useLabel();
  return (key, value) => {
    if (value === null || value === undefined) return t('notSet');
    const choice = settingByKey(key)?.values?.[String(value)];
    if (choice) return label(choice);
    return typeof value === 'number' ? grouped(value) : String(value);
  };
}
