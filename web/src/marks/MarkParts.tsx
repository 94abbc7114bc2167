import type { Permission } from '@sophora/domain/access/permissions';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { useMyDistrict } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { markText } from './text.ts';

const PARTS = {
  search: { path: '', needs: 'marks.read' },
  watch: { path: '/watch', needs: 'marks.read' },
  names: { path: '/names', needs: 'marks.read' },
  stations: { path: '/stations', needs: 'marks.read' },
  leads: { path: '/leads', needs: 'screening.read' },
  compare: { path: '/compare', needs: undefined },
} as const satisfies Record<string, { path: string; needs: Permission | undefined }>;
type PartName = keyof typeof PARTS;

/** The parts of the work with marks, each an address of its own, those that this person may see. */
export function MarkParts({ here }: { here: PartName }) {
  const t = useText(markText);
  const base = `/d/${useDistrictCode()}/marks`;
  const held: readonly Permission[] = useMyDistrict()?.permissions ?? [];
  const shown = (Object.keys(PARTS) as PartName[]).filter((part) => {
    const { needs } = PARTS[part];
    return needs === undefined || held.includes(needs);
  });
  return (
    <div className="mark-tabs">
      <Tabs
        label={t('title')}
        tabs={shown.map((part) => ({
          to: `${base}${PARTS[part].path}`,
          label: t(part),
          here: part === here,
        }))}
      />
    </div>
  );
}
