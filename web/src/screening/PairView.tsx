import { type AlignedPair, comparePair, type LeadPair, type LeadView } from '@sophora/contract/screening';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { screeningText } from './text.ts';

const keyOf = ({ a, b, part }: LeadPair): string => `${a} ${b} ${part}`;

/** Two filings side by side, what differs marked. Which two stands in the address. */
export function PairView({ view }: { view: LeadView }) {
  const t = useText(screeningText);
  const [filters, setFilters] = useFilters();
  const { pairs } = view;
  const pair = pairs.find((p) => keyOf(p) === filters['pair']) ?? preferred(pairs);
  if (!pair)
    return (
      <section className="card">
        <h2>{t('texts')}</h2>
        <p className="hint">{t('noPairs')}</p>
      </section>
    );
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('texts')}</h2>
        <span className="hint">{t('marked')}</span>
      </div>
      {pairs.length > 1 && (
        <Field label={t('pair')}>
          <select
            className="input"
            value={keyOf(pair)}
            onChange={(e) => setFilters({ pair: e.target.value }, true)}
          >
            {pairs.map((p) => (
              <option key={keyOf(p)} value={keyOf(p)}>
                {formatApplicationNumber(p.a)} — {formatApplicationNumber(p.b)} · {t(p.part)} ·{' '}
                {t('agree', { percent: p.percent })}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Aligned lead={view.lead.id} pair={pair} view={view} />
    </section>
  );
}

/** A pair with something to see: not the same text twice, if there is another. */
function preferred(pairs: readonly LeadPair[]): LeadPair | undefined {
  return (
    pairs.find((p) => p.percent < 100 && p.part !== 'frame') ?? pairs.find((p) => p.percent < 100) ?? pairs[0]
  );
}

function Aligned({ lead, pair, view }: { lead: string; pair: LeadPair; view: LeadView }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const part = pair.part === 'claim' ? 'claim' : 'abstract';
  const query = useEndpoint(comparePair, {
    params: { district, lead },
    query: { a: pair.a, b: pair.b, part },
  });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return (
    <>
      <div className="screen-pair">
        <Side number={pair.a} view={view} pieces={query.data.pieces} side="a" />
        <Side number={pair.b} view={view} pieces={query.data.pieces} side="b" />
      </div>
      {query.data.cut && <p className="hint">{t('cut')}</p>}
    </>
  );
}

function Side({
  number,
  view,
  pieces,
  side,
}: {
  number: string;
  view: LeadView;
  pieces: AlignedPair['pieces'];
  side: 'a' | 'b';
}) {
  const member = view.members.find((m) => m.number === number);
  let place = 0;
  return (
    <article>
      <h3>
        {formatApplicationNumber(number)} {member?.title}
      </h3>
      <p className="hint">
        {[member?.applicants[0], member?.filed]
          .filter((part) => part !== undefined && part !== null)
          .join(' · ')}
      </p>
      <p className="screen-text">
        {pieces.map((piece) => {
          const key = place++;
          if ('same' in piece) return <span key={key}>{piece.same}</span>;
          return piece[side] === '' ? null : <mark key={key}>{piece[side]}</mark>;
        })}
      </p>
    </article>
  );
}
