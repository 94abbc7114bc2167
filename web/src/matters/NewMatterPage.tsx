import { openMatter, type PlanTaskChoice, planTasks } from '@sophora/contract/matters';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { USUAL_WORKING_DAYS } from '@sophora/domain/matters/timing';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters, useGo } from '../ui/route.ts';
import { AuthorityNote } from './AuthorityNote.tsx';
import { FieldInput, inputOf, type Units, type Values } from './FieldInput.tsx';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

const OPENABLE = ['supervision', 'consultation', 'incoming', 'policy-notice'] as const;
const LISTS = { incoming: 'requests', 'policy-notice': 'policies' } as const;

/** Opens a matter, from a task of the plan or by itself; `?procedure=consultation&task=…&unit=…` opens a letter. */
export default function NewMatterPage() {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const query = useEndpoint(planTasks, { params: { district } });
  const procedure = OPENABLE.find((id) => id === filters['procedure']) ?? 'supervision';
  const letter = procedure === 'consultation';
  const own = procedure === 'incoming' || procedure === 'policy-notice';
  const task = query.data?.tasks.find((x) => x.id === filters['task']);
  return (
    <div className="stack matter-form">
      <PageTitle
        title={t(own ? `new.${procedure}` : letter ? 'newLetter' : 'newTitle')}
        back={
          own
            ? { to: `/d/${district}/${LISTS[procedure]}`, label: t(`list.${procedure}`) }
            : { to: `/d/${district}/today`, label: t('today') }
        }
      />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && (
        <>
          {query.data.tasks.length > 0 && filters['parent'] === undefined && !own && (
            <div className="card stack">
              <Field label={t('fromTask')}>
                <select
                  className="input"
                  value={task?.id ?? ''}
                  onChange={(e) =>
                    setFilters({ task: e.target.value, procedure: undefined, unit: undefined })
                  }
                >
                  <option value="">{t('noTask')}</option>
                  {query.data.tasks.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {choice.clause} {taskName(choice, t)}
                    </option>
                  ))}
                </select>
              </Field>
              {task && !letter && <TaskNotes task={task} units={query.data.units} />}
            </div>
          )}
          <OpeningForm
            key={`${task?.id ?? ''}${procedure}`}
            procedureId={procedure}
            task={task}
            units={query.data.units}
            due={own ? '' : firstDue([task?.due, query.data.planTo], query.data.today)}
            unit={filters['unit']}
            parent={filters['parent']}
            targets={letter || own ? [] : query.data.targets}
          />
        </>
      )}
    </div>
  );
}

/** The task's own day, else the end of the plan; what is past helps nobody. */
const firstDue = (days: readonly (string | null | undefined)[], today: string): string =>
  days.find((day) => typeof day === 'string' && day >= today) ?? '';

function taskName(
  task: PlanTaskChoice,
  t: (key: 'taskOpened', p: { title: string; count: number }) => string,
) {
  return task.matters === 0 ? task.title : t('taskOpened', { title: task.title, count: task.matters });
}

function TaskNotes({ task, units }: { task: PlanTaskChoice; units: Units }) {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const nameOf = (id: string) => units.find((u) => u.id === id)?.name ?? id;
  return (
    <>
      {task.leadPresumed && <p className="note note-warn">{t('presumed')}</p>}
      {task.unknown.length > 0 && (
        <p className="note note-warn">{t('unknownUnits', { names: task.unknown.join('、') })}</p>
      )}
      {task.consult.length > 0 && (
        <div className="note row">
          <span>{t('consult', { names: task.consult.map(nameOf).join('、') })}</span>
          {task.consult.map((id) => (
            <PageLink
              key={id}
              className="btn btn-link"
              to={pathWith(`/d/${district}/matters/new`, {
                task: task.id,
                procedure: 'consultation',
                unit: id,
              })}
            >
              {t('newLetter')} · {nameOf(id)}
            </PageLink>
          ))}
        </div>
      )}
    </>
  );
}

function OpeningForm(props: {
  procedureId: string;
  task: PlanTaskChoice | undefined;
  units: Units;
  due: string;
  unit: string | undefined;
  parent: string | undefined;
  targets: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const go = useGo();
  const procedure = getProcedure(props.procedureId);
  const { fields, authority } = procedure.actions[procedure.opening.action]!;
  const relation = props.procedureId === 'consultation' ? 'coordination' : 'subordinate';
  const [values, setValues] = useState<Values>({
    title: props.task?.title ?? '',
    lead: props.unit ?? (relation === 'subordinate' ? (props.task?.lead ?? '') : ''),
    support: relation === 'subordinate' ? (props.task?.support.join('\n') ?? '') : '',
    due: props.due,
  });
  const [target, setTarget] = useState('');
  const open = useAction(openMatter);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    open.mutate(
      {
        params: { district },
        body: {
          procedure: props.procedureId,
          input: inputOf(fields, values),
          ...(props.task ? { task: props.task.id } : {}),
          ...(target === '' ? {} : { target }),
          ...(props.parent === undefined ? {} : { parent: props.parent }),
        },
      },
      {
        onSuccess: ({ id }) =>
          go(
            props.procedureId === 'incoming'
              ? `/d/${district}/requests/${id}`
              : `/d/${district}/matters/${id}`,
          ),
      },
    );
  };
  return (
    <form className="card form" onSubmit={submit}>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          units={props.units.filter((u) => u.relation === relation)}
          value={values[field.name] ?? ''}
          {...(field.name in USUAL_WORKING_DAYS
            ? {
                hint: t('usual', { days: USUAL_WORKING_DAYS[field.name as keyof typeof USUAL_WORKING_DAYS] }),
              }
            : {})}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {props.targets.length > 0 && (
        <Field label={t('servesTarget')}>
          <select className="input" value={target} onChange={(e) => setTarget(e.target.value)}>
            <option value="">{t('noTarget')}</option>
            {props.targets.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </Field>
      )}
      <AuthorityNote authority={authority} />
      {open.error && <ErrorNote error={open.error} />}
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={open.isPending}>
          {t('submit')}
        </button>
      </div>
    </form>
  );
}
