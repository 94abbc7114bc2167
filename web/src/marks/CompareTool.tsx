import { compareMarks } from '@sophora/contract/marks';
import type { MarkComparison } from '@sophora/domain/marks/compare/compareMarks';
import { comparisonSentence } from '@sophora/domain/marks/compare/markTexts';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useFilters } from '../ui/route.ts';
import { ClassChoice, classOf } from './ClassChoice.tsx';
import { Legend, NameCells } from './Names.tsx';
import { RuleTable } from './RuleTable.tsx';
import { Sentence } from './Sentence.tsx';
import { markText } from './text.ts';
import '../ui/office.css';
import './marks.css';

const EXAMPLES = [
  ['康师傅', '康帅傅'],
  ['六个核桃', '六禾核桃'],
  ['老干妈', '干老妈'],
  ['adidas', 'adibas'],
] as const;
/** Longer names stay out of the address. */
const LONGEST_IN_ADDRESS = 200;
const PAUSE = 250;

/** Two names and what the rules say of them, at once. The names stand in the address. */
export function CompareTool() {
  const t = useText(markText);
  const [filters, setFilters] = useFilters();
  const [a, setA] = useState(filters['a'] ?? '');
  const [b, setB] = useState(filters['b'] ?? '');
  const niceClass = classOf(filters['class']);
  const famous = filters['famous'] === 'yes';
  const put = (x: string, y: string) => {
    setA(x);
    setB(y);
  };
  useEffect(() => {
    const later = setTimeout(() => {
      const short = a.length <= LONGEST_IN_ADDRESS && b.length <= LONGEST_IN_ADDRESS;
      setFilters({ a: short ? a : undefined, b: short ? b : undefined }, true);
    }, PAUSE);
    return () => clearTimeout(later);
  }, [a, b, setFilters]);
  return (
    <div className="stack">
      <form className="card mark-form" onSubmit={(e) => e.preventDefault()}>
        <Field label={t('nameA')}>
          <input className="input mark-input" name="a" value={a} onChange={(e) => setA(e.target.value)} />
        </Field>
        <button type="button" className="btn mark-swap" onClick={() => put(b, a)}>
          ⇄ {t('swap')}
        </button>
        <Field label={t('nameB')}>
          <input className="input mark-input" name="b" value={b} onChange={(e) => setB(e.target.value)} />
        </Field>
        <Field label={t('goodsClass')} hint={t('classHint')}>
          <ClassChoice value={niceClass} onChange={(value) => setFilters({ class: value }, true)} />
        </Field>
        <label className="mark-check">
          <input
            type="checkbox"
            checked={famous}
            onChange={(e) => setFilters({ famous: e.target.checked ? 'yes' : undefined }, true)}
          />
          {t('famous')}
        </label>
        <p className="hint mark-examples">
          {t('examples')}
          {EXAMPLES.map(([x, y]) => (
            <button key={x} type="button" className="btn btn-text" onClick={() => put(x, y)}>
              {x} / {y}
            </button>
          ))}
        </p>
      </form>
      <Result a={a} b={b} niceClass={niceClass} famous={famous} />
    </div>
  );
}

function Result(asked: { a: string; b: string; niceClass: number | undefined; famous: boolean }) {
  const t = useText(markText);
  const language = useLanguage();
  const { a, b, niceClass, famous } = useSettled(asked);
  const ready = a.trim() !== '' && b.trim() !== '';
  const query = useEndpoint(
    compareMarks,
    { body: { a, b, ...(niceClass ? { niceClass } : {}), ...(famous ? { famous } : {}) } },
    { enabled: ready, keep: true, staleTime: 300_000 },
  );
  if (!ready) return <div className="center-state mark-wait">{t('enter')}</div>;
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const found = query.data;
  return (
    <div className="stack" aria-live="polite" aria-busy={query.isPlaceholderData}>
      <section className="card stack">
        <div className={`mark-verdict mark-verdict-${found.verdict}`}>
          <strong>{t(`verdict.${found.verdict}`)}</strong>
          <span className="hint">{t('premise')}</span>
        </div>
        <div className="mark-pair">
          <NameCells cells={found.a} label={t('nameA')} />
          <NameCells cells={found.b} label={t('nameB')} />
        </div>
        <Legend cells={[...found.a, ...found.b]} />
        {found.cut && <p className="hint">{t('cut')}</p>}
      </section>
      <section className="card stack">
        <h2>{t('rules')}</h2>
        <RuleTable rules={found.rules} />
      </section>
      <Sentence text={comparisonSentence(a.trim(), b.trim(), found as MarkComparison, language)} />
    </div>
  );
}

/** What was asked, once the typing pauses. */
function useSettled<T extends { a: string; b: string }>(asked: T): T {
  const [settled, setSettled] = useState(asked);
  const key = JSON.stringify(asked);
  useEffect(() => {
    const later = setTimeout(() => setSettled(JSON.parse(key) as T), PAUSE);
    return () => clearTimeout(later);
  }, [key]);
  return settled;
}
