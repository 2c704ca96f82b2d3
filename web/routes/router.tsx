import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { associationPages } from './association-pages.js';
import { certificatePages } from './certificate-pages.js';
import { coordinationPages } from './coordination-pages.js';
import { figurePages } from './figure-pages.js';
import { grantPages } from './grant-pages.js';
import { openPages } from './open-pages.js';
import { NotFoundPage, ProblemPage } from './problem-pages.js';
import { root } from './root.js';
import { volunteerPages } from './volunteer-pages.js';

export function createPages(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      ...figurePages,
      ...grantPages,
      ...coordinationPages,
      ...associationPages,
      ...volunteerPages,
      ...certificatePages,
      ...openPages,
    ]),
    context: { client },
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
