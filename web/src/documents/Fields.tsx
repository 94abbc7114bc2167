import { changeDocument, type DocumentView, getDocument } from '@sophora/contract/documents';
import type { TemplateField } from '@sophora/domain/documents/template';
import { templateById } from '@sophora/domain/documents/templates/index';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import type { InTurn } from './inTurn.ts';
import { documentsText } from './text.ts';

interface Props {
  readonly district: string;
  readonly view: DocumentView;
  readonly may: boolean;
  readonly inTurn: InTurn;
}

/** 由人填写的各项: saved when a box is left, so that nothing is lost and the preview follows. */
export function Fields({ district, view, may, inTurn }: Props) {
  const t = useText(documentsText);
  const change = useAction(changeDocument, [getDocument]);
  const template = templateById(view.document.template)!;
  const save = (field: string, value: string) => {
    if ((view.fields[field] ?? '') === value) return;
    inTurn(async (revision) => {
      const params = { district, document: view.document.id };
      return (await change.mutateAsync({ params, body: { revision, fields: { [field]: value } } })).revision;
    });
  };
  return (
    <section className="card stack" aria-label={t('fields')}>
      <div className="row">
        <h2>{t('fields')}</h2>
        <span className="hint push" role="status">
          {change.isPending ? t('saving') : change.isSuccess ? t('saved') : ''}
        </span>
      </div>
      {may && <p className="hint">{t('fieldsHint')}</p>}
      {change.error && <ErrorNote error={change.error} />}
      {template.fields.map((field) => (
        <FieldBox
          key={field.id}
          field={field}
          value={view.fields[field.id] ?? ''}
          may={may}
          onSave={(value) => save(field.id, value)}
        />
      ))}
    </section>
  );
}

function FieldBox({
  field,
  value,
  may,
  onSave,
}: {
  field: TemplateField;
  value: string;
  may: boolean;
  onSave: (value: string) => void;
}) {
  const t = useText(documentsText);
  const label = useLabel();
  const [text, setText] = useState(value);
  const id = `field-${field.id}`;
  const shared = {
    id,
    name: field.id,
    className: 'input',
    value: text,
    readOnly: !may,
    'aria-describedby': field.hint ? `${id}-hint` : undefined,
    onBlur: () => onSave(text.trim()),
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label(field.label)}
        {field.optional && <span className="hint">{t('optional')}</span>}
      </label>
      {field.kind === 'line' ? (
        <input {...shared} maxLength={200} onChange={(e) => setText(e.target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={field.kind === 'text' ? 5 : 3}
          maxLength={20_000}
          onChange={(e) => setText(e.target.value)}
        />
      )}
      {field.hint && (
        <span id={`${id}-hint`} className="hint">
          {label(field.hint)}
        </span>
      )}
    </div>
  );
}
