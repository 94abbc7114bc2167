import { type MarkCheckUp, markCheckUp } from '@sophora/contract/markCheckUp';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useParam } from '../ui/route.ts';
import { CheckUpItem } from './CheckUpItem.tsx';
import { checkUpWords } from './checkUpText.ts';
import '../ui/office.css';
import './marks.css';

/** 商标体检 of one firm, to be talked over and printed. */
export default function CheckUpPage() {
  const t = useText(checkUpWords);
  const district = useDistrictCode();
  const query = useEndpoint(markCheckUp, { params: { district, holder: useParam('holder') } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { holder, findings, today, more } = query.data;
  return (
    <div className="stack mark-check-up">
      <PageTitle
        title={`${t('title')} · ${holder.name}`}
        back={{ to: `/d/${district}/holders/${holder.id}`, label: t('back') }}
        hint={t('hint', { day: today })}
      >
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
      </PageTitle>
      <Has found={query.data} />
      {findings.length === 0 ? (
        <p className="card">{t('fine')}</p>
      ) : (
        findings.map((finding) => <CheckUpItem key={finding.kind} finding={finding} found={query.data} />)
      )}
      {more && <p className="hint">{t('more')}</p>}
    </div>
  );
}

function Has({ found }: { found: MarkCheckUp }) {
  const t = useText(checkUpWords);
  const language = useLanguage();
  const { holder, counts, usual } = found;
  const listed = (classes: readonly number[]) =>
    classes.map((c) => niceClassText(c, language)).join(language === 'zh' ? '、' : ', ');
  const covered = new Set(counts.classes);
  return (
    <section className="card">
      <dl className="mark-facts">
        <div>
          <dt>{t('industry')}</dt>
          <dd>{holder.industry ?? t('none')}</dd>
        </div>
        <div>
          <dt>{t('tradeName')}</dt>
          <dd>{holder.tradeName ?? t('tradeNameUnknown')}</dd>
        </div>
        <div>
          <dt>{t('has')}</dt>
          <dd>
            {t('hasLine', { registered: counts.registered, pending: counts.pending, other: counts.other })}
          </dd>
        </div>
        <div>
          <dt>{t('classes')}</dt>
          <dd>{listed(counts.classes) || t('none')}</dd>
        </div>
        <div>
          <dt>{t('usual')}</dt>
          <dd>
            {usual.length === 0
              ? t('usualUnknown')
              : usual.map((c) => (
                  <span key={c} className={covered.has(c) ? 'tag tag-good' : 'tag tag-warn'}>
                    {covered.has(c) ? '✓' : '○'} {niceClassText(c, language)}
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
