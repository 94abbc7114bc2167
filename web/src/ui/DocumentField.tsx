import { Field } from './Field.tsx';
import { useText } from './i18n/text.ts';

/** The document a typed number rests on: nothing is shown as a target without one. */
export interface NamedDocument {
  readonly title: string;
  readonly number: string;
}

const text = {
  title: { zh: '依据的文件', en: 'The document it rests on' },
  hint: { zh: '写文件全称，如《年度任务分解表》', en: 'Its full title' },
  number: { zh: '文号', en: 'Document number' },
  numberHint: { zh: '没有文号的可不填', en: 'Blank if it has none' },
} as const;

/** Title and number, as they stand on the paper. */
export function DocumentField({
  value,
  onChange,
}: {
  readonly value: NamedDocument;
  readonly onChange: (value: NamedDocument) => void;
}) {
  const t = useText(text);
  return (
    <>
      <Field label={t('title')} hint={t('hint')}>
        <input
          className="input"
          name="document"
          required
          minLength={2}
          maxLength={200}
          value={value.title}
          onChange={(e) => onChange({ ...value, title: e.target.value })}
        />
      </Field>
      <Field label={t('number')} hint={t('numberHint')}>
        <input
          className="input"
          name="document-number"
          maxLength={100}
          value={value.number}
          onChange={(e) => onChange({ ...value, number: e.target.value })}
        />
      </Field>
    </>
  );
}
