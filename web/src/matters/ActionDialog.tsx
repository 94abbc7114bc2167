import { addEvidence } from '@sophora/contract/matterAnswers';
import { actOnMatter, type MatterView } from '@sophora/contract/matters';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { type FormEvent, useState } from 'react';
import { upload } from '../ui/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { AuthorityNote } from './AuthorityNote.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { FieldInput, inputOf, type Values } from './FieldInput.tsx';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';

interface Props {
  readonly view: MatterView;
  readonly action: string;
  readonly onClose: () => void;
}

/** Asks for what an action needs and takes it; what is already known is filled in. */
export function ActionDialog({ view, action, onClose }: Props) {
  const t = useText(mattersText);
  const common = useText(commonText);
  const name = useNames();
  const label = useLabel();
  const district = useDistrictCode();
  const { matter, units } = view;
  const { fields, authority } = getProcedure(matter.procedure, matter.version).actions[action]!;
  const [values, setValues] = useState<Values>(() => known(fields, matter.facts));
  const act = useAction(actOnMatter);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    act.mutate(
      {
        params: { district, matter: matter.id },
        body: { action, seq: matter.seq, input: inputOf(fields, values) },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={name('action', matter.procedure, action)} onClose={onClose}>
      <form onSubmit={submit}>
        <AuthorityNote authority={authority} />
        {fields.map((field) =>
          field.name === 'evidence' ? (
            <EvidenceInput
              key={field.name}
              label={label(field.label)}
              value={values['evidence'] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, evidence: value }))}
              send={(file, type, onProgress) =>
                upload(
                  addEvidence,
                  { params: { district, matter: matter.id }, query: { fileName: file.name, type } },
                  file,
                  onProgress,
                )
              }
            />
          ) : (
            <FieldInput
              key={field.name}
              field={field}
              units={units.filter(
                (u) => u.relation === (matter.procedure === 'consultation' ? 'coordination' : 'subordinate'),
              )}
              value={values[field.name] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ),
        )}
        {act.error && <ErrorNote error={act.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={act.isPending}>
            {t('submit')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is changed begins with what it is now; what is told anew (answer, evidence) begins blank. */
function known(
  fields: readonly { readonly name: string; readonly type: string }[],
  facts: MatterView['matter']['facts'],
): Values {
  const held = [
    'title',
    'task',
    'deliverable',
    'lead',
    'support',
    'due',
    'handler',
    'warnDays',
    'auditDays',
    'signDays',
    'reviewDays',
  ];
  return Object.fromEntries(
    fields
      .filter((f) => held.includes(f.name) && facts[f.name] !== undefined && facts[f.name] !== null)
      .map((f) => {
        const value = facts[f.name];
        return [f.name, Array.isArray(value) ? value.join('\n') : String(value)];
      }),
  );
}
