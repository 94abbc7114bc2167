import { Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../ui/i18n/text.ts';
import { type SearchablePage, SearchDialog } from './index.ts';
import { searchText } from './text.ts';

/** Opens the search; so do Ctrl+K and, outside a field, the slash. */
export function SearchButton({ pages }: { pages: readonly SearchablePage[] }) {
  const t = useText(searchText);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!chord && !(event.key === '/' && !isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="btn search-open"
        aria-label={t('open')}
        onClick={() => setOpen(true)}
        data-testid="search"
      >
        <span aria-hidden="true">⌕</span> <span className="not-phone">{t('open')}</span>{' '}
        <kbd className="not-phone">Ctrl K</kbd>
      </button>
      {open &&
        createPortal(
          <Suspense>
            <SearchDialog pages={pages} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
