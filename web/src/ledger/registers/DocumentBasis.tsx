import { Input } from 'antd';
import { useText } from '../../ui/i18n/text.ts';
import { DayInput } from '../parts/DayInput.tsx';
import { registerText } from './text.ts';

export interface DocumentInput {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly note: string;
}

export const EMPTY_DOCUMENT: DocumentInput = { title: '', number: '', issuer: '', issuedOn: null, note: '' };

interface Props {
  readonly value: DocumentInput;
  readonly onChange: (value: DocumentInput) => void;
}

/** The paper a form rests on (依据): title, number, issuer, day, note. */
export function DocumentBasis({ value, onChange }: Props) {
  const t = useText(registerText);
  return (
    <fieldset className="ledger-panel ledger-basis">
      <legend>{t('basis')}</legend>
      <p className="ledger-hint">{t('basisHint')}</p>
      <div className="ledger-field">
        <label htmlFor="ledger-doc-title">
          {t('docTitle')}
          <span className="ledger-need"> *</span>
        </label>
        <Input
          id="ledger-doc-title"
          maxLength={200}
          placeholder={t('docTitleHint')}
          value={value.title}
          onChange={(e) => onChange({ ...value, title: e.target.value })}
        />
      </div>
      <div className="ledger-two">
        <div className="ledger-field">
          <label htmlFor="ledger-doc-number">{t('docNumber')}</label>
          <Input
            id="ledger-doc-number"
            maxLength={100}
            value={value.number}
            onChange={(e) => onChange({ ...value, number: e.target.value })}
          />
        </div>
        <div className="ledger-field">
          <label htmlFor="ledger-doc-date">{t('docDate')}</label>
          <DayInput
            id="ledger-doc-date"
            value={value.issuedOn}
            onChange={(issuedOn) => onChange({ ...value, issuedOn })}
          />
        </div>
      </div>
      <div className="ledger-field">
        <label htmlFor="ledger-doc-issuer">{t('docIssuer')}</label>
        <Input
          id="ledger-doc-issuer"
          maxLength={100}
          value={value.issuer}
          onChange={(e) => onChange({ ...value, issuer: e.target.value })}
        />
      </div>
      <div className="ledger-field">
        <label htmlFor="ledger-doc-note">{t('docNote')}</label>
        <Input.TextArea
          id="ledger-doc-note"
          rows={2}
          maxLength={1_000}
          value={value.note}
          onChange={(e) => onChange({ ...value, note: e.target.value })}
        />
      </div>
    </fieldset>
  );
}
