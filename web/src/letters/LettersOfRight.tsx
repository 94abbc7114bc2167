import { listLetters } from '@sophora/contract/letters';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { dueTag, dueWords } from './due.ts';
import { letterText } from './text.ts';
import '../ui/office.css';
import './letters.css';

/** On the page of a right: which letters came, and by when they have to be dealt with. Nothing where none came. */
export default function LettersOfRight({ record }: { record: string }) {
  const t = useText(letterText);
  const language = useLanguage();
  const district = useDistrictCode();
  const query = useEndpoint(listLetters, { params: { district }, query: { all: 'yes', record } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  const letters = query.data?.letters.filter((letter) => letter.state !== 'withdrawn') ?? [];
  if (letters.length === 0) return null;
  return (
    <section className="ledger-panel">
      <h2>{t('ofRight')}</h2>
      <ul className="letter-short">
        {letters.map((letter) => (
          <li key={letter.id}>
            {letter.state === 'open' && (
              <span className={dueTag(letter, query.data!.today)}>
                {dueWords(letter, query.data!.today, t)}
              </span>
            )}
            {letter.state === 'done' && (
              <span className="tag">{t('doneOn', { day: letter.endedOn ?? '' })}</span>
            )}{' '}
            <PageLink to={`/d/${district}/letters`}>{letter.label?.[language] ?? letter.fileName}</PageLink>{' '}
            {letter.due !== null && <span>{t('due', { due: letter.due })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
