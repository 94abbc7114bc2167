import type { LeadView } from '@sophora/contract/screening';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { screeningText } from './text.ts';
import { separator, signalName } from './words.ts';

/** Every met signal with its value, threshold and article, and those that could not be assessed. */
export function Signals({ lead }: { lead: LeadView['lead'] }) {
  const t = useText(screeningText);
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{t('signals')}</h2>
      {lead.signals.length > 0 && (
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('signals')}</th>
              <th className="num">{t('value')}</th>
              <th className="num">{t('threshold')}</th>
              <th>{t('article')}</th>
            </tr>
          </thead>
          <tbody>
            {lead.signals.map((s) => (
              <tr key={s.id}>
                <td>{signalName(s.id, language)}</td>
                <td className="num" data-label={t('value')}>
                  {s.value}
                </td>
                <td className="num" data-label={t('threshold')}>
                  {s.threshold}
                </td>
                <td data-label={t('article')}>{s.article}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t('thresholdHint')}</p>
      {lead.notAssessable.length > 0 && (
        <p className="hint">
          {t('cannot', {
            names: lead.notAssessable.map((id) => signalName(id, language)).join(separator(language)),
          })}
        </p>
      )}
    </section>
  );
}
