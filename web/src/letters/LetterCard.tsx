import { endLetter, type LetterRow, letterFile } from '@sophora/contract/letters';
import { stepText } from '@sophora/domain/deadlines/stepTexts';
import { useState } from 'react';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { dueTag, dueWords } from './due.ts';
import { EndDialog } from './EndDialog.tsx';
import { letterText } from './text.ts';

/** One letter: what it is about, by when, why that day, and what can be done with it. */
export function LetterCard({ letter, today }: { letter: LetterRow; today: string }) {
  const t = useText(letterText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [changing, setChanging] = useState(false);
  const [ending, setEnding] = useState<'done' | 'withdrawn'>();
  const reopen = useAction(endLetter);
  const params = { district, letter: letter.id };
  const asking = letter.state === 'received' || changing;
  const over = letter.state === 'done' || letter.state === 'withdrawn';
  const withdraw = (
    <button type="button" className="btn" onClick={() => setEnding('withdrawn')}>
      {t('withdraw')}
    </button>
  );
  return (
    <li className="letter-card">
      <p className="letter-head">
        {letter.state === 'open' && (
          <span className={dueTag(letter, today)}>{dueWords(letter, today, t)}</span>
        )}
        {letter.state === 'done' && (
          <span className="tag tag-good">{t('doneOn', { day: letter.endedOn ?? '' })}</span>
        )}
        {letter.state === 'withdrawn' && <span className="tag">{t('withdrawn', { note: letter.note })}</span>}
        <strong>{letter.label?.[language] ?? letter.fileName}</strong>
        {letter.state === 'open' && letter.due !== null && <span>{t('due', { due: letter.due })}</span>}
        <a className="push" href={addressOf(letterFile, { params })} title={letter.fileName}>
          {t('original')}
        </a>
      </p>
      {!asking && <About letter={letter} />}
      {!asking &&
        letter.computed !== null &&
        letter.printed !== null &&
        letter.computed !== letter.printed && (
          <p className="letter-differs">
            {t('differs', { computed: letter.computed, printed: letter.printed })}
          </p>
        )}
      {!asking && letter.steps.length > 0 && (
        <details>
          <summary>{t('why')}</summary>
          <ol>
            {letter.steps.map((step) => (
              <li key={step.code + JSON.stringify(step.params)}>{stepText(step as never, language)}</li>
            ))}
          </ol>
        </details>
      )}
      {asking ? (
        <ConfirmForm letter={letter} onDone={() => setChanging(false)}>
          {withdraw}
        </ConfirmForm>
      ) : (
        <div className="row">
          {over ? (
            <button
              type="button"
              className="btn"
              disabled={reopen.isPending}
              onClick={() => reopen.mutate({ params, body: { state: 'open' } })}
            >
              {t('reopen')}
            </button>
          ) : (
            <>
              <button type="button" className="btn btn-primary" onClick={() => setEnding('done')}>
                {t('done')}
              </button>
              <button type="button" className="btn" onClick={() => setChanging(true)}>
                {t('change')}
              </button>
              {withdraw}
            </>
          )}
        </div>
      )}
      {reopen.error && <ErrorNote error={reopen.error} />}
      {ending && (
        <EndDialog letter={letter.id} today={today} state={ending} onClose={() => setEnding(undefined)} />
      )}
    </li>
  );
}

function About({ letter }: { letter: LetterRow }) {
  const t = useText(letterText);
  const district = useDistrictCode();
  const registers = useMay('records.read');
  const right = letter.rights[0];
  return (
    <p className="letter-about">
      {right === undefined ? (
        <span>{letter.number ?? '—'}</span>
      ) : registers && !right.unpublished ? (
        <PageLink to={`/d/${district}/registers/${right.kind}/${right.id}`}>{right.title}</PageLink>
      ) : (
        <span>{right.title}</span>
      )}
      {right?.unpublished && <span className="tag">{t('unpublished')}</span>}
      {letter.issued !== null && letter.channel !== null && (
        <span className="hint">{t('issuedOn', { issued: letter.issued, channel: t(letter.channel) })}</span>
      )}
      <span className="hint">{t('takenBy', { unit: letter.unit ?? t('office') })}</span>
    </p>
  );
}
