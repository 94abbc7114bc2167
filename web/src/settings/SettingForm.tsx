import { changeSetting, listSettings } from '@sophora/contract/office';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { DocumentField } from '../ui/DocumentField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { fenOf, yuanOf } from './money.ts';
import type { Setting } from './SettingCard.tsx';
import { settingsText } from './text.ts';

interface Props {
  readonly setting: Setting;
  readonly district: string;
  readonly onClose: () => void;
  readonly onSaved: (jobId: string) => void;
}

/** Asks for the new value and the reason, and says what the change will do. */
export function SettingForm({ setting, district, onClose, onSaved }: Props) {
  const t = useText(settingsText);
  const common = useText(commonText);
  const label = useLabel();
  const [text, setText] = useState(() => textOf(setting));
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState({
    title: setting.document?.title ?? '',
    number: setting.document?.number ?? '',
  });
  const action = useAction(changeSetting, [listSettings]);
  const value = shownValue(setting, text);
  const cited = setting.cited && value !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined) return;
    action.mutate(
      {
        params: { district, key: setting.key },
        body: { value, reason: reason.trim(), document: cited ? document : null },
      },
      { onSuccess: ({ jobId }) => onSaved(jobId) },
    );
  };
  return (
    <Dialog title={label(setting.label)} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="hint setting-hint">{label(setting.hint)}</p>
        {setting.values || setting.type === 'boolean' ? (
          <fieldset className="choices">
            <legend>{t('newValue')}</legend>
            {Object.entries(setting.values ?? { true: settingsText.on, false: settingsText.off }).map(
              ([id, words]) => (
                <label key={id}>
                  <input
                    type="radio"
                    name="value"
                    value={id}
                    checked={text === id}
                    onChange={() => setText(id)}
                  />
                  {label(words)}
                  {id === String(setting.value) && <span className="tag">{t('current')}</span>}
                  {id === String(setting.defaultValue) && <span className="tag">{t('default')}</span>}
                </label>
              ),
            )}
          </fieldset>
        ) : (
          <Field
            label={t('newValue')}
            hint={setting.type === 'fen' && (value === undefined ? t('amountBad') : t('amount'))}
          >
            <input
              className="input"
              inputMode="decimal"
              aria-invalid={value === undefined}
              value={text}
              onChange={(e) => setText(e.target.value)}
            />
          </Field>
        )}
        <Field label={t('reason')} hint={t('reasonHint')}>
          <textarea
            className="input"
            required
            minLength={2}
            maxLength={500}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </Field>
        {cited && <DocumentField value={document} onChange={setDocument} />}
        <p className="note setting-hint">{t('judgedAgain')}</p>
        {action.error && <ErrorNote error={action.error} />}
        <div className="row">
          <button
            type="submit"
            className="btn btn-primary"
            disabled={
              action.isPending ||
              value === undefined ||
              reason.trim().length < 2 ||
              (cited && document.title.trim().length < 2) ||
              JSON.stringify(value) === JSON.stringify(setting.value)
            }
          >
            {t('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function textOf({ type, value }: Setting): string {
  if (value === null) return '';
  return type === 'fen' && typeof value === 'number' ? yuanOf(value) : String(value);
}

/** What the form says as the value on the wire; undefined where it cannot be one. */
function shownValue({ type }: Setting, text: string): string | number | boolean | null | undefined {
  if (type === 'choice') return text;
  if (type === 'boolean') return text === 'true';
  if (text.trim() === '') return type === 'fen' || type === 'integer' ? null : undefined;
  if (type === 'fen') return fenOf(text);
  const number = Number(text);
  if (!Number.isFinite(number) || (type === 'integer' && !Number.isInteger(number))) return undefined;
  return number;
}
