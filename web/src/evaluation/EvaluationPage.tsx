import type { OutputOf } from '@sophora/contract/endpoint';
import { evaluatePlan, listPlans } from '@sophora/contract/evaluation';
import { periodLabel } from '@sophora/domain/freeze/period';
import { Suspense } from 'react';
import { BasisMoved } from '../freeze/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { SideBySide } from './SideBySide.tsx';
import { TargetRecords } from './TargetRecords.tsx';
import { TargetTable } from './TargetTable.tsx';
import { evaluationText } from './text.ts';
import '../ui/office.css';

export type Evaluation = OutputOf<typeof evaluatePlan>;
export type PlanHead = OutputOf<typeof listPlans>['plans'][number];

/** 终期评估: which plan, then how it ended. */
export default function EvaluationPage() {
  const t = useText(evaluationText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(listPlans, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { plans } = query.data;
  const plan = plans.find((p) => p.id === filters.plan) ?? plans.find((p) => p.inForce) ?? plans[0];
  if (!plan) return <div className="center-state">{t('noPlan')}</div>;
  return (
    <div className="stack">
      {plans.length > 1 && (
        <Tabs
          label={t('plans')}
          tabs={plans.map((p) => ({
            to: pathWith(`/d/${district}/evaluation`, { plan: p.id }),
            label: `${p.from.slice(0, 4)}—${p.to.slice(0, 4)} ${p.documentNumber}`,
            here: p.id === plan.id,
          }))}
        />
      )}
      <OnePlan key={plan.id} plan={plan} plans={plans} />
    </div>
  );
}

function OnePlan({ plan, plans }: { plan: PlanHead; plans: readonly PlanHead[] }) {
  const t = useText(evaluationText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(evaluatePlan, {
    params: { district, plan: plan.id },
    query: { moment: filters.moment },
  });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { over, targets, settings, rules, sources } = query.data;
  const target = targets.find((x) => x.id === filters.target);
  const next = plans.find((p) => p.from > plan.to);
  const head = { title: plan.title, number: plan.documentNumber, from: plan.from, to: plan.to };
  const count = (...lights: string[]) => targets.filter((x) => lights.includes(x.now.light)).length;
  return (
    <>
      <PageTitle title={t('title')} hint={t(over ? 'hintOver' : 'hintOpen', head)} />
      <Moment answer={query.data} />
      {target ? (
        <TargetRecords plan={plan.id} target={target} moment={filters.moment} />
      ) : (
        <>
          {over && (
            <p>
              {t('summary', {
                all: targets.length,
                done: count('done', 'green'),
                missed: count('missed', 'red', 'yellow'),
                open: count('grey'),
              })}
            </p>
          )}
          <TargetTable answer={query.data} />
          {next && <SideBySide first={query.data} next={next} />}
          <Suspense fallback={<Loading />}>
            <BasisMoved settings={settings} rules={rules} sources={sources} />
          </Suspense>
        </>
      )}
    </>
  );
}

/** What “then” is, and another moment to choose. */
function Moment({ answer }: { answer: Evaluation }) {
  const t = useText(evaluationText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const { moment, now, sets, over } = answer;
  const period = (id: string) => label(periodLabel(id));
  return (
    <div className="filters">
      {sets.length > 0 && (
        <Field label={t('moment')}>
          <select
            className="input"
            value={filters.moment ?? ''}
            onChange={(e) => setFilters({ moment: e.target.value })}
          >
            <option value="">{t('auto')}</option>
            {sets.map((s) => (
              <option key={s.id} value={`set:${s.id}`}>
                {t('set', { no: s.no, period: period(s.period) })}
              </option>
            ))}
          </select>
        </Field>
      )}
      {moment ? (
        <span className="hint">
          {moment.set
            ? t('momentSet', {
                no: moment.set.no,
                period: period(moment.set.period),
                seq: moment.knownAt,
              })
            : t('momentLedger', { seq: moment.knownAt, at: momentText(moment.at) })}
          {' · '}
          {t('now', { seq: now })}
        </span>
      ) : (
        over && (
          <p className="note note-warn">
            {t('noMoment')} <PageLink to={`/d/${district}/freezes`}>{t('toFreezes')}</PageLink>
          </p>
        )
      )}
    </div>
  );
}
