import { type LetterRow, listLetters } from '@sophora/contract/letters';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { LetterCard } from './LetterCard.tsx';
import { TakeIn } from './TakeIn.tsx';
import { letterText } from './text.ts';
import '../ui/office.css';
import './letters.css';

const PARTS = [
  ['toConfirm', (letter: LetterRow) => letter.state === 'received'],
  ['open', (letter: LetterRow) => letter.state === 'open'],
  ['over', (letter: LetterRow) => letter.state === 'done' || letter.state === 'withdrawn'],
] as const;

/** Letters put in, what is not sure asked, what is to be done by its last day. */
export default function LettersPage() {
  const t = useText(letterText);
  const [filters, setFilters] = useFilters();
  const all = filters['all'] === 'yes' ? 'yes' : 'no';
  const query = useEndpoint(
    listLetters,
    { params: { district: useDistrictCode() }, query: { all } },
    { keep: true },
  );
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      <TakeIn />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.letters.length === 0 && <p className="center-state">{t('none')}</p>}
      {PARTS.map(([part, belongs]) => {
        const letters = query.data?.letters.filter(belongs) ?? [];
        return letters.length === 0 ? null : (
          <section className="stack" key={part}>
            <h2>{t(part)}</h2>
            <ul className="letter-list">
              {letters.map((letter) => (
                <LetterCard key={letter.id} letter={letter} today={query.data!.today} />
              ))}
            </ul>
          </section>
        );
      })}
      {query.data?.more && <p className="hint">{t('more')}</p>}
      <label className="letter-all">
        <input
          type="checkbox"
          checked={all === 'yes'}
          onChange={(e) => setFilters({ all: e.target.checked ? 'yes' : undefined })}
        />
        {t('showOver')}
      </label>
    </div>
  );
}
