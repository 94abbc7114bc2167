import {
  changeDocument,
  type DocumentView,
  dropDocument,
  getDocument,
  makeDocument,
} from '@sophora/contract/documents';
import { BLANK_REASONS } from '@sophora/domain/documents/blankReasons';
import { FONT_WARNING } from '@sophora/domain/documents/fonts';
import { templateById } from '@sophora/domain/documents/templates/index';
import { periodLabel } from '@sophora/domain/freeze/period';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useGo, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { Fields } from './Fields.tsx';
import { Issues } from './Issues.tsx';
import { type InTurn, useInTurn } from './inTurn.ts';
import { PagePicture } from './PagePicture.tsx';
import { documentsText } from './text.ts';
import '../ui/office.css';
import './documents.css';

/** 一份公文: what is written into it, its pages as they will be, and its files. */
export default function DocumentPage() {
  const t = useText(documentsText);
  const district = useDistrictCode();
  const id = useParam('document');
  const query = useEndpoint(getDocument, { params: { district, document: id } }, { keep: true });
  const back = { to: `/d/${district}/documents`, label: t('title') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('title')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  return <Work key={id} district={district} view={query.data} />;
}

function Work({ district, view }: { district: string; view: DocumentView }) {
  const t = useText(documentsText);
  const label = useLabel();
  const may = useMay('documents.write');
  const inTurn = useInTurn(view.revision);
  const back = { to: `/d/${district}/documents`, label: t('title') };
  const { document } = view;
  return (
    <div className="stack">
      <PageTitle title={document.title} back={back} hint={t('blankByLaw')}>
        {may && <Make view={view} district={district} inTurn={inTurn} />}
      </PageTitle>
      <SetNotes view={view} />
      {document.matter && (
        <p className="hint">
          <PageLink to={`/d/${district}/matters/${document.matter.id}`}>{document.matter.title}</PageLink>
        </p>
      )}
      <Issues district={district} view={view} />
      <div className="documents-work">
        <div className="stack">
          {document.set && may && <SetChoice district={district} view={view} inTurn={inTurn} />}
          <Fields district={district} view={view} may={may} inTurn={inTurn} />
          <Gaps view={view} />
        </div>
        <Preview view={view} />
      </div>
      <Numbers view={view} />
      <p className="hint">{label(FONT_WARNING)}</p>
    </div>
  );
}

function Make({ view, district, inTurn }: { view: DocumentView; district: string; inTurn: InTurn }) {
  const t = useText(documentsText);
  const go = useGo();
  const make = useAction(makeDocument);
  const drop = useAction(dropDocument);
  const params = { district, document: view.document.id };
  const error = make.error ?? drop.error;
  return (
    <>
      {view.issues.length === 0 && (
        <button
          type="button"
          className="btn"
          disabled={drop.isPending}
          onClick={() => drop.mutate({ params }, { onSuccess: () => go(`/d/${district}/documents`) })}
        >
          {t('drop')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-primary"
        title={t('makeHint')}
        disabled={make.isPending}
        onClick={() =>
          inTurn(async (revision) => {
            await make.mutateAsync({ params, body: { revision } });
            return undefined;
          })
        }
      >
        {t(make.isPending ? 'making' : 'make')}
      </button>
      {error && <ErrorNote error={error} />}
    </>
  );
}

function SetNotes({ view }: { view: DocumentView }) {
  const t = useText(documentsText);
  const { set } = view.document;
  if (!set || set.state === 'confirmed') return null;
  const key = { proposed: 'notConfirmed', superseded: 'superseded', dropped: 'droppedSet' } as const;
  return <p className="note note-warn">{t(key[set.state], { no: set.no })}</p>;
}

function SetChoice({ district, view, inTurn }: { district: string; view: DocumentView; inTurn: InTurn }) {
  const t = useText(documentsText);
  const label = useLabel();
  const change = useAction(changeDocument);
  const { set } = view.document;
  return (
    <section className="card stack">
      <Field label={t('set')}>
        <select
          className="input"
          value={set?.id}
          disabled={change.isPending}
          onChange={(e) =>
            inTurn(async (revision) => {
              const params = { district, document: view.document.id };
              return (await change.mutateAsync({ params, body: { revision, set: e.target.value } })).revision;
            })
          }
        >
          {view.sets.map((s) => (
            <option key={s.id} value={s.id}>
              {t('setOf', {
                period: label(periodLabel(s.period)),
                no: s.no,
                state: label(FREEZE_STATES[s.state]),
              })}
            </option>
          ))}
        </select>
      </Field>
      {change.error && <ErrorNote error={change.error} />}
    </section>
  );
}

function Gaps({ view }: { view: DocumentView }) {
  const t = useText(documentsText);
  const label = useLabel();
  const fields = templateById(view.document.template)!.fields;
  const fieldName = (gap: DocumentView['gaps'][number]) => {
    const field = fields.find((f) => f.id === gap.id);
    return field ? label(field.label) : gap.label;
  };
  return (
    <section className="card">
      {view.gaps.length === 0 ? (
        <p className="hint">{t('noGaps')}</p>
      ) : (
        <details open={view.gaps.length <= 8}>
          <summary>{t('gaps', { count: view.gaps.length })}</summary>
          <ul className="documents-gaps">
            {view.gaps.map((gap) => (
              <li key={gap.id}>
                {gap.field ? <a href={`#field-${gap.id}`}>{fieldName(gap)}</a> : gap.label}
                <span className="hint"> – {label(BLANK_REASONS[gap.why])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Preview({ view }: { view: DocumentView }) {
  const t = useText(documentsText);
  const [chosen, setChosen] = useState<string>();
  const number = view.numbers.find((n) => n.key === chosen);
  const changed = new Set(view.changed.map((c) => c.key));
  const sources = new Map(view.numbers.map((n) => [n.key, `${n.label}：${n.source}`]));
  return (
    <section className="documents-preview" aria-label={t('preview')}>
      <div className="documents-source" role="status">
        {number ? (
          <>
            <strong>{number.text}</strong> {number.label} <span className="hint">{number.source}</span>
          </>
        ) : (
          <span className="hint">
            {t('pages', { count: view.pages.length })} · {view.numbers.length > 0 && t('clickNumber')}
          </span>
        )}
      </div>
      {view.pages.map((page, i) => (
        <PagePicture
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their number
          key={i}
          page={page}
          name={t('page', { n: i + 1 })}
          chosen={chosen}
          changed={changed}
          explain={(key) => sources.get(key)}
          onChoose={setChosen}
        />
      ))}
    </section>
  );
}

function Numbers({ view }: { view: DocumentView }) {
  const t = useText(documentsText);
  if (view.numbers.length === 0) return null;
  return (
    <section className="card stack">
      {view.changed.length > 0 && (
        <details>
          <summary>{t('draftChanges', { count: view.changed.length })}</summary>
          <ChangeTable changes={view.changed} />
        </details>
      )}
      <details>
        <summary>{t('numbers', { count: view.numbers.length })}</summary>
        <div className="scroll-x">
          <table className="plain">
            <thead>
              <tr>
                <th className="end">{t('number')}</th>
                <th>{t('what')}</th>
                <th>{t('source')}</th>
              </tr>
            </thead>
            <tbody>
              {view.numbers.map((n) => (
                <tr key={n.key}>
                  <td className="end">{n.text}</td>
                  <td>{n.label}</td>
                  <td>{n.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
