import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import { grouped, groupedText } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { citedText } from './citedText.ts';

type Answer = OutputOf<typeof getFigure>;

/** Figures of which the superior's own list can be compared with ours. */
const LISTS: Readonly<Record<string, string | undefined>> = {
  'high-value-inventions': undefined,
  'pledge-finance': 'pledges',
  'valid-marks': 'marks',
};

/** 双值: what the superior's circulars say beside our figure, each with its document and page. */
export function Official({ answer: { official, figure }, unit }: { answer: Answer; unit: string }) {
  const t = useText(citedText);
  const district = useDistrictCode();
  if (official.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('official')}</h2>
      <p className="hint">{t('officialHint')}</p>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('asOf')}</th>
              <th className="num">
                {t('value')}（{unit}）
              </th>
              <th>{t('document')}</th>
            </tr>
          </thead>
          <tbody>
            {official.map((o) => (
              <tr key={o.recordId}>
                <td className="nowrap">{o.asOf}</td>
                <td className="num">
                  <PageLink to={`/d/${district}/registers/officialValues/${o.recordId}`}>
                    {groupedText(o.text)}
                  </PageLink>
                </td>
                <td>
                  {o.issuer} {o.documentNumber} {o.file} {o.page}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {figure.indicator in LISTS && (
        <PageLink to={pathWith(`/d/${district}/differences`, { list: LISTS[figure.indicator] })}>
          {t('differences')}
        </PageLink>
      )}
    </section>
  );
}

/** 同级: the peers' table of the last circular, our own line marked. */
export function Peers({ answer: { peers } }: { answer: Answer }) {
  const t = useText(citedText);
  const district = useDistrictCode();
  if (peers === null) return null;
  return (
    <section className="card stack">
      <h2>{t('peers', { day: peers.day })}</h2>
      <p className="hint">{t('peersHint', { document: peers.document })}</p>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th className="num">{t('place')}</th>
              <th>{t('peer')}</th>
              <th className="num">{t('value')}</th>
              <th className="num">{t('perHouseholds')}</th>
              <th className="num">{t('stated')}</th>
            </tr>
          </thead>
          <tbody>
            {peers.rows.map((p) => (
              <tr key={p.recordId} aria-current={p.own ? 'true' : undefined}>
                <td className="num">{p.place ?? '—'}</td>
                <td>
                  <PageLink to={`/d/${district}/registers/peerFigures/${p.recordId}`}>
                    {p.own ? <strong>{p.name}</strong> : p.name}
                  </PageLink>
                </td>
                <td className="num">{p.value === null ? '—' : grouped(p.value)}</td>
                <td className="num">
                  {p.value === null || p.households === null
                    ? '—'
                    : ((p.value * 10_000) / p.households).toFixed(2)}
                </td>
                <td className="num">{p.rank ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
