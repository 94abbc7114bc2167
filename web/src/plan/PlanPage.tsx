import { cockpit, getPlan } from '@sophora/contract/figures';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Plan } from '@sophora/domain/plan/planTypes';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { todayText } from '../ui/moment.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { DayTable } from './DayTable.tsx';
import { DocumentsLink } from './DocumentsLink.tsx';
import { GoalList } from './GoalList.tsx';
import { PlanHead } from './PlanHead.tsx';
import { TaskList } from './TaskList.tsx';
import { planText } from './text.ts';
import '../ui/office.css';
import './plan.css';

/** The document the district carries out: goals, tasks and who is responsible. */
export default function PlanPage() {
  const t = useText(planText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const mayReview = useMay('plans.read');
  const query = useEndpoint(getPlan, { params: { district } }, { staleTime: 60_000 });
  // Lights and the server's today come with the targets; the plan can be read without them.
  const state = useEndpoint(cockpit, { params: { district }, query: {} });
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('title')} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data)
    return (
      <div className="center-state" role="status">
        {common('loading')}
      </div>
    );
  const plan = query.data.plan as unknown as Plan | null;
  if (!plan)
    return (
      <div className="center-state">
        <h1>{t('none')}</h1>
        <p>{t('noneHint')}</p>
        {mayReview && <DocumentsLink district={district} />}
      </div>
    );
  const today = (state.data?.today ?? todayText()) as PlainDate;
  return (
    <div className="stack">
      <PlanHead plan={plan} district={district} today={today} />
      <GoalList plan={plan} district={district} states={state.data?.targets ?? []} />
      <TaskList title={t('tasks')} tasks={plan.tasks} plan={plan.id} />
      <TaskList title={t('safeguards')} tasks={plan.safeguards} plan={plan.id} />
      <DayTable days={plan.days} today={today} />
    </div>
  );
}
