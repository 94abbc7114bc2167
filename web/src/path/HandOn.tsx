import type { OutputOf } from '@sophora/contract/endpoint';
import { planTasks } from '@sophora/contract/matters';
import { type getPath, handOnPath, MOST_HANDED } from '@sophora/contract/path';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import type { Ticked } from './PathPage.tsx';
import { pathText } from './text.ts';

interface Props {
  readonly indicator: string;
  readonly path: OutputOf<typeof getPath>;
  readonly ticked: Ticked;
  readonly onClose: () => void;
}

/** The ticked records as a matter of a unit: its call list. */
export function HandOn({ indicator, path, ticked, onClose }: Props) {
  const t = useText(pathText);
  const label = useLabel();
  const district = useDistrictCode();
  const [title, setTitle] = useState(t('matterDefault', { figure: label(path.label), n: ticked.size }));
  const [lead, setLead] = useState('');
  const [due, setDue] = useState<string>(path.to);
  const units = useEndpoint(planTasks, { params: { district } }).data?.units ?? [];
  const hand = useAction(handOnPath);
  const tooMany = ticked.size > MOST_HANDED;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hand.mutate({
      params: { district, indicator },
      body: { title, lead, due, records: [...ticked].map(([id, { kind }]) => ({ kind, id })) },
    });
  };
  return (
    <Dialog title={t('handTitle')} onClose={onClose}>
      {hand.data ? (
        <div className="stack">
          <p role="status">{t('handed')}</p>
          <PageLink to={`/d/${district}/matters/${hand.data.matter}`}>{t('toMatter')}</PageLink>
          <PageLink to={`/d/${district}/call-lists/${hand.data.matter}`}>{t('toList')}</PageLink>
        </div>
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="hint">{t('handHint', { n: ticked.size })}</p>
          <Field label={t('matterTitle')}>
            <input
              className="input"
              required
              maxLength={200}
              value={title}
              onChange={(e) => setTitle(e.target.value)}
            />
          </Field>
          <Field label={t('lead')}>
            <select className="input" required value={lead} onChange={(e) => setLead(e.target.value)}>
              <option value="">{t('choose')}</option>
              {units
                .filter((u) => u.relation === 'subordinate')
                .map((u) => (
                  <option key={u.id} value={u.id}>
                    {u.name}
                  </option>
                ))}
            </select>
          </Field>
          <Field label={t('due')}>
            <input
              className="input"
              type="date"
              required
              value={due}
              onChange={(e) => setDue(e.target.value)}
            />
          </Field>
          {tooMany && <p className="note note-warn">{t('tooMany', { n: MOST_HANDED })}</p>}
          {hand.error && <ErrorNote error={hand.error} />}
          <button
            type="submit"
            className="btn btn-primary"
            disabled={tooMany || lead === '' || hand.isPending}
          >
            {t('open')}
          </button>
        </form>
      )}
    </Dialog>
  );
}
