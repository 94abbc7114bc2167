import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { markText } from './text.ts';

const PATHS = { search: '', watch: '/watch', names: '/names', compare: '/compare' } as const;
type PartName = keyof typeof PATHS;

/** The parts of the work with marks, each an address of its own. */
export function MarkParts({ here }: { here: PartName }) {
  const t = useText(markText);
  const base = `/d/${useDistrictCode()}/marks`;
  return (
    <Tabs
      label={t('title')}
      tabs={(Object.keys(PATHS) as PartName[]).map((part) => ({
        to: `${base}${PATHS[part]}`,
        label: t(part),
        here: part === here,
      }))}
    />
  );
}
