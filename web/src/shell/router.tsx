import { type AnyRoute, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { createElement, type FunctionComponent, lazy, Suspense } from 'react';
import { accessRoutes } from '../access/index.ts';
import { docketRoutes } from '../docket/index.ts';
import { documentRoutes } from '../documents/index.ts';
import { holderRoutes } from '../enterprises/index.ts';
import { evaluationRoutes } from '../evaluation/index.ts';
import { formRoutes } from '../forms/index.ts';
import { freezeRoutes } from '../freeze/index.ts';
import { incomingRoutes } from '../incoming/index.ts';
import { indicatorRoutes } from '../indicators/index.ts';
import { ledgerRoutes } from '../ledger/index.ts';
import { letterRoutes } from '../letters/index.ts';
import { markRoutes } from '../marks/index.ts';
import { matterRoutes } from '../matters/index.ts';
import { morningRoutes } from '../morning/index.ts';
import { noticeRoutes } from '../notices/index.ts';
import { pathRoutes } from '../path/index.ts';
import { planRoutes } from '../plan/index.ts';
import { qualityRoutes } from '../quality/index.ts';
import { screeningRoutes } from '../screening/index.ts';
import { settingsRoutes } from '../settings/index.ts';
import { trusteeshipRoutes } from '../trusteeship/index.ts';
import { Loading } from '../ui/Loading.tsx';
import type { FeatureRoute } from '../ui/route.ts';
import { Frame } from './Frame.tsx';
import { NotFound } from './NotFound.tsx';
import { PageError } from './PageError.tsx';
import { StartPage } from './StartPage.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError });

const features: readonly FeatureRoute[] = [
  ...accessRoutes,
  ...indicatorRoutes,
  ...freezeRoutes,
  ...pathRoutes,
  ...evaluationRoutes,
  ...qualityRoutes,
  ...planRoutes,
  ...matterRoutes,
  ...docketRoutes,
  ...trusteeshipRoutes,
  ...letterRoutes,
  ...noticeRoutes,
  ...formRoutes,
  ...documentRoutes,
  ...incomingRoutes,
  ...morningRoutes,
  ...screeningRoutes,
  ...markRoutes,
  ...ledgerRoutes,
  ...holderRoutes,
  ...settingsRoutes,
];

const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

const district = createRoute({
  getParentRoute: () => frame,
  path: '/d/$district/',
  component: page(indicatorRoutes.find((r) => r.path === '/d/$district')!),
});

function page(route: FeatureRoute): FunctionComponent {
  const Page = route.light
    ? lazy(route.load)
    : lazy(async () => {
        // Pages made of antd components bring its theme and nonce with them; the first screen does without.
        const [{ ThemedPage }, { default: Inner }] = await Promise.all([
          import('../ui/ThemedPage.tsx'),
          route.load(),
        ]);
        return { default: () => createElement(ThemedPage, null, createElement(Inner)) };
      });
  return () => createElement(Suspense, { fallback: createElement(Loading) }, createElement(Page));
}

const routed = features.filter((r) => r.path !== '/d/$district');
const routesOf = (bare: boolean) =>
  routed
    .filter((r) => (r.bare ?? false) === bare)
    .map((r) =>
      createRoute({
        getParentRoute: () => (bare ? root : frame) as typeof root,
        path: r.path,
        component: page(r),
        errorComponent: PageError,
      }),
    );

/** Paths come from the features at run time, so the router's compile-time path types say nothing here. */
export const router = createRouter({
  routeTree: root.addChildren([
    start as never,
    ...routesOf(true),
    frame.addChildren([district, ...routesOf(false)]),
  ] as never) as unknown as AnyRoute,
  // Filters are plain text, not JSON: `?page=2&street=370104001000`.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search as Record<string, string>)).toString();
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
  trailingSlash: 'never',
});
