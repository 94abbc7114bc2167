import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';

export function NotFound() {
  const t = useText(commonText);
  return (
    <div className="center-state">
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundHint')}</p>
      <PageLink to="/" className="btn">
        {t('home')}
      </PageLink>
    </div>
  );
}
