import { grouped, groupedText } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { amountIn, goalText, shownText, unitText } from './amounts.ts';
import type { Evaluation } from './EvaluationPage.tsx';
import { evaluationText } from './text.ts';

type Target = Evaluation['targets'][number];

/** Every target: what was to be reached, what was known then, what is known now. */
export function TargetTable({ answer }: { answer: Evaluation }) {
  const t = useText(evaluationText);
  const { targets, moment } = answer;
  const district = useDistrictCode();
  /** The figure of the due day, once it is over; as it was known then, or is now. */
  const figureOf = (x: Target, today: string, knownAt?: number) =>
    x.indicator === null
      ? undefined
      : pathWith(`/d/${district}/figures/${x.indicator}`, {
          asOf: today > x.due ? x.due : undefined,
          since: x.since ?? undefined,
          knownAt,
        });
  const bases = targets.some((x) => x.baseline !== null);
  return (
    <section className="card stack">
      <h2>{t('targets')}</h2>
      <div className="scroll-x">
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('target')}</th>
              {bases && <th className="num">{t('base')}</th>}
              <th className="num">{t('goal')}</th>
              {moment && <th className="num">{t('before')}</th>}
              {moment && <th> </th>}
              <th className="num">{t('after')}</th>
              <th> </th>
              <th className="num">{t('official')}</th>
              <th>{t('unit')}</th>
              {moment && <th>{t('restated')}</th>}
            </tr>
          </thead>
          <tbody>
            {targets.map((x) => (
              <tr key={x.id}>
                <td>
                  {x.id} {x.title}
                </td>
                {bases && (
                  <td data-label={t('base')} className="num">
                    {x.baseline && (
                      <span>
                        {amountIn(x.baseline.value, x.unit)}
                        <div className="hint">{x.baseline.source}</div>
                      </span>
                    )}
                  </td>
                )}
                <td data-label={t('goal')} className="num">
                  {goalText(x)}
                </td>
                {moment && (
                  <Said said={x.before} label={t('before')} to={figureOf(x, answer.today, moment.knownAt)} />
                )}
                <Said said={x.now} label={t('after')} to={figureOf(x, answer.today)} />
                <td data-label={t('official')} className="num">
                  {x.official && (
                    <span title={`${x.official.issuer} ${x.official.documentNumber}`}>
                      <PageLink to={`/d/${district}/registers/officialValues/${x.official.recordId}`}>
                        {groupedText(x.official.text)}
                      </PageLink>
                      {x.headline === 'official' && <span className="hint"> {t('decides')}</span>}
                    </span>
                  )}
                </td>
                <td data-label={t('unit')}>{unitText(x.unit)}</td>
                {moment && (
                  <td data-label={t('restated')}>
                    <Restated target={x} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Said({ said, label, to }: { said: Target['before']; label: string; to: string | undefined }) {
  const text = said ? shownText(said.text) : '—';
  return (
    <>
      <td data-label={label} className="num">
        {to !== undefined && said && said.text !== null ? <PageLink to={to}>{text}</PageLink> : text}
      </td>
      <td data-label={' '}>{said && <Light colour={said.light} known={said.text !== null} />}</td>
    </>
  );
}

/** The way to the records where any differs; else whether the value does. */
function Restated({ target }: { target: Target }) {
  const t = useText(evaluationText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const mayRead = useMay('records.read');
  const moved = target.before?.text !== target.now.text;
  if (target.records === 0 || !mayRead)
    return <span className={moved ? 'tag tag-warn' : 'hint'}>{t(moved ? 'differs' : 'same')}</span>;
  return (
    <PageLink
      to={pathWith(`/d/${district}/evaluation`, {
        plan: filters.plan,
        moment: filters.moment,
        target: target.id,
      })}
    >
      {t('records', { count: grouped(target.records) })}
    </PageLink>
  );
}
