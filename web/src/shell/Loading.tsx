import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';

export function Loading() {
  const t = useText(commonText);
  return (
    <div className="center-state" role="status">
      {t('loading')}
    </div>
  );
}
