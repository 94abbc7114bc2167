import type { TargetView } from '@sophora/contract/figures';
import type { Plan, Target } from '@sophora/domain/plan/planTypes';
import { useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { planText } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly district: string;
  readonly states: readonly TargetView[];
}

/** 工作目标 with their targets, worded as in the document. */
export function GoalList({ plan, district, states }: Props) {
  const t = useText(planText);
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('goals')}</h2>
        <span className="hint">{t('asWorded')}</span>
      </div>
      <table className="plain cards plan-targets">
        <thead>
          <tr>
            <th>{t('target')}</th>
            <th>{t('value')}</th>
            <th>{t('due')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        {plan.goals.map((goal) => (
          <tbody key={goal.id}>
            <tr>
              <th colSpan={4} scope="rowgroup">
                {goal.title} <small className="hint">{t('clause', { clause: goal.clause })}</small>
              </th>
            </tr>
            {plan.targets
              .filter((target) => target.goal === goal.id)
              .map((target) => (
                <TargetRow
                  key={target.id}
                  target={target}
                  district={district}
                  state={states.find((s) => s.id === target.id)}
                />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function TargetRow({
  target,
  district,
  state,
}: {
  target: Target;
  district: string;
  state: TargetView | undefined;
}) {
  const t = useText(planText);
  // A figure's page exists for what the house can compute; that is what has a course to show.
  const linked = target.indicator !== null && (state?.trend.length ?? 0) > 0;
  const yearly = target.conditions?.find((c) => c.every === 'year');
  return (
    <tr>
      <td>
        <span>
          <span className="hint">{target.id}</span>{' '}
          {linked ? (
            <PageLink to={`/d/${district}/figures/${target.indicator}`}>{target.title}</PageLink>
          ) : (
            target.title
          )}
        </span>
      </td>
      <td>
        <span>
          <strong>{target.text}</strong>
          {target.peers && <div className="hint">{t('peers', { peers: target.peers })}</div>}
          {target.conditions && target.conditions.length > 0 && (
            <div className="hint">
              {yearly?.baseYear ? t('yearly', { year: yearly.baseYear }) : t('rising')}
            </div>
          )}
        </span>
      </td>
      <td className="brief when">{target.due}</td>
      <td className="brief">{state && <Light colour={state.light} known={state.text !== null} />}</td>
    </tr>
  );
}
