import type { HolderFile } from '@sophora/contract/holders';
import { amountText } from '@sophora/domain/indicators/light';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { holderText } from './text.ts';

type Fact = HolderFile['facts'][number];

/** What the registers know of the holder itself. */
export function Particulars({ file }: { file: HolderFile }) {
  const t = useText(holderText);
  const common = useText(commonText);
  const label = useLabel();
  const street =
    file.streetName ??
    (file.street === 'unassigned' || file.street === 'outside' ? common(file.street) : file.street);
  const text = (fact: Fact) => (fact.shown ? label(fact.shown) : plainText(fact));
  return (
    <section className="card stack">
      <h2>{t('basics')}</h2>
      <dl className="facts">
        <dt>{t('street')}</dt>
        <dd>{street}</dd>
        {file.facts
          .filter((fact) => fact.name !== 'name' && text(fact) !== '')
          .map((fact) => (
            <div key={fact.name} className="holder-fact">
              <dt>{label(fact.label)}</dt>
              <dd>{text(fact)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function plainText({ type, value }: Fact): string {
  if (Array.isArray(value)) return value.map(String).join('、');
  if (type === 'fen' && typeof value === 'number') return amountText(value, 'fen');
  return typeof value === 'object' || typeof value === 'boolean' ? '' : String(value);
}
