import { restoreHits, takeHit, type WatchedHit } from '@sophora/contract/markWatch';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { RULE_TITLES } from '@sophora/domain/marks/show/ruleTitles';
import { PROTECTED_KINDS } from '@sophora/domain/marks/watch/protectedKinds';
import { MATTER_STATES } from '@sophora/domain/matters/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { Opposition } from './Opposition.tsx';
import { PairOf } from './PairOf.tsx';
import { markText } from './text.ts';
import { VerdictTag } from './VerdictTag.tsx';
import { watchText } from './watchText.ts';

/** Hits side by side with their last day; several can be dismissed at once. */
export function HitList({ hits, mayWork }: { hits: readonly WatchedHit[]; mayWork: boolean }) {
  const t = useText(watchText);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dismissing, setDismissing] = useState<readonly string[]>();
  const picked = hits.filter((h) => chosen.has(h.id)).map((h) => h.id);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {picked.length > 0 && (
        <div className="card row mark-bulk">
          <span>{t('chosen', { n: picked.length })}</span>
          <button type="button" className="btn" onClick={() => setDismissing(picked)}>
            {t('dismiss')}
          </button>
          <button type="button" className="btn btn-text" onClick={() => setChosen(new Set())}>
            {t('clear')}
          </button>
        </div>
      )}
      <ul className="mark-watch">
        {hits.map((hit) => (
          <Hit
            key={hit.id}
            hit={hit}
            mayWork={mayWork}
            chosen={chosen.has(hit.id)}
            onToggle={() => toggle(hit.id)}
            onDismiss={() => setDismissing([hit.id])}
          />
        ))}
      </ul>
      {dismissing && (
        <DismissDialog
          hits={dismissing}
          onClose={() => {
            setDismissing(undefined);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

interface HitProps {
  readonly hit: WatchedHit;
  readonly mayWork: boolean;
  readonly chosen: boolean;
  readonly onToggle: () => void;
  readonly onDismiss: () => void;
}

function Hit({ hit, mayWork, chosen, onToggle, onDismiss }: HitProps) {
  const t = useText(watchText);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}`;
  const [open, setOpen] = useState(false);
  const { fresh, kept } = hit;
  const isOpen = hit.dismissed === null && hit.matter === null;
  const keptName = <span className="mark-hit-name">{kept.name}</span>;
  return (
    <li className="card">
      <div className="mark-watch-hit">
        <div className="row mark-watch-head">
          {mayWork && isOpen && (
            <input
              type="checkbox"
              checked={chosen}
              onChange={onToggle}
              aria-label={t('choose', { name: fresh.name })}
            />
          )}
          <VerdictTag verdict={hit.verdict} />
          <span className="hint">
            {hit.rule} {RULE_TITLES[hit.rule]?.[language]}
          </span>
          <span className="push">
            <Opposition hit={hit} />
          </span>
        </div>
        <div className="mark-sides">
          <div>
            <div className="hint">
              {t('fresh')} · {hit.gazette.title}
            </div>
            <span className="mark-hit-name">{fresh.name}</span>
            <div>
              {niceClassText(fresh.niceClass, language)} · {fresh.number}
            </div>
            <div className="hint">{t('applicant', { name: fresh.applicant || t('noName') })}</div>
          </div>
          <div>
            <div className="hint">
              {t('kept')} · {PROTECTED_KINDS[kept.kind][language]}
            </div>
            {kept.kind === 'mark' ? (
              <PageLink to={`${base}/registers/marks/${kept.id}`}>{keptName}</PageLink>
            ) : (
              keptName
            )}
            <div>{kept.niceClass > 0 && niceClassText(kept.niceClass, language)}</div>
            {kept.holder !== '' && <div className="hint">{t('holder', { name: kept.holder })}</div>}
          </div>
        </div>
        {hit.dismissed && <p className="hint">{t('dismissedWhy', { why: hit.dismissed.why })}</p>}
        <div className="row">
          <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'look')}
          </button>
          <Acts hit={hit} mayWork={mayWork} onDismiss={onDismiss} />
        </div>
        {open && <Pair hit={hit} />}
      </div>
    </li>
  );
}

function Pair({ hit: { fresh, kept } }: { hit: WatchedHit }) {
  const t = useText(markText);
  return (
    <PairOf
      a={kept.name}
      b={fresh.name}
      labels={[t('nameA'), t('nameB')]}
      niceClass={fresh.niceClass || undefined}
    />
  );
}

function Acts({ hit, mayWork, onDismiss }: Pick<HitProps, 'hit' | 'mayWork' | 'onDismiss'>) {
  const t = useText(watchText);
  const language = useLanguage();
  const district = useDistrictCode();
  const go = useGo();
  const client = useQueryClient();
  // What was read is stale only once the page has changed: a row that goes away would not go anywhere.
  const take = useAction(takeHit, []);
  const restore = useAction(restoreHits);
  if (hit.matter)
    return (
      <>
        <PageLink className="btn btn-link" to={`/d/${district}/matters/${hit.matter.id}`}>
          {t('openMatter')}
        </PageLink>
        <span className="tag tag-good">
          {MATTER_STATES[`mark-watch.${hit.matter.state}`]?.[language] ?? hit.matter.state}
        </span>
      </>
    );
  if (!mayWork) return null;
  if (hit.dismissed)
    return (
      <button
        type="button"
        className="btn"
        disabled={restore.isPending}
        onClick={() => restore.mutate({ params: { district }, body: { hits: [hit.id] } })}
      >
        {t('restore')}
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        disabled={take.isPending}
        onClick={() =>
          take.mutate(
            { params: { district, hit: hit.id } },
            {
              onSuccess: ({ matter }) => {
                go(`/d/${district}/matters/${matter}`);
                void client.invalidateQueries();
              },
            },
          )
        }
      >
        {t('take')}
      </button>
      <button type="button" className="btn" onClick={onDismiss}>
        {t('dismiss')}
      </button>
      {take.error && <ErrorNote error={take.error} />}
    </>
  );
}
