import { downloadFill, type FormFill, type FormView } from '@sophora/contract/forms';
import { addressOf } from '../ui/client.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { formsText } from './text.ts';

/** 填报记录: each filling with its day, its ledger number and what changed against the one before of the same period. */
export function Fills({ district, view }: { district: string; view: FormView }) {
  const t = useText(formsText);
  const language = useLanguage();
  if (view.fills.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('fills')}</h2>
      <div className="scroll-x">
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('form')}</th>
              <th>{t('asOf')}</th>
              <th>{t('source')}</th>
              <th>{t('by')}</th>
              <th>{t('at')}</th>
              <th>{t('changes')}</th>
            </tr>
          </thead>
          <tbody>
            {view.fills.map((fill) => (
              <tr key={fill.id}>
                <td>
                  <a
                    href={addressOf(downloadFill, {
                      params: { district, form: view.form.id, fill: fill.id },
                    })}
                    download
                  >
                    {fill.fileName}
                  </a>
                </td>
                <td data-label={t('asOf')}>{fill.asOf}</td>
                <td data-label={t('source')}>{t('knownAt', { seq: fill.knownAt })}</td>
                <td data-label={t('by')}>{fill.by.name[language]}</td>
                <td data-label={t('at')} className="nowrap">
                  {momentText(fill.at)}
                </td>
                <td data-label={t('changes')}>
                  <Changes view={view} fill={fill} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const SHOWN = 12;

/** Which digits changed against the filling before of the same period. */
export function Changes({ view, fill }: { view: FormView; fill: FormFill }) {
  const t = useText(formsText);
  const earlier = view.fills.some((f) => f.no < fill.no && f.asOf === fill.asOf && f.span === fill.span);
  if (!earlier) return null;
  if (fill.changed.length === 0) return <span className="hint">{t('changedNone')}</span>;
  const words = (text: string | null) =>
    text === null ? t('blank') : text.startsWith('[') ? t('changedList') : text;
  return (
    <div>
      <span>{t('changedSome', { count: fill.changed.length })}</span>
      <ul className="forms-reasons">
        {fill.changed.slice(0, SHOWN).map((change) => (
          <li key={change.blank}>
            {view.blanks.find((b) => b.id === change.blank)?.words ?? change.blank}：{words(change.before)} →{' '}
            {words(change.after)}
          </li>
        ))}
      </ul>
    </div>
  );
}
