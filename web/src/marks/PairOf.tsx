import { compareMarks } from '@sophora/contract/marks';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Loading } from '../ui/Loading.tsx';
import { Legend, NameCells } from './Names.tsx';
import { RuleTable } from './RuleTable.tsx';

interface Props {
  readonly a: string;
  readonly b: string;
  readonly labels: readonly [a: string, b: string];
  readonly niceClass?: number | undefined;
}

/** Two names beside each other with the reasons, asked for when somebody looks. */
export function PairOf({ a, b, labels, niceClass }: Props) {
  const query = useEndpoint(
    compareMarks,
    { body: { a, b, ...(niceClass ? { niceClass } : {}) } },
    { staleTime: 300_000 },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const found = query.data;
  return (
    <div className="stack mark-look-pair">
      <div className="mark-pair">
        <NameCells cells={found.a} label={labels[0]} />
        <NameCells cells={found.b} label={labels[1]} />
      </div>
      <Legend cells={[...found.a, ...found.b]} />
      <RuleTable rules={found.rules} />
    </div>
  );
}
