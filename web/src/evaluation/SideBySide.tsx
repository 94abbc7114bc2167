import { evaluatePlan, takeBaselines } from '@sophora/contract/evaluation';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { amountIn, goalText, shownText, unitText } from './amounts.ts';
import type { Evaluation, PlanHead } from './EvaluationPage.tsx';
import { evaluationText } from './text.ts';

/** The next plan beside this one: where it starts from, and the step that gives it its bases. */
export function SideBySide({ first, next }: { first: Evaluation; next: PlanHead }) {
  const t = useText(evaluationText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const may = useMay('plans.change');
  const query = useEndpoint(evaluatePlan, { params: { district, plan: next.id }, query: {} });
  const take = useAction(takeBaselines);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const ended = (indicator: string | null) =>
    indicator === null ? undefined : first.targets.find((x) => x.indicator === indicator);
  const start = () =>
    take.mutate({
      params: { district, plan: next.id },
      body: { from: first.plan.id, ...(filters.moment ? { moment: filters.moment } : {}) },
    });
  return (
    <section className="card stack">
      <div className="row">
        <h2>
          {t('next')} · {next.title}
        </h2>
        {may && (
          <button type="button" className="btn push" disabled={take.isPending} onClick={start}>
            {t('take')}
          </button>
        )}
      </div>
      <p className="hint">{t('nextHint')}</p>
      {take.error && <ErrorNote error={take.error} />}
      {take.data && (
        <p className="note note-good" role="status">
          {t('taken', { count: take.data.taken, version: take.data.version })}
        </p>
      )}
      <div className="scroll-x">
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('target')}</th>
              <th className="num">{t('first')}</th>
              <th className="num">{t('base')}</th>
              <th className="num">{t('secondGoal')}</th>
              <th className="num">{t('secondNow')}</th>
              <th> </th>
              <th>{t('unit')}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.targets.map((x) => (
              <tr key={x.id}>
                <td>
                  {x.id} {x.title}
                </td>
                <td data-label={t('first')} className="num">
                  {shownText(ended(x.indicator)?.now.text ?? null)}
                </td>
                <td data-label={t('base')} className="num">
                  {x.baseline ? (
                    <span title={x.baseline.source}>{amountIn(x.baseline.value, x.unit)}</span>
                  ) : (
                    '—'
                  )}
                </td>
                <td data-label={t('secondGoal')} className="num">
                  {goalText(x)}
                </td>
                <td data-label={t('secondNow')} className="num">
                  {shownText(x.now.text)}
                </td>
                <td data-label={' '}>
                  <Light colour={x.now.light} known={x.now.text !== null} />
                </td>
                <td data-label={t('unit')}>{unitText(x.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
