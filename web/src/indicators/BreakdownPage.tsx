import { getFigure } from '@sophora/contract/figures';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { BreakdownColumn } from './BreakdownColumn.tsx';
import { stepsOf, textOfSteps } from './breakdownSteps.ts';
import { breakdownText } from './breakdownText.ts';
import '../ui/lists.css';
import './indicators.css';
import './breakdown.css';

/** A figure taken apart level by level, every level with its neighbours in sight. */
export default function BreakdownPage() {
  const t = useText(breakdownText);
  const label = useLabel();
  const district = useDistrictCode();
  const indicator = useParam('indicator');
  const [filters, setFilters] = useFilters();
  const at = { asOf: filters['asOf'], knownAt: filters['knownAt'], since: filters['since'] };
  const query = useEndpoint(getFigure, { params: { district, indicator }, query: at }, { keep: true });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { figure } = query.data;
  const steps = stepsOf(filters['steps']);
  return (
    <div className="stack">
      <PageTitle
        title={`${label(figure.label)}：${t('title')}`}
        back={{ to: pathWith(`/d/${district}/figures/${indicator}`, at), label: label(figure.label) }}
        hint={t('hint', { day: figure.asOf })}
      />
      <div className="breakdown">
        {[...steps, undefined].map((chosen, level) => (
          <BreakdownColumn
            key={steps
              .slice(0, level)
              .map((s) => `${s.by}:${s.value}`)
              .join()}
            indicator={indicator}
            at={at}
            before={steps.slice(0, level)}
            chosen={chosen}
            by={chosen?.by ?? filters['by']}
            onWay={(by) => setFilters({ steps: textOfSteps(steps.slice(0, level)), by })}
            onChoose={(step) =>
              setFilters({ steps: textOfSteps([...steps.slice(0, level), step]), by: undefined })
            }
            onClose={() => setFilters({ steps: textOfSteps(steps.slice(0, level)), by: undefined })}
          />
        ))}
      </div>
    </div>
  );
}
