import type { DocketRow } from '@sophora/contract/docket';
import { CALL_OUTCOMES } from '@sophora/domain/docket/calls';
import { PLAN_RANKS } from '@sophora/domain/docket/entry';
import { useState } from 'react';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { CallDialog } from './CallDialog.tsx';
import { docketText } from './text.ts';
import { Warnings } from './Warnings.tsx';
import { Why } from './Why.tsx';
import { nowOf, stateTag, stateWord, whatOf } from './words.ts';
import '../ui/office.css';
import './docket.css';

/** Rights with what is due next; every one opens to why. */
export default function DeadlineList({
  rows,
  ofFirm = false,
}: {
  rows: readonly DocketRow[];
  ofFirm?: boolean;
}) {
  const mayCall = useMay('queues.decide');
  const [calling, setCalling] = useState<DocketRow>();
  return (
    <ul className="docket-list">
      {rows.map((row) => (
        <Deadline
          key={row.id}
          row={row}
          ofFirm={ofFirm}
          {...(mayCall && row.what !== 'gone' ? { onCall: () => setCalling(row) } : {})}
        />
      ))}
      {calling && (
        <li>
          <CallDialog right={calling} holder={calling.holder} onClose={() => setCalling(undefined)} />
        </li>
      )}
    </ul>
  );
}

function Deadline({ row, ofFirm, onCall }: { row: DocketRow; ofFirm: boolean; onCall?: () => void }) {
  const t = useText(docketText);
  const language = useLanguage();
  const district = useDistrictCode();
  const reads = useMay('records.read');
  const [open, setOpen] = useState(false);
  const late = row.state === 'restorable' && row.restoreTo !== null;
  return (
    <li className="docket-item">
      <div className="docket-head">
        <span className={stateTag(row.state)}>{stateWord(row, language)}</span>
        {row.rank === 0 && <span className="tag docket-high">{PLAN_RANKS[0][language]}</span>}
        {reads ? (
          <PageLink to={`/d/${district}/registers/${row.kind}/${row.id}`} className="docket-title">
            {row.title}
          </PageLink>
        ) : (
          <span className="docket-title">{row.title}</span>
        )}
        {!ofFirm &&
          row.holder &&
          (reads ? (
            <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: row.holder })}>
              {row.holder}
            </PageLink>
          ) : (
            <span>{row.holder}</span>
          ))}
      </div>
      <dl className="docket-facts">
        <div>
          <dt>{whatOf(row, language)}</dt>
          <dd>{row.due}</dd>
        </div>
        {row.what !== 'termEnd' && row.what !== 'gone' && (
          <div>
            <dt>{t(late ? 'restoreTo' : 'lastDay')}</dt>
            <dd>{late ? row.restoreTo : row.lastDay}</dd>
          </div>
        )}
        {row.what !== 'gone' && (
          <div>
            <dt>{t('now')}</dt>
            <dd className="docket-now">{nowOf(row, language)}</dd>
          </div>
        )}
        {reads && !ofFirm && (
          <div>
            <dt>{t('call')}</dt>
            <dd>{row.call ? <Call call={row.call} /> : t('noCalls')}</dd>
          </div>
        )}
      </dl>
      <Warnings entry={row} />
      <div className="row docket-acts">
        {row.what !== 'gone' && (
          <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('why')}
          </button>
        )}
        {onCall && (
          <button type="button" className="btn" onClick={onCall}>
            {t('logCall')}
          </button>
        )}
      </div>
      {open && <Why kind={row.kind} record={row.id} />}
    </li>
  );
}

function Call({ call }: { call: NonNullable<DocketRow['call']> }) {
  const t = useText(docketText);
  const language = useLanguage();
  const outcome = (CALL_OUTCOMES as Readonly<Record<string, { zh: string; en: string }>>)[call.outcome];
  return (
    <span title={call.note}>
      {call.at.slice(0, 10)} {outcome?.[language] ?? call.outcome}
      {call.nextOn && <> · {t('nextCall', { day: call.nextOn })}</>}
    </span>
  );
}
