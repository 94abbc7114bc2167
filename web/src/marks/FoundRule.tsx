import type { FoundByRule, FoundMark } from '@sophora/contract/marks';
import { MARK_STATUS, type MarkStatus } from '@sophora/domain/marks/markStatus';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { RULE_TITLES } from '@sophora/domain/marks/show/ruleTitles';
import { useState } from 'react';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { PairOf } from './PairOf.tsx';
import { markText } from './text.ts';
import { VerdictTag } from './VerdictTag.tsx';

const PAGE = 50;
/** More classes than this are reached by the choice above. */
const MOST_CLASSES = 12;

interface Props {
  readonly found: FoundByRule;
  readonly asked: string;
  /** The only rule shown: then page by page. */
  readonly only: boolean;
}

/** What one rule finds: how many in which class, and the first fifty. */
export function FoundRule({ found, asked, only }: Props) {
  const t = useText(markText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  const shownClass = filters['class'];
  return (
    <section className="card stack">
      <div className="row">
        <h2>
          {t('rule')} {found.rule} {RULE_TITLES[found.rule]?.[language]}
        </h2>
        <span className="tag">{t('ofRule', { n: grouped(found.total) })}</span>
        {only ? (
          <button type="button" className="btn btn-text push" onClick={() => setFilters({ rule: undefined })}>
            {t('allRules')}
          </button>
        ) : (
          found.total > found.hits.length && (
            <button
              type="button"
              className="btn btn-text push"
              onClick={() => setFilters({ rule: found.rule })}
            >
              {t('onlyRule', { n: grouped(found.total) })}
            </button>
          )
        )}
      </div>
      {shownClass === undefined && (
        <div className="row mark-classes">
          {found.byClass
            .toSorted((a, b) => b.total - a.total)
            .slice(0, MOST_CLASSES)
            .map(({ niceClass, total }) => (
              <button
                key={niceClass}
                type="button"
                className="btn mark-class"
                disabled={niceClass === 0}
                title={niceClassText(niceClass, language)}
                onClick={() => setFilters({ class: niceClass })}
              >
                {niceClass === 0 ? t('noClass') : t('classShort', { n: niceClass })} {grouped(total)}
              </button>
            ))}
        </div>
      )}
      <ul className="mark-hits">
        {found.hits.map((hit) => (
          <Hit key={hit.record} hit={hit} asked={asked} />
        ))}
      </ul>
      {only && <Pager total={found.total} size={PAGE} />}
    </section>
  );
}

function Hit({ hit, asked }: { hit: FoundMark; asked: string }) {
  const t = useText(markText);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}`;
  const [open, setOpen] = useState(false);
  const status = hit.status === null ? undefined : MARK_STATUS[hit.status as MarkStatus];
  return (
    <li>
      <div className="mark-hit">
        <span className="mark-hit-name">{hit.name}</span>
        <VerdictTag verdict={hit.verdict} />
        <span>
          {niceClassText(hit.niceClass, language)}
          {' · '}
          <PageLink to={`${base}/registers/marks/${hit.record}`}>{hit.number}</PageLink>
          {' · '}
          {hit.holders.join(language === 'zh' ? '、' : ', ')}
        </span>
        <span className="hint">
          {[status?.[language], hit.registered]
            .filter((part) => part !== undefined && part !== null)
            .join(' ')}
        </span>
        <button type="button" className="btn btn-text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'look')}
        </button>
      </div>
      {open && (
        <PairOf a={asked} b={hit.name} labels={[t('searchName'), t('markName')]} niceClass={hit.niceClass} />
      )}
    </li>
  );
}
