import { addVisit, type BrandStation, type BrandVisit, changeVisit } from '@sophora/contract/brands';
import {
  VISIT_OUTCOMES,
  VISIT_TOPICS,
  type VisitOutcome,
  type VisitTopic,
} from '@sophora/domain/marks/brands/words';
import type { FormEvent } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useAction } from '../../ui/endpoint.ts';
import { Field } from '../../ui/Field.tsx';
import { commonText } from '../../ui/i18n/common.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { brandText } from './text.ts';

const TOPICS = Object.keys(VISIT_TOPICS) as VisitTopic[];
const OUTCOMES = Object.keys(VISIT_OUTCOMES) as VisitOutcome[];
const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const followUp = (form: FormData) => ({
  outcome: OUTCOMES.find((o) => o === form.get('outcome')) ?? ('open' as const),
  outcomeNote: textIn(form, 'outcomeNote'),
  nextOn: textIn(form, 'nextOn') || null,
});

interface VisitProps {
  readonly stations: readonly BrandStation[];
  readonly today: string;
  readonly onClose: () => void;
}

/** A visit as the station reports it. */
export function VisitDialog({ stations, today, onClose }: VisitProps) {
  const t = useText(brandText);
  const language = useLanguage();
  const district = useDistrictCode();
  const add = useAction(addVisit);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const chosen = form.getAll('topics').map(String);
    add.mutate(
      {
        params: { district },
        body: {
          station: textIn(form, 'station'),
          holder: textIn(form, 'holder'),
          on: textIn(form, 'on'),
          topics: TOPICS.filter((topic) => chosen.includes(topic)),
          advice: textIn(form, 'advice'),
          ...followUp(form),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={t('addVisit')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('station')}>
          <select className="input" name="station" required>
            {stations.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('holder')}>
          <input className="input" name="holder" required maxLength={200} />
        </Field>
        <Field label={t('on')}>
          <input className="input" type="date" name="on" required max={today} defaultValue={today} />
        </Field>
        <fieldset className="choices mark-topics">
          <legend>{t('topics')}</legend>
          {TOPICS.map((topic) => (
            <label key={topic}>
              <input type="checkbox" name="topics" value={topic} defaultChecked={topic === 'filing'} />
              {VISIT_TOPICS[topic][language]}
            </label>
          ))}
        </fieldset>
        <Field label={t('advice')}>
          <textarea className="input" name="advice" required maxLength={2000} rows={3} />
        </Field>
        <FollowUp />
        {add.error && <ErrorNote error={add.error} />}
        <Buttons busy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** What came of a visit. */
export function OutcomeDialog({ visit, onClose }: { visit: BrandVisit; onClose: () => void }) {
  const t = useText(brandText);
  const district = useDistrictCode();
  const change = useAction(changeVisit);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const body = followUp(new FormData(e.currentTarget));
    change.mutate({ params: { district, visit: visit.id }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={`${t('change')} · ${visit.holder}`} onClose={onClose}>
      <form onSubmit={submit}>
        <FollowUp visit={visit} />
        {change.error && <ErrorNote error={change.error} />}
        <Buttons busy={change.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function FollowUp({ visit }: { visit?: BrandVisit }) {
  const t = useText(brandText);
  const language = useLanguage();
  return (
    <>
      <Field label={t('outcome')}>
        <select className="input" name="outcome" defaultValue={visit?.outcome ?? 'open'}>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {VISIT_OUTCOMES[outcome][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('outcomeNote')}>
        <input className="input" name="outcomeNote" maxLength={500} defaultValue={visit?.outcomeNote ?? ''} />
      </Field>
      <Field label={t('nextOn')}>
        <input className="input" type="date" name="nextOn" defaultValue={visit?.nextOn ?? ''} />
      </Field>
    </>
  );
}

function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const common = useText(commonText);
  return (
    <div className="row">
      <button type="submit" className="btn btn-primary" disabled={busy}>
        {common('save')}
      </button>
      <button type="button" className="btn" onClick={onClose}>
        {common('cancel')}
      </button>
    </div>
  );
}
