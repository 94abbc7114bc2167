import type { TargetView } from '@sophora/contract/figures';
import { SIGNS } from '@sophora/domain/indicators/target';
import { grouped, groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useMay } from '../ui/session.ts';
import { shownUnit } from './amount.ts';
import { Sparkline } from './Sparkline.tsx';
import { figureText } from './text.ts';

interface Props {
  readonly target: TargetView;
  readonly asOf: string;
}

/** One target: value against goal, light with its rule in words, the way since the plan began. */
export function TargetCard({ target, asOf }: Props) {
  const t = useText(figureText);
  const say = useSay();
  const district = useDistrictCode();
  const [filters] = useFilters();
  const mayRead = useMay('records.read');
  const goal = useGoal(target);
  const deciding = target.textAtDue ?? target.text;
  // Each number opens to the figure of its own day.
  const figureOn = (day: string | undefined) =>
    target.indicator !== null && target.trend.length > 0
      ? pathWith(`/d/${district}/figures/${target.indicator}`, {
          asOf: day,
          knownAt: filters.knownAt,
          ...(target.since === null ? {} : { since: target.since }),
        })
      : undefined;
  const to = figureOn(target.textAtDue === null ? filters.asOf : target.due);
  const onDay = figureOn(filters.asOf);
  return (
    <article className="target">
      <header>
        <span className="target-id">{target.id}</span>
        <h2>{to ? <PageLink to={to}>{target.title}</PageLink> : target.title}</h2>
        <Light colour={target.light} known={deciding !== null} />
      </header>
      {deciding === null ? (
        <Missing target={target} />
      ) : (
        <>
          <p className="target-value">
            {to ? <PageLink to={to}>{groupedText(deciding)}</PageLink> : groupedText(deciding)}
            <small> {shownUnit(target.unit)}</small>
          </p>
          {target.textAtDue !== null && (
            <p className="hint">
              {t('atDue', { day: target.due })}
              {target.text !== null && target.text !== target.textAtDue && (
                <>
                  {' · '}
                  {t('onDay', { day: asOf })}
                  {onDay ? (
                    <PageLink to={onDay} className="target-today">
                      {groupedText(target.text)}
                    </PageLink>
                  ) : (
                    <strong>{groupedText(target.text)}</strong>
                  )}
                </>
              )}
            </p>
          )}
          <Sparkline
            points={target.trend}
            target={target.evaluator === 'rank' ? null : target.target}
            label={`${target.title} ${t('since', { from: target.trend[0]?.month ?? '' })}`}
          />
        </>
      )}
      <footer>
        <span>
          {t('target')} {goal}{' '}
          <PageLink to={`/d/${district}/plan`} className="hint">
            {t('clause', { clause: target.clause })}
          </PageLink>
        </span>
        {target.goalDocument && (
          <span className="hint">
            {t('goalRestsOn', {
              document: `${target.goalDocument.title} ${target.goalDocument.number}`.trim(),
            })}
          </span>
        )}
        <span className="hint">{say(target.undecided ?? target.rule)}</span>
        {target.official && (
          <span>
            <PageLink to={`/d/${district}/registers/officialValues/${target.official.recordId}`}>
              {t('officialValue', {
                value: groupedText(target.official.text),
                unit: shownUnit(target.unit),
                day: target.official.asOf,
                document: target.official.documentNumber,
              })}
            </PageLink>
            {target.headline === 'official' && t('decides')}
          </span>
        )}
        {target.gapText !== null && target.gapText !== '0' && (
          <span>
            {t('gap', { gap: groupedText(target.gapText), unit: shownUnit(target.unit) })}
            {target.perMonthText !== null &&
              t('perMonth', { amount: groupedText(target.perMonthText), unit: shownUnit(target.unit) })}
          </span>
        )}
        {to && mayRead && target.evaluator !== 'rank' && target.evaluator !== 'rate' && (
          <PageLink to={`/d/${district}/path/${target.indicator}`}>{t('pathTo')} ›</PageLink>
        )}
        {target.notes.map((n) => (
          <span key={n.code + JSON.stringify(n.params)} className="hint">
            {say(n)}
          </span>
        ))}
      </footer>
    </article>
  );
}

function Missing({ target }: { target: TargetView }) {
  const t = useText(figureText);
  const label = useLabel();
  const district = useDistrictCode();
  if (target.missingFiles.length === 0) return <p className="hint">{t('noData')}</p>;
  return (
    <div className="target-missing">
      <span className="hint">{t('missing')}</span>
      <ul>
        {target.missingFiles.map((file) => (
          <li key={file.zh}>{label(file)}</li>
        ))}
      </ul>
      {target.trend.length > 0 ? (
        <PageLink to={`/d/${district}/imports`} className="btn">
          {t('importIt')}
        </PageLink>
      ) : (
        <span className="hint">{t('notYet')}</span>
      )}
    </div>
  );
}

/** 1 亿元 in fen. */
const FEN_PER_YI = 10_000_000_000;

/** The goal as a clerk reads it: `≥ 14 件`, `首个`, `完成`. */
function useGoal(target: TargetView): string {
  const t = useText(figureText);
  if (target.comparator === 'first') return t('first');
  if (target.target === null) return target.evaluator === 'rank' ? t('rankTop') : t('done');
  const amount =
    target.unit === 'fen'
      ? `${grouped(target.target / FEN_PER_YI)} 亿元`
      : `${grouped(target.target)} ${target.unit}`;
  return `${SIGNS[target.comparator as keyof typeof SIGNS] ?? ''}${amount}`;
}
