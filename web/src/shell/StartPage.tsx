import { useEffect } from 'react';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useGo } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { homeOf } from './home.ts';
import { shellText } from './text.ts';

/** `/`: to the district a person works in. */
export function StartPage() {
  const t = useText(shellText);
  const me = useMe();
  const go = useGo();
  const first = me?.districts.find((d) => d.kind === 'real') ?? me?.districts[0];
  const empty = me !== undefined && first === undefined;
  useEffect(() => {
    if (first) go(homeOf(first.code, first.permissions), true);
    // An empty installation begins with its first district.
    else if (empty && me.everywhere) go('/districts/new', true);
  }, [first, empty, me, go]);
  if (empty && !me.everywhere) return <div className="center-state">{t('noDistrict')}</div>;
  return <Loading />;
}
