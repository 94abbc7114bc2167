import { type listDocuments, startDocument } from '@sophora/contract/documents';
import type { OutputOf } from '@sophora/contract/endpoint';
import { GENRES } from '@sophora/domain/documents/genres';
import { periodKind, type Template } from '@sophora/domain/documents/template';
import { TEMPLATES, templateById } from '@sophora/domain/documents/templates/index';
import { periodLabel } from '@sophora/domain/freeze/period';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import type { FormEvent } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode, useFilters, useGo } from '../ui/route.ts';
import { documentsText } from './text.ts';

type Sets = OutputOf<typeof listDocuments>['sets'];

const GROUPS = ['ready', 'statutory', 'house'] as const;

/** Which kind of document, from which frozen figures. */
export function StartDocument({ sets }: { sets: Sets }) {
  const t = useText(documentsText);
  const label = useLabel();
  const go = useGo();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const start = useAction(startDocument);
  const template = templateById(filters['template'] ?? '') ?? templateById('quarterly-report')!;
  const fitting = fittingSets(sets, template);
  const set =
    fitting.find((s) => s.id === filters['set']) ?? (template.group === 'ready' ? fitting[0] : undefined);
  const lacking = template.group === 'ready' && fitting.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(
      { params: { district }, body: { template: template.id, set: set?.id ?? null } },
      { onSuccess: ({ id }) => go(`/d/${district}/documents/${id}`) },
    );
  };
  return (
    <section className="card stack" aria-label={t('start')}>
      <form className="filters" onSubmit={submit}>
        <Field label={t('kind')}>
          <select
            className="input"
            name="template"
            value={template.id}
            onChange={(e) => setFilters({ template: e.target.value, set: undefined }, true)}
          >
            {GROUPS.map((group) => (
              <optgroup key={group} label={t(`group.${group}`)}>
                {TEMPLATES.filter((one) => one.group === group).map((one) => (
                  <option key={one.id} value={one.id}>
                    {label(one.label)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        {template.periods.length > 0 && fitting.length > 0 && (
          <Field label={t('set')}>
            <select
              className="input"
              name="set"
              value={set?.id ?? ''}
              onChange={(e) => setFilters({ set: e.target.value }, true)}
            >
              {template.group !== 'ready' && <option value="">{t('noSet')}</option>}
              {fitting.map((s) => (
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
        )}
        <button
          type="submit"
          className="btn btn-primary"
          disabled={start.isPending || lacking || template.about === 'matter'}
        >
          {t('begin')}
        </button>
        <span className="hint">{t('genre', { name: label(GENRES[template.genre].label) })}</span>
      </form>
      {lacking && (
        <p className="note note-warn row">
          {t('needSet', { periods: template.periods.map((p) => t(`period.${p}`)).join('、') })}
          <PageLink to={`/d/${district}/freezes`}>{t('toFreezes')}</PageLink>
        </p>
      )}
      {template.about === 'matter' && (
        <p className="note note-warn row">
          {t('aboutMatter')}
          <PageLink to={`/d/${district}/today`}>{t('toToday')}</PageLink>
        </p>
      )}
      {start.error && <ErrorNote error={start.error} />}
    </section>
  );
}

function fittingSets(sets: Sets, template: Template): Sets {
  return sets.filter((s) => template.periods.includes(periodKind(s.period)) && s.state !== 'superseded');
}
