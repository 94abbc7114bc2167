import { type MorningChanges, morningChanges } from '@sophora/contract/morning';
import { CAUSES } from '@sophora/domain/freeze/causes';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { morningText } from './text.ts';

type Told = MorningChanges['told'][number];
const CAUSES_SHOWN = 3;

/** 数字变了什么、为什么: three sentences, each leading to its figure. */
export function Changes({ district }: { district: string }) {
  const t = useText(morningText);
  const label = useLabel();
  const query = useEndpoint(morningChanges, { params: { district } });
  const data = query.data;
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('changes')}</h2>
        {data && <span className="hint">{t('changesSince', { since: data.since })}</span>}
      </div>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {data?.told.length === 0 && <p className="hint">{t('changesNone')}</p>}
      <ol className="morning-sentences">
        {data?.told.map((change) => (
          <li key={change.indicator}>
            <Sentence change={change} since={data.since} />{' '}
            <PageLink
              to={`/d/${district}/figures/${change.indicator}`}
              aria-label={t('open', { figure: label(change.label) })}
            >
              →
            </PageLink>
          </li>
        ))}
      </ol>
      {data !== undefined && data.others > 0 && (
        <p className="hint">{t('changesOthers', { others: data.others })}</p>
      )}
    </section>
  );
}

function Sentence({ change, since }: { change: Told; since: string }) {
  const t = useText(morningText);
  const label = useLabel();
  const shown = (amount: number) =>
    change.measure === 'fen' ? grouped(Math.round(amount / 1_000_000)) : grouped(amount);
  const signed = (amount: number) => `${amount > 0 ? '+' : '−'}${shown(Math.abs(amount))}`;
  const words = change.causes.slice(0, CAUSES_SHOWN).map((cause) => {
    const by = signed(cause.amount);
    if (cause.cause === 'began' || cause.cause === 'ended') return t(`cause.${cause.cause}`, { by });
    if (cause.file !== null) return t('cause.file', { file: cause.file, by });
    return t('cause.other', { cause: label(CAUSES[cause.cause]), by });
  });
  if (change.causes.length > CAUSES_SHOWN) words.push(t('moreCauses', { count: change.causes.length }));
  const more = change.after > change.before;
  return (
    <span>
      {t(change.over === 'flow' ? 'sentenceYear' : 'sentence', {
        figure: label(change.label),
        after: shown(change.after),
        unit: change.measure === 'fen' ? t('wan') : label(change.unit),
        since,
        direction: t(more ? 'more' : 'less'),
        by: shown(Math.abs(change.after - change.before)),
        causes: words.join(t('comma')),
      })}
    </span>
  );
}
