import { useEffect } from 'react';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useGo } from '../ui/route.ts';
import { useMe } from '../ui/session.ts';
import { shellText } from './text.ts';

/** `/`: to the district a person works in. */
export function StartPage() {
  const t = useText(shellText);
  const me = useMe();
  const go = useGo();
  const first = me?.districts.find((d) => d.kind === 'real') ?? me?.districts[0];
  useEffect(() => {
    if (first) go(`/d/${first.code}`, true);
  }, [first, go]);
  if (me && !first) return <div className="center-state">{t('noDistrict')}</div>;
  return <Loading />;
}
