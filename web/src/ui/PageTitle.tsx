import { type ReactNode, useEffect } from 'react';
import { PageLink } from './PageLink.tsx';

interface Props {
  readonly title: string;
  readonly back?: { readonly to: string; readonly label: string };
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** Title of a page, the way back, a line about it and, at its end, what can be done. Names the browser tab. */
export function PageTitle({ title, back, hint, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 槐枢`;
  }, [title]);
  return (
    <header>
      {back && <PageLink to={back.to}>‹ {back.label}</PageLink>}
      <div className="row">
        <h1>{title}</h1>
        {children && <div className="row push">{children}</div>}
      </div>
      {hint && <div className="hint">{hint}</div>}
    </header>
  );
}
