import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import { SETTINGS } from '@sophora/domain/indicators/settings';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { figureText } from './text.ts';

type Shape = OutputOf<typeof getFigure>['definition'];

/** 口径: how the figure is computed, by which rule and article, with which settings, and where in the code. */
export function Definition({ definition }: { definition: Shape }) {
  const t = useText(figureText);
  const label = useLabel();
  const district = useDistrictCode();
  return (
    <details className="card definition" id="definition">
      <summary>
        {t('definition')} · <span className="hint">{t('definitionHint')}</span>
      </summary>
      <div className="stack">
        <p>{label(definition.summary)}</p>
        <ol className="rule-list">
          {definition.rules.map((r) => (
            <li key={r.id}>
              <strong>
                {r.id} {label(r.label)}
              </strong>
              <p>{label(r.sentence)}</p>
              <p className="hint">
                {t('article')}：{r.source} {r.article}（{t(r.confidence as 'official')}）·{' '}
                {t('validFrom', { day: r.validFrom })}
              </p>
              <p className="hint">
                {t('code')} <code>{r.code}</code>
              </p>
            </li>
          ))}
        </ol>
        {definition.settings.length > 0 && (
          <section>
            <h2>{t('settingsUsed')}</h2>
            <ul>
              {definition.settings.map((s) => (
                <li key={s.key}>
                  <PageLink to={`/d/${district}/settings#${s.key}`}>{label(s.label)}</PageLink>：
                  {shown(s.key, s.value)}
                  <span className="hint">（{t(s.isDefault ? 'isDefault' : 'changedSetting')}）</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="hint">{t('version', { version: definition.version })}</p>
      </div>
    </details>
  );

  function shown(key: string, value: unknown): string {
    const known = SETTINGS.find((s) => s.key === key)?.values?.[String(value)];
    return known ? label(known) : value === null ? '—' : String(value);
  }
}
