import { useText } from '../ui/i18n/text.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { PeopleList } from './PeopleList.tsx';
import { peopleText } from './peopleText.ts';
import { UnitList } from './UnitList.tsx';
import '../ui/office.css';
import './access.css';

/** 人员与角色: who works in the district with which role; the units they work in. */
export default function PeoplePage() {
  const t = useText(peopleText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const units = filters['tab'] === 'units';
  const here = `/d/${district}/people`;
  const mayUnits = useMay('units.read');
  return (
    <div className="stack">
      <PageTitle title={t('title')} />
      <Tabs
        label={t('title')}
        tabs={[
          { to: here, label: t('people'), here: !units },
          ...(mayUnits ? [{ to: `${here}?tab=units`, label: t('units'), here: units }] : []),
        ]}
      />
      {units ? <UnitList district={district} /> : <PeopleList district={district} />}
    </div>
  );
}
