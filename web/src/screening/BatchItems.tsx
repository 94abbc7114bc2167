import { actOnMatters } from '@sophora/contract/matters';
import type { BatchItem } from '@sophora/contract/screening';
import { formatApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useMay } from '../ui/session.ts';
import { screeningText } from './text.ts';
import { stateName } from './words.ts';

const BULK = {
  declareWithdrawal: { title: 'bulkWithdrawn', field: 'declaredOn', type: 'date' },
  noContact: { title: 'bulkUnreached', field: 'reason', type: 'text' },
} as const;
type Bulk = keyof typeof BULK;

/** Filings of a list; while answers are collected several can be recorded at once. */
export function BatchItems({ items, batchState }: { items: readonly BatchItem[]; batchState: string }) {
  const t = useText(screeningText);
  const mayWork = useMay('screening.work') && batchState === 'collecting';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState<Bulk>();
  const picked = items.filter((i) => chosen.has(i.matter));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {picked.length > 0 && (
        <div className="card row screen-bulk">
          <span>{t('chosen', { n: picked.length })}</span>
          {(Object.keys(BULK) as Bulk[]).map((action) => (
            <button key={action} type="button" className="btn" onClick={() => setBulk(action)}>
              {t(BULK[action].title)}
            </button>
          ))}
        </div>
      )}
      <table className="plain cards">
        <thead>
          <tr>
            {mayWork && <th />}
            <th>{t('number')}</th>
            <th>{t('name')}</th>
            <th>{t('applicant')}</th>
            <th>{t('agency')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.matter}
              item={item}
              {...(mayWork ? { chosen: chosen.has(item.matter), onToggle: () => toggle(item.matter) } : {})}
            />
          ))}
        </tbody>
      </table>
      {bulk && (
        <BulkDialog
          action={bulk}
          items={picked}
          onClose={() => {
            setBulk(undefined);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

function Row({ item, chosen, onToggle }: { item: BatchItem; chosen?: boolean; onToggle?: () => void }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const number = formatApplicationNumber(item.number);
  const profile = (as: string, name: string) => pathWith(`/d/${district}/screening/profile`, { as, name });
  return (
    <tr>
      {onToggle && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t('choose', { number })}
            checked={chosen === true}
            onChange={onToggle}
          />
        </td>
      )}
      <td className="nowrap" data-label={t('number')}>
        <PageLink to={`/d/${district}/matters/${item.matter}`}>{number}</PageLink>
      </td>
      <td data-label={t('name')}>
        {item.record ? (
          <PageLink to={`/d/${district}/registers/patents/${item.record}`}>{nameOf(item)}</PageLink>
        ) : (
          nameOf(item)
        )}
      </td>
      <td data-label={t('applicant')}>
        {item.applicants.map((name) => (
          <div key={name}>
            <PageLink to={profile('applicant', name)}>{name}</PageLink>
          </div>
        ))}
      </td>
      <td data-label={t('agency')}>
        {item.agency && <PageLink to={profile('agency', item.agency)}>{item.agency}</PageLink>}
      </td>
      <td data-label={t('state')}>{stateName('screening-item', item.state, language)}</td>
    </tr>
  );
}

/** The title of a part begins with its number. */
const nameOf = (item: BatchItem): string => item.title.replace(/^\S+\s*/, '');

function BulkDialog({
  action,
  items,
  onClose,
}: {
  action: Bulk;
  items: readonly BatchItem[];
  onClose: () => void;
}) {
  const t = useText(screeningText);
  const common = useText(commonText);
  const say = useSay();
  const district = useDistrictCode();
  const act = useAction(actOnMatters);
  const { title, field, type } = BULK[action];
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const value = String(new FormData(e.currentTarget).get(field) ?? '').trim();
    act.mutate({
      params: { district },
      body: {
        action,
        matters: items.map(({ matter, seq }) => ({ id: matter, seq })),
        input: { [field]: value },
      },
    });
  };
  const refused = act.data?.results.filter((r) => r.refusal !== null) ?? [];
  return (
    <Dialog title={`${t(title)} · ${t('chosen', { n: items.length })}`} onClose={onClose}>
      {act.data ? (
        <div>
          <p className="note note-good">{t('bulkDone', { done: act.data.done })}</p>
          {refused.length > 0 && (
            <p className="note note-warn">
              {t('bulkFailed', { n: refused.length, why: say(refused[0]!.refusal!) })}
            </p>
          )}
          <div className="row">
            <button type="button" className="btn" onClick={onClose}>
              {common('close')}
            </button>
          </div>
        </div>
      ) : (
        <form onSubmit={submit}>
          <Field label={t(field)}>
            <input className="input" type={type} name={field} required />
          </Field>
          {act.error && <ErrorNote error={act.error} />}
          <div className="row">
            <button type="submit" className="btn btn-primary" disabled={act.isPending}>
              {common('save')}
            </button>
            <button type="button" className="btn" onClick={onClose}>
              {common('cancel')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
