import { type KindInfo, listKinds } from '@sophora/contract/imports';
import { setMatterOutcome } from '@sophora/contract/matterAnswers';
import { getMatter, type MatterView } from '@sophora/contract/matters';
import { CLOSING_DAY } from '@sophora/domain/matters/outcome';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { answerText } from './answerText.ts';

type Outcome = NonNullable<MatterView['matter']['outcome']>;

/** 办结即登记: what closing this matter writes into a register, or has written. */
export function OutcomeCard({ view }: { view: MatterView }) {
  const t = useText(answerText);
  const district = useDistrictCode();
  const mayEdit = useMay('records.edit');
  const { data } = useEndpoint(listKinds, {}, { staleTime: 600_000 });
  const [editing, setEditing] = useState(false);
  const { outcome, closedOn, procedure } = view.matter;
  const open = closedOn === null && mayEdit && procedure === 'supervision';
  if (!data || (!outcome && !open)) return null;
  const kinds = data.kinds.filter((kind) => !kind.reference);
  const kind = kinds.find((k) => k.id === outcome?.kind);
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('outcome')}</h2>
        {open && (
          <button type="button" className="btn push" onClick={() => setEditing(true)}>
            {t(outcome ? 'outcomeChange' : 'outcomeSet')}
          </button>
        )}
      </div>
      <p className="hint">{t(outcome ? 'outcomeHint' : 'outcomeNone')}</p>
      {outcome && kind && <Cells kind={kind} cells={outcome.cells} />}
      {outcome?.record && kind && (
        <p>
          {t('outcomeWritten', { seq: outcome.seq ?? 0 })}{' '}
          <PageLink to={`/d/${district}/registers/${kind.id}/${outcome.record}`}>{t('outcomeOpen')}</PageLink>
        </p>
      )}
      {editing && (
        <OutcomeDialog
          kinds={kinds}
          outcome={outcome}
          params={{ district, matter: view.matter.id }}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}

function Cells({ kind, cells }: { kind: KindInfo; cells: Outcome['cells'] }) {
  const t = useText(answerText);
  const label = useLabel();
  const said = kind.fields.filter((field) => (cells[field.name] ?? '') !== '');
  return (
    <dl className="facts">
      <div className="matter-fact">
        <dt>{t('outcomeKind')}</dt>
        <dd>{label(kind.label)}</dd>
      </div>
      {said.map((field) => {
        const text = cells[field.name]!;
        const choice = field.values?.[text];
        return (
          <div key={field.name} className="matter-fact">
            <dt>{label(field.label)}</dt>
            <dd>{choice ? label(choice) : text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function OutcomeDialog(props: {
  readonly kinds: readonly KindInfo[];
  readonly outcome: Outcome | null;
  readonly params: { readonly district: string; readonly matter: string };
  readonly onClose: () => void;
}) {
  const { kinds, outcome, params, onClose } = props;
  const t = useText(answerText);
  const common = useText(commonText);
  const label = useLabel();
  const [kindId, setKindId] = useState(outcome?.kind ?? 'milestones');
  const [cells, setCells] = useState<Record<string, string>>(
    // Prefilled where it can be: whose figure it moves.
    outcome ? { ...outcome.cells } : { region: params.district },
  );
  const set = useAction(setMatterOutcome, [getMatter]);
  const kind = kinds.find((k) => k.id === kindId) ?? kinds[0]!;
  const save = (value: { kind: string; cells: Record<string, string> } | null) =>
    set.mutate({ params, body: { outcome: value } }, { onSuccess: onClose });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const known = kind.fields.map((f) => [f.name, (cells[f.name] ?? '').trim()] as const);
    save({ kind: kind.id, cells: Object.fromEntries(known.filter(([, text]) => text !== '')) });
  };
  return (
    <Dialog title={t('outcome')} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="hint">{t('outcomeHint')}</p>
        <Field label={t('outcomeKind')}>
          <select className="input" value={kind.id} onChange={(e) => setKindId(e.target.value)}>
            {kinds.map((k) => (
              <option key={k.id} value={k.id}>
                {label(k.label)}
              </option>
            ))}
          </select>
        </Field>
        {kind.fields.map((field) => (
          <OutcomeField
            key={field.name}
            field={field}
            value={cells[field.name] ?? ''}
            onChange={(value) => setCells((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <datalist id="outcome-days">
          <option value={CLOSING_DAY} />
        </datalist>
        {set.error && <ErrorNote error={set.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={set.isPending}>
            {t('save')}
          </button>
          {outcome && (
            <button type="button" className="btn" disabled={set.isPending} onClick={() => save(null)}>
              {t('outcomeDrop')}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function OutcomeField({
  field,
  value,
  onChange,
}: {
  readonly field: KindInfo['fields'][number];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useText(answerText);
  const label = useLabel();
  const common = {
    className: 'input',
    name: `outcome-${field.name}`,
    value,
    required: field.required,
    onChange: (e: { target: { value: string } }) => onChange(e.target.value),
  };
  return (
    <Field label={label(field.label)} {...(field.type === 'date' ? { hint: t('outcomeDay') } : {})}>
      {field.values ? (
        <select {...common}>
          <option value="" />
          {Object.entries(field.values).map(([id, words]) => (
            <option key={id} value={id}>
              {label(words)}
            </option>
          ))}
        </select>
      ) : field.type === 'date' ? (
        <input {...common} type="text" maxLength={40} placeholder="2026-12-31" list="outcome-days" />
      ) : (
        <input {...common} type="text" maxLength={2000} />
      )}
    </Field>
  );
}
