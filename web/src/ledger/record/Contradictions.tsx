import type { KindInfo } from '@sophora/contract/imports';
import type { RecordDetail } from '@sophora/contract/registers';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { fieldText } from '../parts/fieldText.ts';
import { fieldOf } from '../parts/useKinds.ts';
import { Origin } from './Origin.tsx';
import { recordText } from './text.ts';

/** Fields of which other sources say something else: which statement is used, and every other one with its source. */
export function Contradictions({ record, kind }: { record: RecordDetail; kind: KindInfo }) {
  const t = useText(recordText);
  const label = useLabel();
  const language = useLanguage();
  const fields = record.fields.filter((f) => f.contradicted.length > 0);
  if (fields.length === 0) return null;
  return (
    <section className="ledger-panel ledger-panel-warn" id="contradictions">
      <h2>{t('contradictions')}</h2>
      <p className="ledger-hint">{t('contradictionsHint')}</p>
      <table className="ledger-facts">
        <tbody>
          {fields.map((f) => {
            const info = fieldOf(kind, f.name);
            const statements = [{ value: f.value, provenance: f.provenance }, ...f.contradicted];
            return statements.map((s, i) => (
              <tr key={JSON.stringify(s)}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={statements.length}>
                    {label(f.label)}
                  </th>
                )}
                <td className={i === 0 ? 'ledger-value ledger-used' : 'ledger-value'}>
                  {fieldText(info, s.value, language) || t('blank')}
                  {i === 0 && <span className="ledger-used-mark"> {t('used')}</span>}
                </td>
                <td className="ledger-origin">{s.provenance && <Origin provenance={s.provenance} />}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </section>
  );
}
