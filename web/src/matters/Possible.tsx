import type { MatterView } from '@sophora/contract/matters';
import type { Procedure } from '@sophora/domain/matters/procedure';
import { useText } from '../ui/i18n/text.ts';
import { useSay } from '../ui/say.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';

interface Props {
  readonly view: MatterView;
  readonly procedure: Procedure;
  readonly onChoose: (action: string) => void;
}

/** What this person may do now; what stands against the rest is said, not hidden. */
export function Possible({ view, procedure, onChoose }: Props) {
  const t = useText(mattersText);
  const name = useNames();
  const say = useSay();
  const { matter, possible } = view;
  if (matter.closedOn !== null) return null;
  const row = procedure.table[matter.state]!;
  const free = possible.filter((p) => p.obstacle === null);
  const held = possible.filter((p) => p.obstacle !== null);
  // What leads on comes first and looks so: from the party whose turn it is, to another state.
  const turn = procedure.states[matter.state]!.turn;
  const leads = (p: (typeof possible)[number]) => {
    const cell = row[p.action];
    return cell !== undefined && cell.to !== matter.state && turn !== null && cell.who.includes(turn);
  };
  const firstLead = free.find(leads);
  return (
    <section className="card stack">
      <h2>{t('now')}</h2>
      {free.length === 0 && <p className="hint">{t('nothingNow')}</p>}
      <div className="row matter-actions">
        {[...free.filter(leads), ...free.filter((p) => !leads(p))].map((p) => (
          <button
            key={p.action}
            type="button"
            className={
              p === firstLead ? 'btn btn-primary' : p.action === 'withdraw' ? 'btn btn-danger' : 'btn'
            }
            title={t('asParty', { party: name('party', procedure.id, p.party) })}
            onClick={() => onChoose(p.action)}
          >
            {name('action', procedure.id, p.action)}
          </button>
        ))}
      </div>
      {held.length > 0 && (
        <details>
          <summary className="hint">{t('notPossible')}</summary>
          <ul className="matter-held">
            {held.map((p) => (
              <li key={p.action}>
                <strong>{name('action', procedure.id, p.action)}</strong> {say(p.obstacle!)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
