import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { sessionQuery } from '../lib/session.js';
import { Layout } from './layout.js';
import { NotFoundPage, ProblemPage } from './problem-pages.js';

/** One lazy branch per role; the server refuses what the screens would only hide. */
export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ session: await context.client.ensureQueryData(sessionQuery) }),
  component: Layout,
  errorComponent: ProblemPage,
  notFoundComponent: NotFoundPage,
});
