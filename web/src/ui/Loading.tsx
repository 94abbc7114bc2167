import { commonText } from './i18n/common.ts';
import { useText } from './i18n/text.ts';

export function Loading() {
  const t = useText(commonText);
  return (
    <div className="center-state" role="status">
      {t('loading')}
    </div>
  );
}
