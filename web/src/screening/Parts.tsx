import { useText } from '../ui/i18n/text.ts';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { screeningText } from './text.ts';

export type PartName = 'leads' | 'batches' | 'findings';

/** The three parts of 线索核查, each an address of its own. */
export function Parts({ here }: { here: PartName }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const base = `/d/${district}/screening`;
  const paths: Record<PartName, string> = {
    leads: base,
    batches: `${base}/batches`,
    findings: `${base}/findings`,
  };
  return (
    <Tabs
      label={t('title')}
      tabs={(['leads', 'batches', 'findings'] as const).map((name) => ({
        to: pathWith(paths[name], {}),
        label: t(name),
        here: name === here,
      }))}
    />
  );
}
