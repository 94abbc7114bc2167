import { commonText } from '../ui/i18n/common.ts';
import { setLanguage, useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { CompareTool } from './CompareTool.tsx';
import { markText } from './text.ts';

/** 商标近似比对, for anybody, without an account. */
export default function PublicComparePage() {
  const t = useText(markText);
  const common = useText(commonText);
  const language = useLanguage();
  return (
    <div className="mark-public">
      <header className="frame-head">
        <span className="frame-brand">{common('product')}</span>
        <span className="push" />
        <button
          type="button"
          className="btn"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('language')}
        </button>
        <PageLink to="/login" className="btn btn-link">
          {t('signIn')}
        </PageLink>
      </header>
      <main className="stack">
        <PageTitle title={t('publicTitle')} hint={t('compareHint')} />
        <CompareTool />
      </main>
    </div>
  );
}
