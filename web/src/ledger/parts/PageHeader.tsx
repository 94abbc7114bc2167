import { LeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { PageLink } from '../../ui/PageLink.tsx';

interface Props {
  readonly title: string;
  readonly back?: { readonly to: string; readonly label: string };
  readonly tags?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title of a page with the way back, a line about it and what can be done. Also names the browser tab. */
export function PageHeader({ title, back, tags, subtitle, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · 槐枢`;
  }, [title]);
  return (
    <header className="ledger-header">
      {back && (
        <PageLink to={back.to} className="ledger-back">
          <LeftOutlined aria-hidden /> {back.label}
        </PageLink>
      )}
      <div className="ledger-header-row">
        <h1>
          {title} {tags}
        </h1>
        {actions && <div className="ledger-actions">{actions}</div>}
      </div>
      {subtitle && <div className="ledger-hint">{subtitle}</div>}
    </header>
  );
}
