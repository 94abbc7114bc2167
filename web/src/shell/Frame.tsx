import { logOut } from '@sophora/contract/access';
import type { Permission } from '@sophora/domain/access/permissions';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { InboxLink } from '../notices/index.ts';
import { SearchButton } from '../search/index.ts';
import { useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { setLanguage, useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { endSession, useMe, useMyDistrict } from '../ui/session.ts';
import { homeOf } from './home.ts';
import { shellText } from './text.ts';

interface Entry {
  readonly key: keyof typeof shellText;
  readonly path: string;
  readonly needs: Permission;
}

const MENU: readonly { readonly title: keyof typeof shellText; readonly entries: readonly Entry[] }[] = [
  {
    title: 'overview',
    entries: [
      { key: 'morning', path: '/morning', needs: 'papers.read' },
      { key: 'cockpit', path: '', needs: 'figures.read' },
      { key: 'today', path: '/today', needs: 'matters.read' },
      { key: 'plan', path: '/plan', needs: 'figures.read' },
      { key: 'freezes', path: '/freezes', needs: 'figures.read' },
      { key: 'evaluation', path: '/evaluation', needs: 'figures.read' },
    ],
  },
  {
    title: 'rights',
    entries: [
      { key: 'mine', path: '/mine', needs: 'trust.read' },
      { key: 'docket', path: '/docket', needs: 'records.read' },
      { key: 'letters', path: '/letters', needs: 'letters.keep' },
      { key: 'portfolios', path: '/portfolios', needs: 'trust.manage' },
      { key: 'screening', path: '/screening', needs: 'screening.read' },
      { key: 'marks', path: '/marks', needs: 'marks.read' },
    ],
  },
  {
    title: 'papers',
    entries: [
      { key: 'requests', path: '/requests', needs: 'papers.read' },
      { key: 'forms', path: '/forms', needs: 'forms.read' },
      { key: 'documents', path: '/documents', needs: 'documents.read' },
      { key: 'meetings', path: '/meetings', needs: 'matters.open' },
      { key: 'policies', path: '/policies', needs: 'papers.read' },
    ],
  },
  {
    title: 'data',
    entries: [
      { key: 'imports', path: '/imports', needs: 'imports.read' },
      { key: 'sources', path: '/sources', needs: 'figures.read' },
      { key: 'registers', path: '/registers', needs: 'records.read' },
      { key: 'quality', path: '/quality', needs: 'records.read' },
    ],
  },
  {
    title: 'queues',
    entries: [
      { key: 'holders', path: '/queues/holders', needs: 'queues.decide' },
      { key: 'streets', path: '/queues/streets', needs: 'queues.decide' },
      { key: 'statuses', path: '/queues/statuses', needs: 'queues.decide' },
      { key: 'provisional', path: '/queues/provisional', needs: 'queues.decide' },
      { key: 'identities', path: '/queues/identities', needs: 'queues.decide' },
    ],
  },
  {
    title: 'system',
    entries: [
      { key: 'begin', path: '/begin', needs: 'imports.run' },
      { key: 'settings', path: '/settings', needs: 'settings.read' },
      { key: 'entries', path: '/ledger', needs: 'records.read' },
      { key: 'jobs', path: '/jobs', needs: 'jobs.read' },
      { key: 'people', path: '/people', needs: 'people.read' },
      { key: 'audit', path: '/audit', needs: 'audit.read' },
    ],
  },
];

/** The work tool around every page: district, navigation, language, person. */
export function Frame() {
  const t = useText(shellText);
  const common = useText(commonText);
  const me = useMe();
  const mine = useMyDistrict();
  const district = useDistrictCode();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu of the phone
  useEffect(() => setOpen(false), [pathname]);
  if (!me) return <Loading />;
  const may = (permission: Permission) => mine?.permissions.includes(permission) ?? false;
  const base = `/d/${district}`;
  const pages = MENU.flatMap(({ entries }) =>
    entries.filter((e) => may(e.needs)).map((e) => ({ label: t(e.key), to: `${base}${e.path}` })),
  );
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {common('skip')}
      </a>
      <header className="frame-head">
        <button
          type="button"
          className="btn only-phone"
          aria-expanded={open}
          aria-controls="nav"
          onClick={() => setOpen(!open)}
        >
          {common(open ? 'close' : 'menu')}
        </button>
        <PageLink to={homeOf(district, mine?.permissions ?? [])} className="frame-brand">
          {common('product')} <small>{t('tagline')}</small>
        </PageLink>
        <span className="push" />
        {mine && <SearchButton pages={pages} />}
        {may('notices.read') && <InboxLink />}
        <span className="not-phone">
          <DistrictChoice />
        </span>
        <LanguageSwitch />
        <Person name={me.person.name} district={district} />
      </header>
      {mine?.kind === 'demo' && (
        <div className="demo-band">
          <span className="not-phone">{t('demo')}</span>
          <span className="only-phone">{t('demoShort')}</span>
        </div>
      )}
      <nav id="nav" className="frame-nav" data-open={open} aria-label={common('menu')}>
        {MENU.map(({ title, entries }) => {
          const shown = entries.filter((e) => may(e.needs));
          if (shown.length === 0) return null;
          return (
            <section key={title}>
              <h2>{t(title)}</h2>
              <ul>
                {shown.map((e) => {
                  const to = `${base}${e.path}`;
                  const here =
                    e.path === ''
                      ? pathname === base || pathname.startsWith(`${base}/figures`)
                      : pathname.startsWith(to);
                  return (
                    <li key={e.key}>
                      <PageLink to={to} {...(here ? { 'aria-current': 'page' as const } : {})}>
                        {t(e.key)}
                      </PageLink>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
        <section className="only-phone frame-nav-person">
          <DistrictChoice />
          <PageLink to={`${base}/account`} className="btn">
            {me.person.name}
          </PageLink>
          <LogOut />
        </section>
      </nav>
      <main id="main" className="frame-main">
        <Outlet />
      </main>
    </div>
  );
}

function DistrictChoice() {
  const t = useText(shellText);
  const me = useMe();
  const district = useDistrictCode();
  const go = useGo();
  if (!me || me.districts.length < 2) return <span>{me?.districts[0]?.name}</span>;
  return (
    <select aria-label={t('district')} value={district} onChange={(e) => go(`/d/${e.target.value}`)}>
      {me.districts.map((d) => (
        <option key={d.code} value={d.code}>
          {d.name}
        </option>
      ))}
    </select>
  );
}

function LanguageSwitch() {
  const t = useText(shellText);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="btn"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(other)}
    >
      {t('language')}
    </button>
  );
}

function Person({ name, district }: { name: string; district: string }) {
  return (
    <>
      <PageLink to={`/d/${district}/account`} className="btn not-phone">
        {name}
      </PageLink>
      <span className="not-phone">
        <LogOut />
      </span>
    </>
  );
}

function LogOut() {
  const t = useText(shellText);
  const go = useGo();
  const leave = useAction(logOut, []);
  const out = () =>
    leave.mutate(
      {},
      {
        onSettled: () => {
          endSession();
          go('/login');
        },
      },
    );
  return (
    <button type="button" className="btn" onClick={out} disabled={leave.isPending}>
      {t('logOut')}
    </button>
  );
}
