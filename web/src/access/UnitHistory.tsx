import type { listUnits, UnitRow } from '@sophora/contract/access';
import type { OutputOf } from '@sophora/contract/endpoint';
import { useText } from '../ui/i18n/text.ts';
import { unitsText } from './unitsText.ts';

interface Props {
  readonly history: OutputOf<typeof listUnits>['history'];
  readonly units: readonly UnitRow[];
}

/** 沿革: new names and mergers with their days and documents. */
export function UnitHistory({ history, units }: Props) {
  const t = useText(unitsText);
  const name = (id: string | null) => units.find((u) => u.unitId === id)?.name ?? '—';
  return (
    <section className="card stack">
      <h2>{t('history')}</h2>
      <dl className="facts">
        {history.map((step) => (
          <div key={`${step.unitId}.${step.on}.${step.oldName}`} style={{ display: 'contents' }}>
            <dt>{step.on}</dt>
            <dd>
              {step.kind === 'renamed'
                ? t('renamedTo', { old: step.oldName, now: name(step.unitId) })
                : t('mergedInto', { old: step.oldName, into: name(step.intoUnitId) })}
              {step.document !== '' && (
                <span className="hint"> {t('basis', { document: step.document })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
