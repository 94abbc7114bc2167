import { getPlan } from '@sophora/contract/figures';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { pathText } from './text.ts';

interface PlanTarget {
  readonly id: string;
  readonly title: string;
  readonly indicator: string | null;
}

/** The plan's targets, to go from the path of one to that of another. */
export function Targets({ indicator }: { indicator: string }) {
  const t = useText(pathText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(getPlan, { params: { district } }, { staleTime: 300_000 });
  const plan = query.data?.plan as { targets?: readonly PlanTarget[] } | null | undefined;
  const targets = plan?.targets?.filter((x) => x.indicator !== null) ?? [];
  if (targets.length === 0) return null;
  return (
    <nav className="chips" aria-label={t('which')}>
      {targets.map((target) => (
        <PageLink
          key={target.id}
          className="chip"
          to={pathWith(`/d/${district}/path/${target.indicator}`, { to: filters['to'] })}
          {...(target.indicator === indicator ? { 'aria-current': 'page' as const } : {})}
        >
          {target.id} {target.title}
        </PageLink>
      ))}
    </nav>
  );
}
