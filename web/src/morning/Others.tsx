import { actOnMatter } from '@sophora/contract/matters';
import type { Morning } from '@sophora/contract/morning';
import { Limit, MatterLight } from '../matters/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { morningText } from './text.ts';

/** What others hold that is nearly due or late, each with a 提示函 one click away. */
export function Others({ district, view }: { district: string; view: Morning }) {
  const t = useText(morningText);
  return (
    <section className="card stack">
      <h2>{t('others')}</h2>
      <ul className="morning-list">
        {view.others.map((matter) => (
          <Held key={matter.id} district={district} matter={matter} today={view.today} />
        ))}
      </ul>
    </section>
  );
}

function Held(props: { district: string; matter: Morning['others'][number]; today: string }) {
  const t = useText(morningText);
  const { district, matter, today } = props;
  const remind = useAction(actOnMatter);
  return (
    <li>
      <span>
        <PageLink to={`/d/${district}/matters/${matter.id}`}>{matter.title}</PageLink>{' '}
        <span className="hint">{matter.lead?.name}</span>
      </span>
      <span className="row">
        <MatterLight matter={matter} /> <Limit matter={matter} today={today} />
        {matter.rung && (
          <button
            type="button"
            className="btn"
            disabled={remind.isPending}
            onClick={() =>
              remind.mutate({
                params: { district, matter: matter.id },
                body: { action: matter.rung!, seq: matter.seq, input: {} },
              })
            }
          >
            {t(matter.rung)}
          </button>
        )}
        {matter.level > 0 && (
          <span className="tag tag-warn">{t(`level${Math.min(matter.level, 4) as 1 | 2 | 3 | 4}`)}</span>
        )}
      </span>
      {remind.error && <ErrorNote error={remind.error} />}
    </li>
  );
}
