import type { FrozenSetWire } from '@sophora/contract/freeze';
import { WINDOW_NAMES, type WindowId } from '@sophora/domain/freeze/windows';
import { SIGNS } from '@sophora/domain/indicators/target';
import { grouped, groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Light } from '../ui/Light.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { Basis } from './Basis.tsx';
import { freezeText } from './text.ts';

type Figure = FrozenSetWire['figures'][number];
type Target = FrozenSetWire['targets'][number];

const COLUMNS: Readonly<Record<Figure['over'], readonly WindowId[]>> = {
  stock: ['now', 'before', 'sameDay', 'lastEnd'],
  flow: ['period', 'thisYear', 'samePeriod', 'lastYear', 'plan'],
  rate: ['now'],
};
const TITLES = { stock: 'stocks', flow: 'flows', rate: 'rates' } as const;

/** The numbers as they were reported, targets first. Each opens to its figure as known then. */
export function Numbers({ content }: { content: FrozenSetWire }) {
  return (
    <>
      {content.targets.length > 0 && <Targets content={content} />}
      {(['stock', 'flow', 'rate'] as const).map((over) => (
        <Figures key={over} over={over} content={content} />
      ))}
      <Basis content={content} />
    </>
  );
}

function Targets({ content }: { content: FrozenSetWire }) {
  const t = useText(freezeText);
  const district = useDistrictCode();
  /** The figure of the day as known then, added up from the first day of the plan where it is a flow. */
  const to = (target: Target, asOf: string) => {
    const values = content.figures.find((f) => f.indicator === target.indicator)?.values;
    return values === undefined
      ? undefined
      : pathWith(`/d/${district}/figures/${target.indicator}`, {
          asOf,
          since: values.find((v) => v.window === 'plan')?.since,
          knownAt: content.knownAt,
        });
  };
  return (
    <section className="card stack">
      <h2>{t('targets')}</h2>
      <div className="scroll-x">
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('target')}</th>
              <th className="num">{t('goal')}</th>
              <th className="num">{t('value')}</th>
              <th className="num">{t('atDue')}</th>
              <th className="num">{t('official')}</th>
              <th>{t('unit')}</th>
              <th>{t('light')}</th>
            </tr>
          </thead>
          <tbody>
            {content.targets.map((target) => (
              <tr key={target.id}>
                <td>
                  {target.id} {target.title}
                </td>
                <td data-label={t('goal')} className="num">
                  {goalOf(target)}
                </td>
                <td data-label={t('value')} className="num">
                  <Opens to={to(target, content.period.to)} text={target.text} />
                </td>
                <td data-label={t('atDue')} className="num">
                  {target.textAtDue !== null && <Opens to={to(target, target.due)} text={target.textAtDue} />}
                </td>
                <td data-label={t('official')} className="num">
                  {target.official && (
                    <span>
                      <PageLink to={`/d/${district}/registers/officialValues/${target.official.recordId}`}>
                        {groupedText(target.official.text)}
                      </PageLink>
                      {target.headline === 'official' && <span className="hint"> {t('decides')}</span>}
                    </span>
                  )}
                </td>
                <td data-label={t('unit')}>{unitOf(target.unit)}</td>
                <td data-label={t('light')}>
                  <Light colour={target.light} known={target.text !== null} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Opens({ to, text }: { to: string | undefined; text: string | null }) {
  return to === undefined || text === null ? shown(text) : <PageLink to={to}>{groupedText(text)}</PageLink>;
}

const FEN_PER_WAN = 1_000_000;

function goalOf({ target, comparator, unit }: Target): string {
  if (target === null) return '—';
  return `${SIGNS[comparator]}${grouped(unit === 'fen' ? target / FEN_PER_WAN : target)}`;
}

const unitOf = (unit: string) => (unit === 'fen' ? '万元' : unit);
const shown = (text: string | null) => (text === null ? '—' : groupedText(text));

function Figures({ over, content }: { over: Figure['over']; content: FrozenSetWire }) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const list = content.figures.filter((f) => f.over === over);
  const columns = COLUMNS[over].filter((c) => list.some((f) => f.values.some((v) => v.window === c)));
  if (list.length === 0) return null;
  const to = (figure: Figure, window: WindowId) => {
    const value = figure.values.find((v) => v.window === window)!;
    return pathWith(`/d/${district}/figures/${figure.indicator}`, {
      asOf: value.until,
      since: value.since,
      knownAt: content.knownAt,
    });
  };
  return (
    <section className="card stack">
      <h2>{t(TITLES[over])}</h2>
      <div className="scroll-x">
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('figure')}</th>
              {columns.map((c) => (
                <th key={c} className="num">
                  {label(WINDOW_NAMES[c])}
                </th>
              ))}
              <th className="num">{t('official')}</th>
              <th>{t('unit')}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((figure) => (
              <tr key={figure.indicator}>
                <td>{label(figure.label)}</td>
                {columns.map((c) => {
                  const value = figure.values.find((v) => v.window === c);
                  return (
                    <td key={c} data-label={label(WINDOW_NAMES[c])} className="num">
                      {value === undefined || value.text === null ? (
                        '—'
                      ) : (
                        <PageLink to={to(figure, c)}>{groupedText(value.text)}</PageLink>
                      )}
                    </td>
                  );
                })}
                <td data-label={t('official')} className="num">
                  {figure.official && (
                    <PageLink to={`/d/${district}/registers/officialValues/${figure.official.recordId}`}>
                      {groupedText(figure.official.text)}
                    </PageLink>
                  )}
                </td>
                <td data-label={t('unit')}>{figure.measure === 'fen' ? '万元' : label(figure.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
