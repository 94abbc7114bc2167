import type { Message } from '../basics/message.ts';
import { figureDefinition } from '../indicators/figure.ts';
import type { Binding, DateBinding, FigureBinding, FigureValue, FormWindow, Proposal } from './binding.ts';
import { BY_HAND } from './concepts.ts';
import { blankKey } from './fingerprint.ts';
import type { Blank } from './form.ts';
import { type ConceptMatch, matchConcept } from './matchConcept.ts';
import { proposeRows } from './proposeRows.ts';
import { formUnit } from './units.ts';
import { spanSaid, valueSaid, windowSaid } from './windows.ts';

/** What is known when bindings are proposed. */
export interface ProposalContext {
  readonly districtName: string;
  readonly streets: readonly { readonly code: string; readonly name: string }[];
  /** What a person decided for the same words in an earlier form. */
  readonly decided: (key: string) => { readonly binding: Binding; readonly form: string } | undefined;
}

/** 建议取数方式 for one blank, with how sure it is and why. What no figure answers stays with the person. */
export function propose(blank: Blank, context: ProposalContext): Proposal {
  const earlier = context.decided(blankKey(blank));
  if (earlier && fits(earlier.binding, blank))
    return {
      binding: earlier.binding,
      confidence: 0.97,
      reasons: [{ code: 'form-decided-before', params: { form: earlier.form } }],
    };
  if (blank.kind === 'rows') return proposeRows(blank, context);
  return (
    proposeDate(blank) ??
    proposeName(blank, context) ??
    byHand(blank) ??
    proposeFigure(blank, context) ??
    unknown()
  );
}

function fits(binding: Binding, blank: Blank): boolean {
  return (
    (binding.to === 'list' || binding.to === 'streets') === (blank.kind === 'rows') || binding.to === 'manual'
  );
}

const unknown = (): Proposal => manual(0.6, { code: 'form-unknown' });

function manual(confidence: number, reason: Message): Proposal {
  return { binding: { to: 'manual' }, confidence, reasons: [reason] };
}

/** The last words before a gap, or the labels of a cell. */
function ownWords(blank: Blank): string {
  return [...blank.beside, ...blank.above].join(' ');
}

const FILLED = /填报|填表|报送|报出|制表|编制|上报|成文|签|盖章|印发/;
const PARTS: readonly (readonly [RegExp, DateBinding['part']])[] = [
  [/^年/, 'year'],
  [/^月/, 'month'],
  [/^日/, 'dayOfMonth'],
  [/^季度/, 'quarter'],
];

function proposeDate(blank: Blank): Proposal | undefined {
  const label = ownWords(blank);
  const part = blank.kind === 'gap' ? PARTS.find(([word]) => word.test(blank.after ?? ''))?.[1] : undefined;
  const named = /日期|时间|填报日|报告期|统计期|所属期|截止日|截至日|报送期|年月$/.test(label);
  if (part === undefined && !named) return undefined;
  if (part === undefined && /申请|授权|注册|登记日|立案|成立|设立|到期|起止|会议|活动/.test(label))
    return undefined;
  const last = [
    ...label.matchAll(/填报|填表|报送|报出|制表|编制|上报|成文|签|盖章|印发|截至|截止|统计|报告期|所属/g),
  ].at(-1)?.[0];
  const day = last !== undefined && FILLED.test(last) ? 'filled' : 'asOf';
  const period = /报告期|统计期|所属期|报送期|年月$/.test(label);
  return {
    binding: { to: 'date', day, part: part ?? (period ? 'yearMonth' : 'day') },
    confidence: last === undefined && part !== undefined && blank.grid === null ? 0.8 : 0.93,
    reasons: [{ code: day === 'filled' ? 'form-date-filled' : 'form-date-as-of' }],
  };
}

function proposeName(blank: Blank, context: ProposalContext): Proposal | undefined {
  const label = (blank.beside.at(-1) ?? blank.above.at(-1) ?? '').replace(/[\s：:（）()]|盖章|公章/g, '');
  if (
    /(?:填报|报送|填表|上报|编报|汇总|(?:被|受)?(?:考核|评价|评估)|自评|综合)(?:单位|部门|机关)(?:名称)?$|^单位(?:名称|全称)?$|^部门$/.test(
      label,
    )
  )
    return { binding: { to: 'unit' }, confidence: 0.92, reasons: [{ code: 'form-name-of-unit' }] };
  if (
    /^(?:区县|县区|县市区|县市、?区|所在区县?|区[（(]市、?县[）)]|行政区划?|地区|区划名称)(?:名称)?$/.test(
      label,
    )
  )
    return { binding: { to: 'district' }, confidence: 0.92, reasons: [{ code: 'form-name-of-district' }] };
  const county = blank.beside.find((text) => /^[一-龥]{2,5}(?:区|县|市)$/.test(text));
  if (county !== undefined && county !== context.districtName && !/^(?:全|本|我|辖|社|园)/.test(county))
    return manual(0.9, { code: 'form-other-district', params: { name: county } });
  return undefined;
}

function byHand(blank: Blank): Proposal | undefined {
  const label = blank.kind === 'gap' ? (blank.beside.at(-1) ?? '') : ownWords(blank);
  const word = BY_HAND.exec(label.replace(/签订/g, ''))?.[0];
  return word === undefined ? undefined : manual(0.9, { code: 'form-by-hand', params: { word } });
}

const STREET_TAIL = /(?:街道办事处|街道办|办事处|街办|街道|镇|乡)$/;
const TOTAL = /^(?:合计|总计|共计|小计|全区|本区|总数|全区合计)$/;

/** The street a label names, whatever of 街道办事处 it leaves out. */
export function streetNamed(text: string, streets: ProposalContext['streets']): string | undefined {
  const said = text.replace(/\s/g, '');
  if (said.length < 2) return undefined;
  const bare = said.replace(STREET_TAIL, '');
  return streets.find(
    ({ name }) =>
      name === said || name === bare || (bare.length >= 2 && name.replace(STREET_TAIL, '') === bare),
  )?.code;
}

export function proposeFigure(blank: Blank, context: ProposalContext): Proposal | undefined {
  const labels = [...blank.beside, ...blank.above];
  const place = labels.map((text) => streetNamed(text, context.streets)).find((code) => code !== undefined);
  const other = labels.some((text) => /^(?:其他|其它|未归属|未划归|市直|区直)$/.test(text.trim()));
  const labelled = labels.filter((text) => text.trim() !== context.districtName);
  const words = labelled.filter(
    (text) => streetNamed(text, context.streets) === undefined && !TOTAL.test(text.trim()),
  );
  const found = blank.kind === 'gap' ? inClauses(blank) : besideOrLeft(blank, words);
  if (!found || found.confidence < 0.45) {
    if (!found) return undefined;
    const nearest = figureDefinition(found.concept.indicator)!.label.zh;
    return manual(0.6, { code: 'form-too-unlike', params: { rest: found.unexplained, nearest } });
  }
  const binding = figureOf(found, blank, place ?? (other ? 'unassigned' : undefined));
  const figure = figureDefinition(binding.indicator)!.label.zh;
  const reasons: Message[] = [{ code: 'form-words', params: { words: found.words.join('、'), figure } }];
  if (found.fromContext.length > 0)
    reasons.push({ code: 'form-words-above', params: { words: found.fromContext.join('、') } });
  if (found.unexplained !== '')
    reasons.push({ code: 'form-words-left', params: { words: found.unexplained } });
  if (place !== undefined) reasons.push({ code: 'form-street' });
  return { binding, confidence: found.confidence, reasons };
}

/** 同比 in a column of its own is made of the figure in the columns before it. */
function besideOrLeft(blank: Blank, words: readonly string[]): ConceptMatch | undefined {
  const own = matchConcept(words.join(' '), blank.title, blank.unit);
  if (own || valueSaid(blank.above.at(-1) ?? '') === undefined) return own;
  for (const header of blank.leftward ?? []) {
    const found = matchConcept(`${words.join(' ')} ${header}`, blank.title, blank.unit);
    if (found) return { ...found, confidence: Math.min(found.confidence, 0.85) };
  }
  return undefined;
}

/** A gap is about the nearest clause that speaks of a figure: 全区有效发明专利 __ 件，同比增长 __ %. */
function inClauses(blank: Blank): ConceptMatch | undefined {
  const before = blank.beside.join('');
  const clauses = before.split(/(?<=[，,。；;、])/);
  for (let n = 1; n <= Math.min(4, clauses.length); n++) {
    const own = `${clauses.slice(-n).join('')} ${blank.unit ?? ''}`;
    const earlier = clauses.slice(0, -n).join('');
    const found = matchConcept(own, `${earlier.slice(-40)} ${blank.title}`, blank.unit);
    if (found && found.words.length > 0)
      return { ...found, confidence: Math.max(found.confidence, n > 1 ? 0.6 : 0.7) };
    if (/。$/.test(clauses.at(-n - 1) ?? '')) break;
  }
  return undefined;
}

function figureOf(found: ConceptMatch, blank: Blank, street: string | undefined): FigureBinding {
  const { concept } = found;
  const definition = figureDefinition(concept.indicator)!;
  const clause =
    blank.beside
      .join('')
      .split(/[，,。；;]/)
      .at(-1) ?? '';
  const near = blank.kind === 'gap' ? [clause] : [blank.above.at(-1) ?? '', blank.beside.at(-1) ?? ''];
  const percent = blank.unit?.split('、').every((u) => formUnit(u)?.measure === 'percent') ?? false;
  let value: FigureValue = concept.value ?? 'amount';
  const made = near.map(valueSaid).find((v) => v !== undefined);
  if (made !== undefined) value = made === 'change' && percent ? 'growth' : made;
  else if (
    percent &&
    (value === 'amount' || value === 'perTenThousand') &&
    blank.kind === 'gap' &&
    /增长|增幅|提高|上升|下降/.test(clause)
  )
    value = 'growth';
  else if (blank.kind === 'gap' && !percent && /(?:增加|增长|增多|净增)$/.test(clause.trim()))
    value = 'change';
  const window = windowOf(blank, value, definition.over, near);
  return {
    to: 'figure',
    indicator: concept.indicator,
    value,
    window,
    ...(concept.criterion === undefined ? {} : { criterion: concept.criterion }),
    ...(concept.dim === undefined ? {} : { dim: concept.dim }),
    ...(street === undefined ? {} : { street }),
    unit: unitFor(blank.unit, value, definition),
  };
}

/** Of several units a caption names, the one this figure can be given in. */
function unitFor(
  said: string | null,
  value: FigureValue,
  definition: NonNullable<ReturnType<typeof figureDefinition>>,
): string | null {
  const wanted =
    value === 'growth' || value === 'chain' || value === 'done' || definition.as === 'rate'
      ? 'percent'
      : value === 'population'
        ? 'count'
        : definition.measure;
  return said?.split('、').find((unit) => formUnit(unit)?.measure === wanted) ?? null;
}

const COMPARED: readonly FigureValue[] = ['growth', 'change', 'chain'];
const PRESENT: readonly FormWindow[] = ['form', 'month', 'quarter', 'year', 'all'];

function windowOf(
  blank: Blank,
  value: FigureValue,
  over: 'stock' | 'flow',
  near: readonly string[],
): FormWindow {
  if (
    value === 'target' ||
    value === 'done' ||
    value === 'gap' ||
    value === 'population' ||
    value === 'official'
  )
    return 'form';
  // Of a text, the whole sentence may say it: 1—9月，办理质押登记 __ 笔。
  const sentence =
    blank.beside
      .join('')
      .split(/[。；;]/)
      .at(-1) ?? '';
  const whole = blank.beside.join('').split('。').at(-1) ?? '';
  const path =
    blank.kind === 'gap'
      ? [...near, sentence, whole]
      : [...blank.above].reverse().concat([...blank.beside].reverse());
  const said = path.map(windowSaid).filter((w) => w !== undefined);
  const left = (blank.leftward ?? []).map(windowSaid).find((w) => w !== undefined && PRESENT.includes(w));
  const base = said.find((w) => PRESENT.includes(w)) ?? left;
  if (COMPARED.includes(value)) return normal(base, over, blank.title);
  const first = said[0];
  if (first === 'sameForm') {
    if (over === 'stock') return 'sameForm';
    return base === 'month' ? 'sameMonth' : base === 'year' ? 'sameYear' : 'sameForm';
  }
  if (first === 'newForm' && base === 'year') return over === 'stock' ? 'newYear' : 'year';
  if (first === 'newForm' || first === 'newYear')
    return over === 'stock' ? first : first === 'newYear' ? 'year' : normal(base, over, blank.title);
  if (first !== undefined && !PRESENT.includes(first)) return first;
  // A column of its own beside 本月 and 累计 of another figure is the report's period, not its neighbour's.
  const own = first ?? (spanSaid(blank.title) === undefined ? base : undefined);
  return normal(own, over, blank.title);
}

/** A stock has one value at the end, however long the period; a flow without a word is the form's own period, or the year's. */
function normal(said: FormWindow | undefined, over: 'stock' | 'flow', title: string): FormWindow {
  if (over === 'stock') return 'form';
  if (said !== undefined) return said;
  if (/截至|截止|累计/.test(title) || windowSaid(title) === 'year') return 'year';
  return spanSaid(title) === undefined ? 'year' : 'form';
}
