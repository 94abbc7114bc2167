import { Alert, Button } from 'antd';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useSayError } from '../../ui/say.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong in a sentence, and a second try. */
export function ErrorState({ error, onRetry }: Props) {
  const t = useText(commonText);
  const sayError = useSayError();
  return (
    <Alert
      type="error"
      showIcon
      title={t('errorTitle')}
      description={sayError(error)}
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
