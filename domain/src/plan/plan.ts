import { daysInMonth, parseDate } from '../basics/plainDate.ts';
import { COMPARATORS, EVALUATORS, type Plan } from './planTypes.ts';

export type {
  Comparator,
  Condition,
  Evaluator,
  Goal,
  NamedDay,
  Owner,
  Plan,
  Target,
  Task,
} from './planTypes.ts';

/** What is wrong with a plan file, and where (`targets[3].due`). */
export interface PlanProblem {
  readonly path: string;
  readonly code: keyof typeof PLAN_PROBLEMS;
}

export const PLAN_PROBLEMS = {
  'not-an-object': { zh: '应为对象', en: 'must be an object' },
  'not-a-list': { zh: '应为列表', en: 'must be a list' },
  'text-missing': { zh: '缺少文字', en: 'text is missing' },
  'not-a-day': { zh: '不是日期（如 2025-12-31）', en: 'not a day such as 2025-12-31' },
  'not-a-number': {
    zh: '应为数字，文件没有写明的为 null',
    en: 'must be a number, or null where the document names none',
  },
  'not-a-value': { zh: '不在可用的值之中', en: 'none of the known values' },
  'not-a-code': { zh: '不是六位区划代码', en: 'not a six-digit division code' },
  'id-repeated': { zh: '标识重复', en: 'the id occurs twice' },
  'no-such-goal': { zh: '没有这个目标', en: 'there is no such goal' },
  'period-reversed': { zh: '止日早于起日', en: 'ends before it begins' },
  'several-leads': { zh: '牵头单位多于一个', en: 'more than one lead' },
} as const;

export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Reads a plan from JSON of any district: every fault with its place, or the plan. */
export function parsePlan(json: unknown): ParsedPlan {
  const check = new Checker();
  const plan = check.object(json, '');
  if (plan) {
    check.texts(plan, '', ['id', 'title', 'documentNumber', 'issuer']);
    if (!/^\d{6}$/.test(String(plan.district))) check.fault('district', 'not-a-code');
    check.days(plan, '', ['issuedOn', 'from', 'to']);
    check.period(plan, '');
    const goals = check.list(plan, 'goals', (goal, path) => check.texts(goal, path, ['clause', 'title']));
    check.list(plan, 'targets', (target, path) => checkTarget(check, target, path, goals));
    for (const part of ['tasks', 'safeguards'])
      check.list(plan, part, (task, path) => checkTask(check, task, path));
    check.list(plan, 'days', (day, path) => {
      check.texts(day, path, ['clause', 'name', 'planName']);
      const month = Number(day.month);
      const known = Number.isInteger(month) && month >= 1 && month <= 12;
      if (!known) check.fault(`${path}.month`, 'not-a-value');
      else if (!(Number(day.day) >= 1 && Number(day.day) <= daysInMonth(2024, month)))
        check.fault(`${path}.day`, 'not-a-value');
    });
  }
  return check.problems.length === 0
    ? { ok: true, plan: json as Plan }
    : { ok: false, problems: check.problems };
}

type Fields = Readonly<Record<string, unknown>>;

function checkTarget(check: Checker, target: Fields, path: string, goals: ReadonlySet<string>): void {
  check.texts(target, path, ['clause', 'title', 'unit', 'text']);
  if (!goals.has(String(target.goal))) check.fault(`${path}.goal`, 'no-such-goal');
  if (target.indicator !== null && typeof target.indicator !== 'string')
    check.fault(`${path}.indicator`, 'text-missing');
  check.oneOf(target, path, 'evaluator', EVALUATORS);
  check.oneOf(target, path, 'comparator', COMPARATORS);
  if (target.value !== null && !Number.isFinite(target.value)) check.fault(`${path}.value`, 'not-a-number');
  check.days(target, path, ['due']);
  if (target.baseline !== undefined) {
    const baseline = check.object(target.baseline, `${path}.baseline`);
    if (baseline) {
      check.days(baseline, `${path}.baseline`, ['on']);
      check.texts(baseline, `${path}.baseline`, ['source']);
      if (!Number.isFinite(baseline.value)) check.fault(`${path}.baseline.value`, 'not-a-number');
    }
  }
  if (target.window !== undefined) {
    const window = check.object(target.window, `${path}.window`);
    if (window) {
      check.days(window, `${path}.window`, ['from', 'to']);
      check.period(window, `${path}.window`);
    }
  }
}

function checkTask(check: Checker, task: Fields, path: string): void {
  check.texts(task, path, ['clause', 'title']);
  if (task.due !== undefined) check.days(task, path, ['due']);
  if (!Array.isArray(task.owners)) {
    check.fault(`${path}.owners`, 'not-a-list');
    return;
  }
  let leads = 0;
  task.owners.forEach((value, i) => {
    const at = `${path}.owners[${i}]`;
    const owner = check.object(value, at);
    if (!owner) return;
    check.texts(owner, at, ['unit', 'name']);
    check.oneOf(owner, at, 'role', ['lead', 'support']);
    check.oneOf(owner, at, 'leadBasis', ['stated', 'presumed', 'confirmed']);
    if (owner.role === 'lead') leads++;
  });
  if (leads > 1) check.fault(`${path}.owners`, 'several-leads');
}

class Checker {
  readonly problems: PlanProblem[] = [];

  fault(path: string, code: PlanProblem['code']): void {
    this.problems.push({ path, code });
  }

  object(value: unknown, path: string): Fields | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fault(path, 'not-an-object');
    return undefined;
  }

  texts(of: Fields, path: string, names: readonly string[]): void {
    for (const name of names)
      if (typeof of[name] !== 'string' || of[name] === '') this.fault(join(path, name), 'text-missing');
  }

  days(of: Fields, path: string, names: readonly string[]): void {
    for (const name of names)
      if (typeof of[name] !== 'string' || parseDate(of[name]) === undefined)
        this.fault(join(path, name), 'not-a-day');
  }

  period(of: Fields, path: string): void {
    if (String(of.to) < String(of.from)) this.fault(join(path, 'to'), 'period-reversed');
  }

  oneOf(of: Fields, path: string, name: string, values: readonly string[]): void {
    if (!values.includes(String(of[name]))) this.fault(join(path, name), 'not-a-value');
  }

  /** Checks each item and that no id occurs twice; returns the ids. */
  list(of: Fields, name: string, item: (value: Fields, path: string) => void): ReadonlySet<string> {
    const ids = new Set<string>();
    const items = of[name];
    if (!Array.isArray(items)) {
      this.fault(name, 'not-a-list');
      return ids;
    }
    items.forEach((value, i) => {
      const path = `${name}[${i}]`;
      const fields = this.object(value, path);
      if (!fields) return;
      this.texts(fields, path, ['id']);
      if (ids.has(String(fields.id))) this.fault(`${path}.id`, 'id-repeated');
      ids.add(String(fields.id));
      item(fields, path);
    });
    return ids;
  }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
