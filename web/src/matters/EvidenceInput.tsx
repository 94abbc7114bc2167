import {
  EVIDENCE_TYPES,
  type EvidenceType,
  evidenceOf,
  fileEvidence,
} from '@sophora/domain/matters/evidence';
import { useRef, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { answerText } from './answerText.ts';

/** Sends one file and says what it is stored as. */
export type SendEvidence = (
  file: File,
  type: EvidenceType,
  onProgress: (sent: number, total: number) => void,
) => Promise<{ readonly sha256: string; readonly fileName: string }>;

interface Props {
  readonly label: string;
  /** One item a line; files as the log names them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly send: SendEvidence;
}

const TYPES = Object.keys(EVIDENCE_TYPES) as EvidenceType[];

/** 佐证: what is named by hand, and files, sent at once and named when the action is taken. */
export function EvidenceInput({ label, value, onChange, send }: Props) {
  const t = useText(answerText);
  const name = useLabel();
  const input = useRef<HTMLInputElement>(null);
  const [type, setType] = useState<EvidenceType>('document');
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const lines = value === '' ? [] : value.split('\n');
  const files = lines.filter((line) => evidenceOf(line).sha256 !== null);
  const typed = lines.filter((line) => evidenceOf(line).sha256 === null);
  const put = (nextFiles: readonly string[], nextTyped: readonly string[]) =>
    onChange([...nextFiles, ...nextTyped].join('\n'));
  const take = async (file: File | undefined) => {
    if (!file) return;
    setError(undefined);
    setSent(0);
    try {
      const stored = await send(file, type, (bytes, total) => setSent(total === 0 ? 1 : bytes / total));
      const line = fileEvidence(stored);
      put(files.includes(line) ? files : [...files, line], typed);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSent(undefined);
    }
  };
  return (
    <div className="stack evidence">
      <Field label={label} hint={t('evidenceLines')}>
        <textarea
          className="input"
          name="evidence"
          rows={2}
          maxLength={4000}
          value={typed.join('\n')}
          onChange={(e) => put(files, e.target.value.split('\n'))}
        />
      </Field>
      {files.length > 0 && (
        <ul className="evidence-files">
          {files.map((line) => {
            const file = evidenceOf(line);
            return (
              <li key={line} className="row">
                <span>{file.name}</span>
                <button
                  type="button"
                  className="btn btn-text"
                  aria-label={t('remove', { name: file.name })}
                  onClick={() =>
                    put(
                      files.filter((other) => other !== line),
                      typed,
                    )
                  }
                >
                  ✕
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="row">
        <select
          className="input evidence-type"
          aria-label={t('attachType')}
          value={type}
          onChange={(e) => setType(e.target.value as EvidenceType)}
        >
          {TYPES.map((one) => (
            <option key={one} value={one}>
              {name(EVIDENCE_TYPES[one])}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          disabled={sent !== undefined}
          onClick={() => input.current?.click()}
        >
          {sent === undefined ? t('attach') : t('attaching', { percent: Math.floor(sent * 100) })}
        </button>
      </div>
      <span className="hint">{t('attachHint')}</span>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="evidence-file"
        onChange={(e) => {
          void take(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
      {Boolean(error) && <ErrorNote error={error} />}
    </div>
  );
}
