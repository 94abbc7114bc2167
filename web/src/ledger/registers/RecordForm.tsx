import type { KindInfo } from '@sophora/contract/imports';
import { addRecord, correctRecord, type RecordDetail } from '@sophora/contract/registers';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../ui/endpoint.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { useDistrictCode, useGo } from '../../ui/route.ts';
import { useSay, useSayError } from '../../ui/say.ts';
import { recordAddress } from '../parts/addresses.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { fieldInput } from '../parts/fieldText.ts';
import { fieldOf } from '../parts/useKinds.ts';
import { DocumentBasis, type DocumentInput, EMPTY_DOCUMENT } from './DocumentBasis.tsx';
import { FieldInputs } from './FieldInputs.tsx';
import { registerText } from './text.ts';

interface Props {
  readonly kind: KindInfo;
  /** The record to correct; left out: a new one is added. */
  readonly record?: RecordDetail;
  readonly onClose: () => void;
}

type Problems = readonly { field: string | null; message: { code: string } }[];

/** Adds or corrects one record, resting on a document (人工新增、更正). Values are checked like cells of a file. */
export function RecordForm({ kind, record, onClose }: Props) {
  const t = useText(registerText);
  const label = useLabel();
  const say = useSay();
  const sayError = useSayError();
  const district = useDistrictCode();
  const go = useGo();
  const add = useAction(addRecord);
  const correct = useAction(correctRecord);
  const [initial] = useState(() => inputsOf(kind, record));
  const [values, setValues] = useState(initial);
  const [document, setDocument] = useState<DocumentInput>(EMPTY_DOCUMENT);
  const [asked, setAsked] = useState(false);
  const [notes, setNotes] = useState<Problems>([]);

  const changed = Object.fromEntries(Object.entries(values).filter(([name, v]) => v !== initial[name]));
  const missing = kind.fields.find((f) => f.required && (values[f.name] ?? '').trim() === '');
  const complaint = missing
    ? t('needField', { field: label(missing.label) })
    : Object.keys(changed).length === 0
      ? t('nothingChanged')
      : document.title.trim().length < 2
        ? t('needDocTitle')
        : undefined;

  const done = (answer: { id: string; problems: Problems }) => {
    if (answer.problems.length > 0) setNotes(answer.problems);
    else {
      onClose();
      if (!record) go(recordAddress(district, kind.id, answer.id));
    }
  };
  const save = () => {
    setAsked(true);
    if (complaint !== undefined) return;
    const body = { values: changed, document: { ...document, title: document.title.trim() } };
    if (record)
      correct.mutate({ params: { district, kind: kind.id, record: record.id }, body }, { onSuccess: done });
    else add.mutate({ params: { district, kind: kind.id }, body }, { onSuccess: done });
  };
  const error = add.error ?? correct.error;
  return (
    <Dialog
      side
      title={record ? t('correctTitle', { title: record.title }) : t('addTitle', { kind: label(kind.label) })}
      onClose={onClose}
      footer={
        <div className="ledger-actions">
          <Button
            type="primary"
            data-testid="save"
            loading={add.isPending || correct.isPending}
            onClick={save}
          >
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {asked && complaint && (
            <span role="alert" className="ledger-need">
              {complaint}
            </span>
          )}
        </div>
      }
    >
      <p className="ledger-hint">{t(record ? 'correctLead' : 'addLead')}</p>
      {error && (
        <Alert
          type="error"
          showIcon
          title={sayError(error)}
          description={error.details.map((d) => (
            <div key={d.path}>
              {label(fieldOf(kind, d.path.replace(/^values\./, ''))?.label ?? { zh: d.path, en: d.path })}：
              {say({ code: d.code })}
            </div>
          ))}
        />
      )}
      {notes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('savedWithNotes')}
          description={notes.map((n) => {
            const field = fieldOf(kind, n.field);
            return (
              <div key={JSON.stringify(n)}>
                {field && `${label(field.label)}：`}
                {say(n.message)}
              </div>
            );
          })}
        />
      )}
      <FieldInputs
        kind={kind}
        values={values}
        changed={changed}
        onChange={(name, value) => setValues({ ...values, [name]: value })}
      />
      <DocumentBasis value={document} onChange={setDocument} />
    </Dialog>
  );
}

function inputsOf(kind: KindInfo, record: RecordDetail | undefined): Record<string, string> {
  return Object.fromEntries(
    kind.fields.map((f) => [f.name, fieldInput(f, record?.fields.find((v) => v.name === f.name)?.value)]),
  );
}
