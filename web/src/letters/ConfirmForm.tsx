import { confirmLetter, findLetterRights, type LetterRow } from '@sophora/contract/letters';
import { LETTER_KINDS } from '@sophora/domain/letters/letterKinds';
import { LETTER_CHANNELS, type LetterChannel } from '@sophora/domain/letters/letterLimit';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { letterText } from './text.ts';

const only = <T,>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** What was read, each thing to be corrected; where the letter does not say it once, the field is empty and asks. */
export function ConfirmForm({
  letter,
  onDone,
  children,
}: {
  letter: LetterRow;
  onDone: () => void;
  /** What else can be done, beside the button that confirms. */
  children: ReactNode;
}) {
  const t = useText(letterText);
  const language = useLanguage();
  const district = useDistrictCode();
  const { read } = letter;
  const [kind, setKind] = useState(letter.kind ?? only(read.kinds) ?? '');
  const [number, setNumber] = useState(letter.number ?? only(read.numbers) ?? '');
  const [issued, setIssued] = useState<string>(letter.issued ?? only(read.issued) ?? '');
  const [channel, setChannel] = useState<LetterChannel | ''>(letter.channel ?? '');
  const [printed, setPrinted] = useState<string>(letter.printed ?? only(read.printed) ?? '');
  const [chosen, setChosen] = useState<string>();
  const lookUp = number.trim().length >= 4;
  const search = useEndpoint(
    findLetterRights,
    { params: { district }, query: { number: number.trim() } },
    { enabled: lookUp, keep: true },
  );
  const rights = lookUp ? (search.data?.rights ?? letter.rights) : [];
  const right = chosen ?? (letter.state === 'open' && letter.rights[0]?.id) ?? only(rights)?.id ?? '';
  const picked = rights.find(({ id }) => id === (right || only(rights)?.id));
  const save = useAction(confirmLetter);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (channel === '') return;
    const about = picked === undefined || chosen === 'none' ? null : { kind: picked.kind, id: picked.id };
    save.mutate(
      {
        params: { district, letter: letter.id },
        body: { kind, right: about, number: number.trim(), issued, channel, printed: printed || null },
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="letter-form" onSubmit={submit}>
      {read.withoutText && <p className="letter-differs">{t('withoutText')}</p>}
      {read.kinds.length === 0 && kind === '' && <p className="letter-differs">{t('unknownKind')}</p>}
      <Field label={t('kind')}>
        <select className="input" required value={kind} onChange={(e) => setKind(e.target.value)}>
          <option value="">{t('kindAsk')}</option>
          {LETTER_KINDS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label[language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('number')}>
        <input className="input" maxLength={64} value={number} onChange={(e) => setNumber(e.target.value)} />
      </Field>
      <Field label={t('right')}>
        <select
          className="input"
          required={rights.length > 1}
          value={chosen ?? picked?.id ?? (rights.length > 1 ? '' : 'none')}
          onChange={(e) => setChosen(e.target.value)}
        >
          {rights.length > 1 && <option value="">{t('rightAsk')}</option>}
          {rights.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
              {one.unpublished ? `（${t('unpublished')}）` : ''}
            </option>
          ))}
          <option value="none">{t('noRight')}</option>
        </select>
      </Field>
      <Field label={t('issued')}>
        <input
          className="input"
          type="date"
          required
          value={issued}
          onChange={(e) => setIssued(e.target.value)}
        />
      </Field>
      <Field label={t('channel')}>
        <select
          className="input"
          required
          value={channel}
          onChange={(e) => setChannel(e.target.value as LetterChannel)}
        >
          <option value="">{t('rightAsk')}</option>
          {LETTER_CHANNELS.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('printed')}>
        <input className="input" type="date" value={printed} onChange={(e) => setPrinted(e.target.value)} />
      </Field>
      {save.error && <ErrorNote error={save.error} />}
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={save.isPending}>
          {t('confirm')}
        </button>
        {children}
      </div>
    </form>
  );
}
