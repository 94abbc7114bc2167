import {
  bindForm,
  type FormAnswer,
  type FormBlank,
  type FormChoices,
  type WireBinding,
} from '@sophora/contract/forms';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { BindingFields } from './BindingFields.tsx';
import { formsText } from './text.ts';
import { bindingWords, shownAnswer, sourceWords, stateOf } from './words.ts';

interface Props {
  readonly district: string;
  readonly form: string;
  readonly blank: FormBlank;
  readonly answer: FormAnswer | undefined;
  readonly choices: FormChoices | undefined;
  readonly may: boolean;
  readonly onNext: () => void;
}

/** One blank: what the form says of it, its value and source, why this is proposed, and the decision. */
export function BlankPanel({ district, form, blank, answer, choices, may, onNext }: Props) {
  const t = useText(formsText);
  const say = useSay();
  const language = useLanguage();
  const [binding, setBinding] = useState<WireBinding>(blank.binding);
  const save = useAction(bindForm);
  const decide = (to: WireBinding | null, then?: () => void) =>
    save.mutate(
      { params: { district, form }, body: { bindings: [{ blank: blank.id, binding: to }] } },
      then ? { onSuccess: then } : {},
    );
  const state = stateOf(blank, answer);
  return (
    <section className="card stack forms-panel" aria-label={blank.words}>
      <header>
        <h2>{blank.words}</h2>
        <span className={`tag forms-tag-${state}`}>{t(`state.${state}`)}</span>{' '}
        {blank.unit && <span className="hint">{blank.unit}</span>}
      </header>
      <dl className="facts">
        <dt>{t('to')}</dt>
        <dd>{bindingWords(blank.binding, choices, language)}</dd>
        {answer && shownAnswer(answer) !== '' && (
          <>
            <dt>{t('value')}</dt>
            <dd>
              <strong>{shownAnswer(answer)}</strong>
            </dd>
          </>
        )}
        {answer?.rows && (
          <>
            <dt>{t('value')}</dt>
            <dd>{t('rowsOf', { count: answer.rows.length })}</dd>
          </>
        )}
        {answer?.source && (
          <>
            <dt>{t('source')}</dt>
            <dd>
              {sourceWords(answer, language)}{' '}
              <PageLink
                to={pathWith(`/d/${district}/figures/${answer.source.indicator}`, {
                  asOf: answer.source.asOf,
                  since: answer.source.from,
                })}
              >
                {t('openFigure')}
              </PageLink>
            </dd>
          </>
        )}
        {answer?.why && (
          <>
            <dt>{t('why')}</dt>
            <dd>{say(answer.why)}</dd>
          </>
        )}
      </dl>
      {blank.decided ? (
        <p className="hint">
          {t('decidedBy', { name: blank.decided.by.name[language], at: momentText(blank.decided.at) })}
        </p>
      ) : (
        <div className="note">
          <div className="row">
            <strong>{t('reasons')}</strong>
            <span className="hint">{t('confidence', { percent: Math.round(blank.confidence * 100) })}</span>
          </div>
          <ul className="forms-reasons">
            {blank.reasons.map((reason) => (
              <li key={reason.code}>{say(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {may && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            decide(binding, onNext);
          }}
        >
          <BindingFields blank={blank} binding={binding} choices={choices} onChange={setBinding} />
          {save.error && <ErrorNote error={save.error} />}
          <div className="row">
            <button type="submit" className="btn btn-primary" disabled={save.isPending}>
              {t('saveNext')}
            </button>
            {blank.decided && (
              <button type="button" className="btn" disabled={save.isPending} onClick={() => decide(null)}>
                {t('undo')}
              </button>
            )}
          </div>
        </form>
      )}
    </section>
  );
}
