import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
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
      <nav className="tabs" aria-label={t('title')}>
        <PageLink to={here} {...(units ? {} : { 'aria-current': 'page' as const })}>
          {t('people')}
        </PageLink>
        {mayUnits && (
          <PageLink to={`${here}?tab=units`} {...(units ? { 'aria-current': 'page' as const } : {})}>
            {t('units')}
          </PageLink>
        )}
      </nav>
      {units ? <UnitList district={district} /> : <PeopleList district={district} />}
    </div>
  );
}
