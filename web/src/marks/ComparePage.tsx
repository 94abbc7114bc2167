import { useText } from '../ui/i18n/text.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { CompareTool } from './CompareTool.tsx';
import { MarkParts } from './MarkParts.tsx';
import { markText } from './text.ts';

/** 近似比对, inside the work tool. */
export default function ComparePage() {
  const t = useText(markText);
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('compareHint')} />
      <MarkParts here="compare" />
      <CompareTool />
    </div>
  );
}
