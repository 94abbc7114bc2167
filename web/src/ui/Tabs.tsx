import { PageLink } from './PageLink.tsx';
import './office.css';

interface Tab {
  readonly to: string;
  readonly label: string;
  readonly here: boolean;
}

/** Parts of one page, told apart by the query of its address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <PageLink key={tab.to} to={tab.to} byQuery {...(tab.here ? { 'aria-current': 'page' as const } : {})}>
          {tab.label}
        </PageLink>
      ))}
    </nav>
  );
}
