import type { KindInfo } from '@sophora/contract/imports';
import type { RecordDetail } from '@sophora/contract/registers';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { factLabel, factText } from './fieldLabel.ts';
import { Origin } from './Origin.tsx';
import { recordText } from './text.ts';

type FieldView = RecordDetail['fields'][number];

/** The facts of a record, each with where it came from. Blank fields are only counted. */
export function FactsTable({ record, kind }: { record: RecordDetail; kind: KindInfo }) {
  const t = useText(recordText);
  const filled = record.fields.filter((f) => f.value !== null && f.value !== '');
  const blank = kind.fields.filter((f) => !filled.some((v) => v.name === f.name)).length;
  return (
    <section className="ledger-panel">
      <h2>{t('facts')}</h2>
      <table className="ledger-facts">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('from')}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map((f) => (
            <FactRow key={f.name} field={f} kind={kind} />
          ))}
        </tbody>
      </table>
      {blank > 0 && <p className="ledger-hint">{t('blankFields', { n: blank })}</p>}
    </section>
  );
}

function FactRow({ field, kind }: { field: FieldView; kind: KindInfo }) {
  const t = useText(recordText);
  const label = useLabel();
  const language = useLanguage();
  const shown = factText(kind, field.name, field.value, language);
  return (
    <tr id={`field-${field.name}`}>
      <th scope="row">{label(factLabel(kind, field.name))}</th>
      <td className={field.type === 'longText' ? 'ledger-long' : 'ledger-value'}>
        {shown}
        {field.raw !== null && field.raw !== shown && (
          <div className="ledger-hint ledger-raw">{t('fileSaid', { raw: field.raw })}</div>
        )}
        {field.contradicted.length > 0 && (
          <a className="ledger-contradicted" href="#contradictions">
            {t('contradicted', { n: field.contradicted.length })}
          </a>
        )}
      </td>
      <td className="ledger-origin">{field.provenance && <Origin provenance={field.provenance} />}</td>
    </tr>
  );
}
