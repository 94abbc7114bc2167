import {
  changeForm,
  downloadForm,
  type FormAnswer,
  formChoices,
  formValues,
  getForm,
} from '@sophora/contract/forms';
import { FORM_SPANS, type FormSpan } from '@sophora/domain/forms/form';
import { SPAN_NAMES } from '@sophora/domain/forms/formTexts';
import { useMemo } from 'react';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useGo, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { BlankPanel } from './BlankPanel.tsx';
import { FillBar } from './FillBar.tsx';
import { Fills } from './Fills.tsx';
import { Preview } from './Preview.tsx';
import { formsText } from './text.ts';
import '../ui/office.css';
import './forms.css';

const STATES = ['decided', 'proposed', 'unsure', 'manual', 'empty'] as const;

/** 一张报表: its preview with every blank, the decision about one of them, filling it, and its fillings. */
export default function FormPage() {
  const t = useText(formsText);
  const label = useLabel();
  const go = useGo();
  const district = useDistrictCode();
  const form = useParam('form');
  const [filters, setFilters] = useFilters();
  const may = useMay('forms.manage');
  const query = useEndpoint(getForm, { params: { district, form } }, { keep: true });
  const span = FORM_SPANS.find((s) => s === filters.span);
  const asked = { ...(span ? { span } : {}), ...(filters.asOf ? { asOf: filters.asOf } : {}) };
  const values = useEndpoint(formValues, { params: { district, form }, query: asked }, { keep: true });
  const choices = useEndpoint(formChoices, { params: { district } }, { staleTime: 300_000 });
  const retire = useAction(changeForm);
  const answers = useMemo(
    () => new Map<string, FormAnswer>(values.data?.answers.map((a) => [a.blank, a])),
    [values.data],
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const view = query.data;
  const chosen = view.blanks.find((b) => b.id === filters.blank);
  const next = () => {
    const at = view.blanks.findIndex((b) => b.id === chosen?.id);
    const rest = [...view.blanks.slice(at + 1), ...view.blanks.slice(0, at)];
    const open = rest.find((b) => !b.decided);
    setFilters({ blank: open?.id }, true);
  };
  const period = values.data?.period ?? view.period;
  const empty = view.blanks.filter((b) => {
    const a = answers.get(b.id);
    return a && !a.manual && a.value === null && !a.rows?.length;
  }).length;
  return (
    <div className="stack">
      <PageTitle
        title={view.form.name}
        back={
          filters['request']
            ? { to: `/d/${district}/requests/${filters['request']}`, label: t('backToRequest') }
            : { to: `/d/${district}/forms`, label: t('back') }
        }
        hint={t('counts', {
          blanks: view.blanks.length,
          decided: view.form.decided,
          open: Math.max(0, view.blanks.length - view.form.decided),
          manual: view.blanks.filter((b) => b.binding.to === 'manual').length,
          empty,
        })}
      >
        <a className="btn btn-link" href={addressOf(downloadForm, { params: { district, form } })} download>
          {t('template')}
        </a>
        {may && (
          <button
            type="button"
            className="btn"
            onClick={() =>
              retire.mutate(
                { params: { district, form }, body: { retired: true } },
                { onSuccess: () => go(`/d/${district}/forms`) },
              )
            }
          >
            {t('retire')}
          </button>
        )}
      </PageTitle>
      <div className="filters">
        <Field label={t('span')}>
          <select
            className="input"
            value={period.span}
            onChange={(e) => setFilters({ span: e.target.value as FormSpan, asOf: undefined })}
          >
            {FORM_SPANS.map((s) => (
              <option key={s} value={s}>
                {label(SPAN_NAMES[s])}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('asOf')}>
          <input
            type="date"
            className="input"
            value={period.asOf}
            onChange={(e) => e.target.value !== '' && setFilters({ asOf: e.target.value })}
          />
        </Field>
        <ul className="forms-legend" aria-label={t('legend')}>
          {STATES.map((state) => (
            <li key={state}>
              <span className={`forms-swatch forms-${state}`} /> {t(`state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
      {values.error && <ErrorNote error={values.error} onRetry={() => void values.refetch()} />}
      {may && <FillBar district={district} view={view} period={period} request={filters['request']} />}
      <div className="forms-work">
        <section className="card forms-preview" aria-label={t('preview')} aria-busy={values.isFetching}>
          <Preview
            view={view}
            answers={answers}
            chosen={chosen?.id}
            onChoose={(blank) => setFilters({ blank }, true)}
          />
        </section>
        {chosen ? (
          <BlankPanel
            key={`${chosen.id} ${chosen.decided?.at ?? ''}`}
            district={district}
            form={form}
            blank={chosen}
            answer={answers.get(chosen.id)}
            choices={choices.data}
            may={may}
            onNext={next}
          />
        ) : (
          <p className="hint card forms-panel">{t('select')}</p>
        )}
      </div>
      <Fills district={district} view={view} />
    </div>
  );
}
