import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './shell/router.tsx';
import { onSignedOut, queryClient } from './ui/endpoint.ts';
import { language } from './ui/i18n/language.ts';
import { endSession } from './ui/session.ts';
import './ui/base.css';
import './shell/shell.css';

document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';

onSignedOut(() => {
  const { pathname, searchStr } = router.state.location;
  if (
    pathname === '/login' ||
    pathname === '/welcome' ||
    pathname === '/marks' ||
    pathname.startsWith('/answer/')
  )
    return;
  endSession();
  void router.navigate({ to: '/login', search: { to: `${pathname}${searchStr}` } } as never);
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
