import { FIGURE_VALUES, FORM_WINDOWS } from '@sophora/domain/forms/binding';
import { FORM_SPANS } from '@sophora/domain/forms/form';
import { districtParams, endpoint, z } from './endpoint.ts';
import { actorName, label, message, ok, plainDate } from './shapes.ts';

/** Forms of superiors (报表模板): their blanks, where each takes its value from, and what was filled in and handed in. */

const figureBinding = z.object({
  to: z.literal('figure'),
  indicator: z.string().max(60),
  value: z.enum(FIGURE_VALUES),
  window: z.enum(FORM_WINDOWS),
  criterion: z.string().max(40).optional(),
  dim: z.string().max(80).optional(),
  street: z.string().max(12).optional(),
  unit: z.string().max(20).nullable(),
});

const columnBinding = z.discriminatedUnion('of', [
  z.object({ of: z.literal('field'), field: z.string().max(60), unit: z.string().max(20).optional() }),
  z.object({ of: z.literal('number') }),
  z.object({ of: z.literal('street') }),
  z.object({ of: z.literal('figure'), figure: figureBinding }),
  z.object({ of: z.literal('manual') }),
]);

export const formBinding = z.discriminatedUnion('to', [
  figureBinding,
  z.object({
    to: z.literal('list'),
    indicator: z.string().max(60),
    window: z.enum(FORM_WINDOWS),
    criterion: z.string().max(40).optional(),
    columns: z.array(columnBinding).max(200),
  }),
  z.object({ to: z.literal('streets'), columns: z.array(columnBinding).max(200) }),
  z.object({
    to: z.literal('date'),
    day: z.enum(['asOf', 'filled', 'from']),
    part: z.enum(['day', 'year', 'month', 'dayOfMonth', 'quarter', 'yearMonth']),
  }),
  z.object({ to: z.literal('unit') }),
  z.object({ to: z.literal('district') }),
  z.object({ to: z.literal('text'), text: z.string().trim().min(1).max(2000) }),
  z.object({ to: z.literal('manual') }),
]);
export type WireBinding = z.output<typeof formBinding>;

const span = z.enum(FORM_SPANS);
const value = z.union([z.string(), z.number()]).nullable();

/** Where a number comes from: figure, days, ledger sequence. */
const source = z.object({
  indicator: z.string(),
  label,
  from: plainDate.nullable(),
  asOf: plainDate,
  knownAt: z.number(),
  criterion: z.string().nullable(),
  street: z.string().nullable(),
  /** The figure's own amount before the form's unit. */
  amount: z.number().nullable(),
});

const answer = z.object({
  blank: z.string(),
  value,
  /** As it is written into the form. */
  text: z.string().nullable(),
  rows: z.array(z.array(value)).nullable(),
  source: source.nullable(),
  /** Why it stays empty, or what has to be known of the number. */
  why: message.nullable(),
  manual: z.boolean(),
});
export type FormAnswer = z.output<typeof answer>;

const fill = z.object({
  id: z.string(),
  no: z.number().int(),
  span,
  asOf: plainDate,
  knownAt: z.number(),
  fileName: z.string(),
  by: actorName,
  at: z.string(),
  filled: z.number().int(),
  /** Numbers that differ from the filling before of the same period. */
  changed: z.array(
    z.object({ blank: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type FormFill = z.output<typeof fill>;

const summary = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  format: z.enum(['xlsx', 'xls', 'docx']),
  span,
  blanks: z.number().int(),
  decided: z.number().int(),
  manual: z.number().int(),
  receivedAt: z.string(),
  last: z.object({ asOf: plainDate, at: z.string(), no: z.number().int() }).nullable(),
});
export type FormSummary = z.output<typeof summary>;

export const listForms = endpoint({
  id: 'forms.list',
  method: 'GET',
  path: '/api/d/:district/forms',
  permission: 'forms.read',
  summary: 'Forms of superiors with how far their blanks are decided and when each was last filled',
  params: districtParams,
  output: z.object({ today: plainDate, forms: z.array(summary) }),
});

export const uploadForm = endpoint({
  id: 'forms.upload',
  method: 'POST',
  path: '/api/d/:district/forms',
  permission: 'forms.manage',
  summary:
    'An empty form arrives as raw bytes (.xlsx, .xls, .docx); a form that is known already keeps its decisions',
  params: districtParams,
  query: z.object({ fileName: z.string().trim().min(1).max(200) }),
  raw: 'upload',
  output: z.object({ formId: z.string(), known: z.boolean(), blanks: z.number().int() }),
});

const formParams = districtParams.extend({ form: z.uuid() });

const cell = z.object({
  row: z.number().int(),
  column: z.number().int(),
  rows: z.number().int(),
  columns: z.number().int(),
  text: z.string(),
  formula: z.string().nullable(),
  bordered: z.boolean(),
});

const blank = z.object({
  id: z.string(),
  kind: z.enum(['cell', 'gap', 'rows']),
  grid: z.string().nullable(),
  line: z.string().nullable(),
  row: z.number().int(),
  column: z.number().int(),
  height: z.number().int().nullable(),
  columns: z
    .array(z.object({ column: z.number().int(), label: z.string(), unit: z.string().nullable() }))
    .nullable(),
  /** What the form says of it. */
  words: z.string(),
  unit: z.string().nullable(),
  binding: formBinding,
  /** A person has decided; otherwise the binding is the program's proposal. */
  decided: z.object({ by: actorName, at: z.string() }).nullable(),
  confidence: z.number(),
  reasons: z.array(message),
});
export type FormBlank = z.output<typeof blank>;

export const getForm = endpoint({
  id: 'forms.get',
  method: 'GET',
  path: '/api/d/:district/forms/:form',
  permission: 'forms.read',
  summary: 'One form: its tables and lines, its blanks with decisions and proposals, its fillings',
  params: formParams,
  output: z.object({
    form: summary,
    period: z.object({ span, asOf: plainDate }),
    grids: z.array(z.object({ id: z.string(), name: z.string(), hidden: z.boolean(), cells: z.array(cell) })),
    lines: z.array(z.object({ id: z.string(), text: z.string() })),
    order: z.array(z.string()),
    blanks: z.array(blank),
    fills: z.array(fill),
  }),
});
export type FormView = z.output<typeof getForm.output>;

export const formValues = endpoint({
  id: 'forms.values',
  method: 'GET',
  path: '/api/d/:district/forms/:form/values',
  permission: 'forms.read',
  summary: 'What each blank would be filled with for a period, with sources, and why some stay empty',
  params: formParams,
  query: z.object({ span: span.optional(), asOf: plainDate.optional() }),
  output: z.object({
    period: z.object({ span, asOf: plainDate }),
    knownAt: z.number(),
    answers: z.array(answer),
  }),
});

export const bindForm = endpoint({
  id: 'forms.bind',
  method: 'PUT',
  path: '/api/d/:district/forms/:form/bindings',
  permission: 'forms.manage',
  summary: 'Decide where blanks take their values from; null takes a decision back',
  params: formParams,
  body: z.object({
    bindings: z
      .array(z.object({ blank: z.string().max(120), binding: formBinding.nullable() }))
      .min(1)
      .max(5000),
  }),
  output: ok,
});

export const changeForm = endpoint({
  id: 'forms.change',
  method: 'PATCH',
  path: '/api/d/:district/forms/:form',
  permission: 'forms.manage',
  summary: 'Rename a form, say how long it looks back, or put it aside',
  params: formParams,
  body: z.object({
    name: z.string().trim().min(1).max(200).optional(),
    span: span.optional(),
    retired: z.boolean().optional(),
  }),
  output: ok,
});

export const fillForm = endpoint({
  id: 'forms.fill',
  method: 'POST',
  path: '/api/d/:district/forms/:form/fills',
  permission: 'forms.manage',
  summary: 'Fill the form for a period; what was filled and where each number came from is kept',
  params: formParams,
  body: z.object({ span: span.optional(), asOf: plainDate.optional() }),
  output: z.object({ fill }),
});

export const downloadFill = endpoint({
  id: 'forms.file',
  method: 'GET',
  path: '/api/d/:district/forms/:form/fills/:fill/file',
  permission: 'forms.read',
  summary: 'A filled form',
  params: formParams.extend({ fill: z.uuid() }),
  raw: 'download',
  output: z.unknown(),
});

export const downloadForm = endpoint({
  id: 'forms.template',
  method: 'GET',
  path: '/api/d/:district/forms/:form/file',
  permission: 'forms.read',
  summary: 'The empty form as it came',
  params: formParams,
  raw: 'download',
  output: z.unknown(),
});

export const formChoices = endpoint({
  id: 'forms.choices',
  method: 'GET',
  path: '/api/d/:district/form-choices',
  permission: 'forms.read',
  summary: 'The figures and lists a blank can be bound to, with their criteria, breakdowns and columns',
  params: districtParams,
  output: z.object({
    figures: z.array(
      z.object({
        id: z.string(),
        label,
        unit: label,
        over: z.enum(['stock', 'flow']),
        measure: z.enum(['count', 'fen']),
        rate: z.boolean(),
        criteria: z.array(z.object({ id: z.string(), label })),
        dims: z.array(z.object({ id: z.string(), label })),
        fields: z.array(z.object({ name: z.string(), label, money: z.boolean() })),
      }),
    ),
    streets: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
});
export type FormChoices = z.output<typeof formChoices.output>;
