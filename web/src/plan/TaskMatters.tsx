import { planTasks } from '@sophora/contract/matters';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { planText } from './text.ts';

/** From a task of the plan to the matters that carry it out, for whoever may open one. */
export function TaskMatters({ id }: { id: string }) {
  const t = useText(planText);
  const district = useDistrictCode();
  const mayOpen = useMay('matters.open');
  const { data } = useEndpoint(planTasks, { params: { district } }, { enabled: mayOpen, staleTime: 60_000 });
  const task = data?.tasks.find((one) => one.id === id);
  if (!task) return null;
  return (
    <div className="row">
      {task.matters > 0 && (
        <PageLink to={pathWith(`/d/${district}/today`, { queue: 'open', task: id })}>
          {t('taskMatters', { count: task.matters })}
        </PageLink>
      )}
      <PageLink to={pathWith(`/d/${district}/matters/new`, { task: id })}>{t('openMatter')}</PageLink>
    </div>
  );
}
