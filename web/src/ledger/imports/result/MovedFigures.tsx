import { type Figure, listFigures } from '@sophora/contract/figures';
import type { KindInfo } from '@sophora/contract/imports';
import { useEndpoint } from '../../../ui/endpoint.ts';
import { grouped, groupedText } from '../../../ui/format.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode } from '../../../ui/route.ts';
import { useSay } from '../../../ui/say.ts';
import { useMay } from '../../../ui/session.ts';
import { figureAddress } from '../../parts/addresses.ts';
import { useKinds } from '../../parts/useKinds.ts';
import { resultText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  readonly seq: number;
}

/** Figures before this batch and now, side by side; until the published figures include the batch, it says so. */
export function MovedFigures({ kind, seq }: Props) {
  const t = useText(resultText);
  const district = useDistrictCode();
  const enabled = useMay('figures.read');
  const params = { district };
  const now = useEndpoint(
    listFigures,
    { params },
    { enabled, poll: (latest) => (latest && latest.knownAt >= seq ? false : 2_000) },
  );
  const before = useEndpoint(listFigures, { params, query: { knownAt: seq - 1 } }, { enabled });
  if (!enabled || !now.data || !before.data) return null;
  const waiting = now.data.knownAt < seq;
  const former = new Map(before.data.figures.map((f) => [f.indicator, f]));
  const moved = now.data.figures.filter((f) => {
    const was = former.get(f.indicator);
    return was === undefined ? f.numerator !== 0 : was.numerator !== f.numerator || was.text !== f.text;
  });
  // A figure that moved from nothing to zero owes the same answer as one that did not move.
  const concerned = now.data.figures.filter(
    (f) =>
      (f.numerator === 0 || !moved.includes(f)) &&
      f.completeness.sources.some((s) => s.kind === kind.id) &&
      f.completeness.uncounted.some((u) => u.records > 0),
  );
  return (
    <section className="ledger-panel" data-testid="moved-figures">
      <h2>{t('moved')}</h2>
      {waiting && <p role="status">{t('movedLater')}</p>}
      {moved.length > 0 && (
        <ul className="ledger-moved">
          {moved.map((f) => (
            <MovedFigure key={f.indicator} now={f} before={former.get(f.indicator)} />
          ))}
        </ul>
      )}
      {!waiting && <span data-testid="figures-settled" hidden />}
      {!waiting && moved.length === 0 && <p>{t('movedNone')}</p>}
      {concerned.length > 0 && (
        <ul className="ledger-moved">
          {concerned.map((f) => (
            <li key={f.indicator}>
              <Uncounted figure={f} />
            </li>
          ))}
        </ul>
      )}
      {!waiting && moved.every((f) => f.numerator === 0) && kind.declarations.length > 0 && (
        <p className="ledger-hint">{t('movedHint')}</p>
      )}
    </section>
  );
}

function MovedFigure({ now, before }: { now: Figure; before: Figure | undefined }) {
  const label = useLabel();
  const say = useSay();
  const kinds = useKinds();
  const district = useDistrictCode();
  const missingText = (m: Figure['missing'][number]) => {
    const kind = m.code === 'file-missing' && kinds?.find((k) => k.id === m.params?.kind);
    return say(kind ? { code: m.code, params: { kind: label(kind.label) } } : m);
  };
  // Without its denominator a figure has no value yet; then the counted records are what moved.
  const computed = now.text !== null;
  const shown = (f: Figure | undefined) =>
    (computed ? f?.text && groupedText(f.text) : f && grouped(f.numerator)) ?? '—';
  return (
    <li data-moved={now.indicator}>
      <PageLink to={figureAddress(district, now.indicator)}>{label(now.label)}</PageLink>
      <span className="ledger-from">{shown(before)}</span>
      <span aria-hidden> → </span>
      <strong>{shown(now)}</strong>{' '}
      <span className="ledger-hint">
        {computed ? label(now.unit) : now.missing.map(missingText).join('；')}
      </span>
    </li>
  );
}

/** Records that might count but do not, with the reason: the usual answer to "why did nothing move". */
function Uncounted({ figure }: { figure: Figure }) {
  const t = useText(resultText);
  const label = useLabel();
  const district = useDistrictCode();
  return (
    <>
      <PageLink to={figureAddress(district, figure.indicator)}>{label(figure.label)}</PageLink>{' '}
      <span className="ledger-hint">
        {figure.completeness.uncounted
          .filter((u) => u.records > 0)
          .map((u) => t('uncounted', { label: label(u.label), n: grouped(u.records) }))
          .join('；')}
      </span>
    </>
  );
}
