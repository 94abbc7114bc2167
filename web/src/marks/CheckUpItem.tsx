import type { CheckUpFinding, MarkCheckUp } from '@sophora/contract/markCheckUp';
import { CHECK_UP_TEXTS, checkUpText } from '@sophora/domain/marks/checkUp/checkUpTexts';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { checkUpWords } from './checkUpText.ts';

/** Up to here the marks concerned are listed at once. */
const FEW = 5;

/** One point of the check-up: what it is, by what law, by when, and the next step. */
export function CheckUpItem({ finding, found }: { finding: CheckUpFinding; found: MarkCheckUp }) {
  const t = useText(checkUpWords);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}/marks`;
  const { kind, level, law, on } = finding;
  const texts = CHECK_UP_TEXTS[kind];
  const classes = String(finding.params['classes'] ?? '')
    .split(',')
    .filter((c) => c !== '')
    .map((c) => niceClassText(Number(c), language));
  const params = {
    ...finding.params,
    on: on ?? '',
    classList: classes.join(language === 'zh' ? '、' : ', '),
    exOfficioText: finding.params['exOfficio'] === 1 ? t('exOfficio') : '',
  };
  const name = String(finding.params['name'] ?? '');
  return (
    <section className="card stack mark-point">
      <div className="row">
        <span className={level === 'act' ? 'tag tag-bad' : 'tag tag-warn'}>{t(`level.${level}`)}</span>
        <h2>{texts.title[language]}</h2>
        {on !== null && <strong className="push">{t('on', { day: on })}</strong>}
      </div>
      <p>{checkUpText(texts.what, params, language)}</p>
      <p>
        <strong>{t('next')}</strong> {checkUpText(texts.next, params, language)}{' '}
        {kind === 'tradeNameFree' && (
          <PageLink to={pathWith(base, { name })}>{t('searchIt', { name })}</PageLink>
        )}
        {kind === 'nearPublications' && (
          <PageLink to={pathWith(`${base}/watch`, { q: found.holder.name })}>{t('seeHits')}</PageLink>
        )}
      </p>
      <p className="hint">
        {t('law')} {law.document}
        {law.article}
        {law.certainty === 'unverified' && `（${t('unverified')}）`}
      </p>
      <Concerned ids={finding.marks} found={found} />
    </section>
  );
}

function Concerned({ ids, found }: { ids: readonly string[]; found: MarkCheckUp }) {
  const t = useText(checkUpWords);
  const language = useLanguage();
  const district = useDistrictCode();
  const marks = found.marks.filter((m) => ids.includes(m.id));
  if (marks.length === 0) return null;
  const list = (
    <ul className="mark-plain">
      {marks.map((m) => (
        <li key={m.id}>
          <PageLink to={`/d/${district}/registers/marks/${m.id}`}>{m.name || m.number}</PageLink>{' '}
          <span className="hint">
            {m.number} · {niceClassText(m.niceClass, language)}
            {m.registered && ` · ${t('registered')} ${m.registered}`}
            {m.validUntil && ` · ${t('validUntil')} ${m.validUntil}`}
          </span>
        </li>
      ))}
    </ul>
  );
  if (marks.length <= FEW) return list;
  return (
    <details>
      <summary>{t('concerned', { n: ids.length })}</summary>
      {list}
    </details>
  );
}
