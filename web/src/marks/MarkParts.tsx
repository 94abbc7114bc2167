import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { markText } from './text.ts';

const PARTS = ['compare'] as const;

/** The parts of the work with marks. */
export function MarkParts({ here }: { here: (typeof PARTS)[number] }) {
  const t = useText(markText);
  const base = `/d/${useDistrictCode()}/marks`;
  return (
    <Tabs
      label={t('title')}
      tabs={PARTS.map((part) => ({ to: `${base}/${part}`, label: t(part), here: part === here }))}
    />
  );
}
