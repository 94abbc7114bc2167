import type { PlanDiffView } from '@sophora/contract/plan';
import { CONDITION_NAMES } from '@sophora/domain/indicators/evaluators/conditionNames';
import { INDICATOR_NAMES } from '@sophora/domain/plan/indicatorNames';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { amountText } from './amount.ts';
import { type ReviewText, reviewText } from './text.ts';

/** What a version changes, clause by clause, and the figures that touches. */
export function DiffList({ diff }: { diff: PlanDiffView }) {
  const t = useText(reviewText);
  const language = useLanguage();
  if (diff.head.length + diff.clauses.length === 0) return <p className="hint">{t('noChanges')}</p>;
  const nameOf = (id: string) => (INDICATOR_NAMES[id] ?? CONDITION_NAMES[id])?.[language] ?? id;
  return (
    <div className="stack">
      {diff.figures.length > 0 && (
        <p>
          {t('figuresTouched')}
          {diff.figures.map(nameOf).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      <ul className="review-diff">
        {diff.head.length > 0 && (
          <li>
            <strong>{t('head')}</strong>
            <Fields fields={diff.head} />
          </li>
        )}
        {diff.clauses.map((change) => (
          <li key={`${change.part}${change.id}`}>
            <div className="row">
              <span className={`tag ${TAGS[change.kind]}`}>{t(`kind.${change.kind}`)}</span>
              <span className="hint">
                {t(`part.${change.part}`)} {change.id}
              </span>
              <strong>{change.title}</strong>
              <small className="hint">{change.clause}</small>
            </div>
            <Fields fields={change.fields} />
            {change.lead && (
              <div>
                {t('leadChanges', {
                  before: change.lead.before || t('empty'),
                  after: change.lead.after || t('empty'),
                })}
              </div>
            )}
            {change.ownersAdded.length > 0 && (
              <div>
                {t('ownersAdded')}
                {change.ownersAdded.join('、')}
              </div>
            )}
            {change.ownersRemoved.length > 0 && (
              <div>
                {t('ownersRemoved')}
                {change.ownersRemoved.join('、')}
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const TAGS = { added: 'tag-good', removed: 'tag-bad', changed: 'tag-warn' } as const;
type Changes = PlanDiffView['head'];

/** Words of the document say more than the stored number, where both changed. */
function Fields({ fields }: { fields: Changes }) {
  const t = useText(reviewText);
  const worded = fields.some((change) => change.field === 'text');
  const shown = fields.filter(({ field }) => !worded || !['value', 'unit', 'comparator'].includes(field));
  const words = (field: string, value: string): string => {
    if (value === '') return t('empty');
    if (field === 'evaluator' || field === 'comparator') return t(`${field}.${value}` as ReviewText);
    if (field === 'value') return amountText({ value: Number(value), unit: '' }).trim();
    return value;
  };
  return shown.map(({ field, before, after }) => (
    <div key={field}>
      {t((FIELDS[field] ?? 'value') as ReviewText)}
      {'：'}
      <del>{words(field, before)}</del> → <ins>{words(field, after)}</ins>
    </div>
  ));
}

const FIELDS: Readonly<Record<string, ReviewText>> = {
  title: 'title',
  documentNumber: 'documentNumber',
  issuer: 'issuer',
  issuedOn: 'issuedOn',
  from: 'from',
  to: 'to',
  clause: 'clause',
  indicator: 'indicator',
  evaluator: 'evaluator',
  comparator: 'comparator',
  value: 'value',
  unit: 'unit',
  due: 'due',
  text: 'value',
  month: 'month',
  day: 'day',
};
