import { Skeleton } from 'antd';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';

/** The place where something is about to appear. */
export function LoadingState() {
  const t = useText(commonText);
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
