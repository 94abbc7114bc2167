import type { Procedure } from '@sophora/domain/matters/procedure';
import { useLabel } from '../ui/i18n/text.ts';

/** The nodes that people count (立项…销号): done, the one that is waited for, still to come. */
export function NodeStrip({ procedure, state }: { procedure: Procedure; state: string }) {
  const label = useLabel();
  const at = procedure.states[state]?.node ?? 0;
  return (
    <ol className="node-strip">
      {procedure.nodes.map((node, i) => (
        <li
          key={node.zh}
          data-state={i < at ? 'done' : i === at ? 'now' : 'ahead'}
          {...(i === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span aria-hidden="true">{i < at ? '✓' : i + 1}</span>
          {label(node)}
        </li>
      ))}
    </ol>
  );
}
