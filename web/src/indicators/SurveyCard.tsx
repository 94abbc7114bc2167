import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import { SURVEY_GROUPS } from '@sophora/domain/ledger/valueLabels';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { citedText } from './citedText.ts';

type Answer = OutputOf<typeof getFigure>;

/** 满意率 is a share, 满意度 a score: both, with how sure the share is, of how many it is and the fewest that may prove it. */
export function SurveyCard({ answer: { survey } }: { answer: Answer }) {
  const t = useText(citedText);
  const label = useLabel();
  const district = useDistrictCode();
  if (survey === null) return null;
  const percent = (n: number) => `${n.toFixed(2)}%`;
  const lines: readonly (readonly [string, string])[] = [
    [t('surveyRate'), percent(survey.rate)],
    [t('surveyRange'), `${percent(survey.low)} — ${percent(survey.high)}`],
    [t('surveyScore'), survey.score.toFixed(2)],
    [t('surveyAnswers'), grouped(survey.answers)],
    [t('surveyResponse'), survey.responseRate === null ? '—' : percent(survey.responseRate)],
    [t('surveyFloor'), survey.floor === null ? '—' : grouped(survey.floor)],
  ];
  return (
    <section className="card stack">
      <h2>{t('survey')}</h2>
      <p className="hint">
        {t('surveyOf', { name: survey.name, from: survey.from, to: survey.to })}
        {!survey.weighted && ` ${t('surveyUnweighted')}`}
      </p>
      <table className="plain survey-lines">
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('surveyGroup')}</th>
            <th className="num">{t('surveyFrame')}</th>
            <th className="num">{t('surveyIssued')}</th>
          </tr>
        </thead>
        <tbody>
          {survey.groups.map((g) => (
            <tr key={g.group}>
              <td>{label(SURVEY_GROUPS[g.group as keyof typeof SURVEY_GROUPS])}</td>
              <td className="num">{g.frame === null ? '—' : grouped(g.frame)}</td>
              <td className="num">{g.issued === null ? '—' : grouped(g.issued)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageLink to={`/d/${district}/registers/surveys`}>{t('surveyPlan')}</PageLink>
    </section>
  );
}
