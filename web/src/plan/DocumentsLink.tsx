import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { reviewText } from './review/text.ts';

/** The way to documents under review and earlier versions. */
export function DocumentsLink({ district }: { district: string }) {
  const t = useText(reviewText);
  return (
    <PageLink className="btn btn-link" to={`/d/${district}/plan/documents`}>
      {t('documents')}
    </PageLink>
  );
}
