import type { MarkLeadView } from '@sophora/contract/markLeads';
import { MARK_STATUS, type MarkStatus } from '@sophora/domain/marks/markStatus';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { leadText } from './leadText.ts';

/** The marks of an applicant and of those joined to it: how many a year, and each with its day and status. */
export function LeadMarks({ view: { marks, more } }: { view: MarkLeadView }) {
  const t = useText(leadText);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}/registers/marks`;
  return (
    <>
      <Years marks={marks} />
      <section className="card stack">
        <h2>{t('marks', { n: marks.length })}</h2>
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('class')}</th>
              <th>{t('holder')}</th>
              <th>{t('filed')}</th>
              <th>{t('status')}</th>
              <th>{t('agency')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark.record}>
                <td data-label={t('name')}>
                  <PageLink to={`${base}/${mark.record}`}>{mark.name || mark.number}</PageLink>
                </td>
                <td data-label={t('class')}>{niceClassText(mark.niceClass ?? 0, language)}</td>
                <td data-label={t('holder')}>{mark.holder}</td>
                <td data-label={t('filed')} className="nowrap">
                  {mark.filed}
                </td>
                <td data-label={t('status')}>{MARK_STATUS[mark.status as MarkStatus]?.[language]}</td>
                <td data-label={t('agency')}>{mark.agency}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more && <p className="hint">{t('more')}</p>}
      </section>
    </>
  );
}

function Years({ marks }: { marks: MarkLeadView['marks'] }) {
  const t = useText(leadText);
  const years = new Map<string, number>();
  for (const { filed } of marks) {
    const year = filed?.slice(0, 4) ?? t('unknownYear');
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const most = Math.max(1, ...years.values());
  return (
    <section className="card stack">
      <h2>{t('timeline')}</h2>
      <ul className="mark-plain mark-years">
        {[...years].map(([year, n]) => (
          <li key={year}>
            <span>{year}</span> <meter min={0} max={most} value={n} aria-label={year} /> <span>{n}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
