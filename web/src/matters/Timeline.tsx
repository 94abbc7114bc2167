import type { MatterView } from '@sophora/contract/matters';
import { evidenceOf } from '@sophora/domain/matters/evidence';
import type { Field as MatterField, Procedure } from '@sophora/domain/matters/procedure';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';

/** 办理记录, newest first: who did what in which part, with what they said. */
export function Timeline({ view, procedure }: { view: MatterView; procedure: Procedure }) {
  const t = useText(mattersText);
  const label = useLabel();
  const name = useNames();
  return (
    <section className="card stack">
      <h2>{t('log')}</h2>
      <ol className="matter-log" reversed>
        {[...view.log].reverse().map((entry) => (
          <li key={entry.seq}>
            <div className="row">
              <strong>{name('action', procedure.id, entry.action)}</strong>
              <span>{label(entry.actor.name)}</span>
              <span className="hint">
                {t('asParty', { party: name('party', procedure.id, entry.party) })} · {momentText(entry.at)}
              </span>
            </div>
            <LogValues procedure={procedure} action={entry.action} values={entry.input} units={view.units} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Values of an action's fields in the order of the form; units by name, blanks left out. */
export function LogValues({
  procedure,
  action,
  values,
  units,
}: {
  procedure: Procedure;
  action: string;
  values: MatterView['matter']['facts'];
  units: MatterView['units'];
}) {
  const label = useLabel();
  const fields = procedure.actions[action]!.fields.filter((f) => shown(values[f.name]));
  if (fields.length === 0) return null;
  return (
    <dl className="facts">
      {fields.map((field) => (
        <div key={field.name} className="matter-fact">
          <dt>{label(field.label)}</dt>
          <dd>{factText(values[field.name], field, units, label)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The facts of a matter as its opening form asked for them, at their present values. */
export function Facts({ view, procedure }: { view: MatterView; procedure: Procedure }) {
  const t = useText(mattersText);
  const label = useLabel();
  const { facts } = view.matter;
  const fields = new Map(
    Object.values(procedure.actions)
      .flatMap((a) => a.fields)
      .filter((f) => f.fact !== undefined && f.fact !== 'title' && shown(facts[f.fact]))
      .map((f) => [f.fact!, f]),
  );
  return (
    <section className="card stack">
      <h2>{t('facts')}</h2>
      <dl className="facts">
        {[...fields].map(([fact, field]) => (
          <div key={fact} className="matter-fact">
            <dt>{label(field.label)}</dt>
            <dd>{factText(facts[fact], field, view.units, label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type FactValue = MatterView['matter']['facts'][string] | undefined;

function shown(value: FactValue): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function factText(
  value: FactValue,
  { type, choices }: MatterField,
  units: MatterView['units'],
  label: ReturnType<typeof useLabel>,
): string {
  const one = (v: string) => {
    const choice = choices?.[v];
    if (choice) return label(choice);
    return type === 'unit' || type === 'units'
      ? (units.find((u) => u.id === v)?.name ?? v)
      : evidenceOf(v).name;
  };
  return Array.isArray(value) ? value.map(one).join('、') : one(String(value));
}
