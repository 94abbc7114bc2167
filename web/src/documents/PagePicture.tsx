import type { DocumentPage } from '@sophora/contract/documents';
import { fontFamily } from '@sophora/domain/documents/layout/pages';
import { PAGE } from '@sophora/domain/documents/measures';

interface Props {
  readonly page: DocumentPage;
  readonly name: string;
  readonly chosen: string | undefined;
  /** Numbers that differ from the last issue. */
  readonly changed: ReadonlySet<string>;
  /** What a number is and where it comes from, shown when it is pointed at. */
  readonly explain: (number: string) => string | undefined;
  readonly onChoose: (number: string) => void;
}

const LATIN = '"Times New Roman", "Liberation Serif", Times, serif';
const TWIPS = 10;

/** One page as it is set: the same places as in the PDF. */
export function PagePicture({ page, name, chosen, changed, explain, onChoose }: Props) {
  return (
    <svg className="documents-page" viewBox={`0 0 ${PAGE.width} ${PAGE.height}`} role="img" aria-label={name}>
      {page.texts
        .filter(
          (text) =>
            text.gap !== undefined ||
            (text.number !== undefined && (changed.has(text.number) || chosen === text.number)),
        )
        .map((text) => (
          <rect
            key={`m${text.x},${text.y}`}
            x={text.x - 20}
            y={text.y - text.size * TWIPS * 0.86}
            width={text.width + 40}
            height={text.size * TWIPS * 1.1}
            className={text.gap === undefined ? 'documents-changed' : 'documents-gap'}
          />
        ))}
      {page.rules.map((rule) =>
        rule.height === 0 ? (
          <line
            key={`${rule.x},${rule.y},${rule.width}`}
            x1={rule.x}
            y1={rule.y}
            x2={rule.x + rule.width}
            y2={rule.y}
            stroke={`#${rule.color}`}
            strokeWidth={rule.thick}
          />
        ) : (
          <rect
            key={`${rule.x},${rule.y},${rule.width}`}
            x={rule.x}
            y={rule.y}
            width={rule.width}
            height={rule.height}
            fill="none"
            stroke={`#${rule.color}`}
            strokeWidth={rule.thick}
          />
        ),
      )}
      {page.texts.map((text) => {
        const { number } = text;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table of numbers below says the same by keyboard
          <text
            key={`${text.x},${text.y}`}
            x={text.x}
            y={text.y}
            fontSize={text.size * TWIPS}
            fontFamily={text.latin ? LATIN : `${fontFamily(text.font)}, serif`}
            fill={`#${text.color}`}
            textLength={text.width}
            xmlSpace="preserve"
            className={number === undefined ? undefined : 'documents-number'}
            onClick={number === undefined ? undefined : () => onChoose(number)}
          >
            {number !== undefined && <title>{explain(number)}</title>}
            {text.text}
          </text>
        );
      })}
    </svg>
  );
}
