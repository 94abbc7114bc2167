import type { LeadView } from '@sophora/contract/screening';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { screeningText } from './text.ts';

const MOST_TIES = 10;
const MOST_DOTS = 40;
const WIDTH = 520;
const ROW = 30;

/** 关联图: filings on the left, what several of them have in common on the right, a line for each. The table says the same. */
export function TieMap({ view }: { view: LeadView }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const ties = view.ties.slice(0, MOST_TIES);
  if (ties.length === 0)
    return (
      <section className="card stack">
        <h2>{t('ties')}</h2>
        <p className="hint">{t('noTies')}</p>
      </section>
    );
  const members = view.members
    .filter((m) => ties.some((tie) => tie.members.includes(m.number)))
    .slice(0, MOST_DOTS);
  const height = Math.max(ties.length * ROW, Math.min(members.length * 14, 300)) + 16;
  const dotY = (i: number) => 12 + ((height - 24) * (i + 0.5)) / members.length;
  const tieY = (i: number) => 12 + ((height - 24) * (i + 0.5)) / ties.length;
  return (
    <section className="card stack">
      <h2>{t('ties')}</h2>
      <svg className="screen-figure" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {ties.flatMap((tie, k) =>
          members.map((m, i) =>
            tie.members.includes(m.number) ? (
              <line
                key={`${tie.kind} ${tie.name} ${m.number}`}
                className={`screen-tie screen-tie-${tie.kind}`}
                x1={20}
                y1={dotY(i)}
                x2={WIDTH - 212}
                y2={tieY(k)}
              />
            ) : null,
          ),
        )}
        {members.map((m, i) => (
          <circle key={m.number} className="screen-dot" cx={20} cy={dotY(i)} r={3.5}>
            <title>{`${m.number} ${m.title}`}</title>
          </circle>
        ))}
        {ties.map((tie, k) => (
          <text key={`${tie.kind} ${tie.name}`} className="screen-label" x={WIDTH - 206} y={tieY(k) + 4}>
            {short(`${t(tie.kind)} ${tie.name}`)}
          </text>
        ))}
      </svg>
      <table className="plain">
        <tbody>
          {ties.map((tie) => (
            <tr key={`${tie.kind} ${tie.name}`}>
              <td className="nowrap hint">{t(tie.kind)}</td>
              <td>
                {tie.kind === 'applicant' || tie.kind === 'agency' ? (
                  <PageLink
                    to={pathWith(`/d/${district}/screening/profile`, { as: tie.kind, name: tie.name })}
                  >
                    {tie.name}
                  </PageLink>
                ) : (
                  tie.name
                )}
              </td>
              <td className="num">{t('filings', { n: tie.members.length })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const LABEL = 15;
const short = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL)}…` : text);
