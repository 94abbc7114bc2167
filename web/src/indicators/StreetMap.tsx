import { PageLink } from '../ui/PageLink.tsx';
import { type Measure, shownAmount } from './amount.ts';
import './breakdown.css';

interface Props {
  readonly streets: readonly { readonly street: string; readonly name: string; readonly amount: number }[];
  readonly measure: Measure;
  readonly linkOf: (street: string) => string;
}

/**
 * One square a street, in the order of their codes. No borders or places are drawn, because none are on record that could
 * be shown with a licence; the number stands in every square, so that the shade says nothing alone.
 */
export default function StreetMap({ streets, measure, linkOf }: Props) {
  const most = Math.max(1, ...streets.map((s) => s.amount));
  const placed = streets
    .filter((s) => s.street !== 'unassigned')
    .toSorted((a, b) => (a.street < b.street ? -1 : 1));
  return (
    <ul className="street-map">
      {placed.map((s) => {
        const share = Math.max(0, s.amount) / most;
        return (
          <li key={s.street}>
            <PageLink
              to={linkOf(s.street)}
              style={{
                background: `color-mix(in srgb, var(--accent-dark) ${Math.round(8 + share * 84)}%, #fff)`,
                color: share > 0.4 ? '#fff' : 'var(--ink)',
              }}
            >
              <span>{s.name.replace(/(街道|办事处)+$/u, '')}</span>
              <strong>{shownAmount(s.amount, measure)}</strong>
            </PageLink>
          </li>
        );
      })}
    </ul>
  );
}
