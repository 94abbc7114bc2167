import type { KindInfo } from '@sophora/contract/imports';
import type { RecordDetail } from '@sophora/contract/registers';
import { Suspense } from 'react';
import { FieldWarning } from '../../docket/index.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { factLabel, factText } from './fieldLabel.ts';
import { Origin } from './Origin.tsx';
import { recordText } from './text.ts';

/** Kinds whose fields the clock works out for itself. */
const COMPARED = new Set(['patents', 'marks', 'annuities']);

type FieldView = RecordDetail['fields'][number];

/** The facts of a record, each with where it came from. Blank fields are only counted. */
export function FactsTable({ record, kind }: { record: RecordDetail; kind: KindInfo }) {
  const t = useText(recordText);
  const filled = record.fields.filter((f) => f.value !== null && f.value !== '');
  const main = mainFileOf(record);
  const blank = kind.fields.filter((f) => !filled.some((v) => v.name === f.name)).length;
  return (
    <section className="ledger-panel">
      <h2>{t('facts')}</h2>
      {main && (
        <p className="ledger-hint">
          {t('mainFile', { file: main.fileName ?? '' })}
          {main.asOf && ` ${t('asOf', { date: main.asOf })}`}
        </p>
      )}
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
            <FactRow
              key={f.name}
              record={record}
              field={f}
              kind={kind}
              mainFile={main?.batchId ?? undefined}
            />
          ))}
        </tbody>
      </table>
      {blank > 0 && <p className="ledger-hint">{t('blankFields', { n: blank })}</p>}
    </section>
  );
}

interface RowProps {
  readonly record: RecordDetail;
  readonly field: FieldView;
  readonly kind: KindInfo;
  readonly mainFile: string | undefined;
}

function FactRow({ record, field, kind, mainFile }: RowProps) {
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
        {COMPARED.has(record.kind) && (
          <Suspense>
            <FieldWarning record={record} field={field.name} />
          </Suspense>
        )}
      </td>
      <td className="ledger-origin">
        {field.provenance && <Origin provenance={field.provenance} mainFile={mainFile} />}
      </td>
    </tr>
  );
}

/** The file most values came from, named once above them. */
function mainFileOf(record: RecordDetail): FieldView['provenance'] {
  const uses = new Map<string, number>();
  for (const { provenance: p } of record.fields) {
    if (p?.batchId && p.row > 0 && !p.declared) uses.set(p.batchId, (uses.get(p.batchId) ?? 0) + 1);
  }
  const [most] = [...uses].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2) return null;
  return (
    record.fields.find((f) => f.provenance?.batchId === most[0] && !f.provenance.declared)?.provenance ?? null
  );
}
