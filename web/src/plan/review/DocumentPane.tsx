import { getPlanDraftText } from '@sophora/contract/plan';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useText } from '../../ui/i18n/text.ts';
import { documentLines } from './pieces.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { type Selected, selectedSpan } from './selectedSpan.ts';
import { reviewText } from './text.ts';
import type { Review } from './useReview.ts';

/** 原文: every target and day is marked where it stands, every task beside its lines. */
export function DocumentPane({ review, shown }: { review: Review; shown: boolean }) {
  const t = useText(reviewText);
  const common = useText(commonText);
  const { district, draft, structure, selected, selectedIn } = review;
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<Selected>();
  const { data, error } = useEndpoint(
    getPlanDraftText,
    { params: { district, draft: draft.id }, query: { from: 0 } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const text = data?.text ?? '';
  const lines = useMemo(() => documentLines(text, structure), [text, structure]);
  // Cells of a table; one character for one, so that a selection stays where it is.
  const wordsAt = ({ from, to }: { from: number; to: number }) => text.slice(from, to).replaceAll('\t', '｜');
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when something else is pointed at, or the text has come
  useEffect(() => {
    if (selectedIn !== 'structure') return;
    const place = box.current?.querySelector(`[data-key="${CSS.escape(selected)}"]`);
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [selected, selectedIn, shown, text === '']);
  if (error) return <ErrorNote error={error} />;
  const notice = () => setWords(box.current ? selectedSpan(box.current) : undefined);
  const point = (key: string | null) => {
    if (key !== null && document.getSelection()?.isCollapsed !== false) review.select(key, 'document');
  };
  return (
    <section className="card review-document" aria-label={t('document')}>
      <div className="row review-bar">
        <h2>{t('document')}</h2>
        <span className="hint">{review.editable && t('selectHint')}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only notices which words are selected */}
      <div ref={box} className="review-text" data-testid="document" onMouseUp={notice} onKeyUp={notice}>
        {text === '' && <p role="status">{common('loading')}</p>}
        {lines.map((line) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keyboard
          <p
            key={line.from}
            {...(line.task === null ? {} : { 'data-key': line.task })}
            {...(line.task !== null && line.task === selected ? { 'data-here': true } : {})}
            onClick={() => point(line.task)}
          >
            {line.pieces.map((piece) =>
              piece.key === null ? (
                <span key={piece.from} data-from={piece.from}>
                  {wordsAt(piece)}
                </span>
              ) : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keyboard
                <mark
                  key={piece.from}
                  data-from={piece.from}
                  data-key={piece.key}
                  {...(piece.key === selected ? { 'data-here': true } : {})}
                  onClick={(event) => {
                    event.stopPropagation();
                    point(piece.key);
                  }}
                >
                  {wordsAt(piece)}
                </mark>
              ),
            )}
          </p>
        ))}
        {data && data.length > text.length && (
          <p className="note">{t('textCut', { shown: text.length, all: data.length })}</p>
        )}
      </div>
      {words && review.editable && (
        <SelectionBar review={review} words={words} onDone={() => setWords(undefined)} />
      )}
    </section>
  );
}
