import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { otherWords, suggestLanguage } from '../lib/i18n.js';
import { sessionQuery } from '../lib/session.js';
import { Layout } from './layout.js';
import { NotFoundPage, ProblemPage } from './problem-pages.js';

/** Pages that say the first words only (`words-in-parts.ts`): the dashboard and the doors. */
const FIRST: readonly string[] = ['/', '/sign-in', '/demo', '/set-up', '/invitation'];

/** One lazy branch per role; the server refuses what the screens would only hide. */
export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: async ({ context, location }) => {
    const words = FIRST.includes(location.pathname) ? undefined : otherWords();
    const session = await context.client.ensureQueryData(sessionQuery);
    if (session.account) await suggestLanguage(session.account.language);
    await words;
    return { session };
  },
  component: Layout,
  errorComponent: ProblemPage,
  notFoundComponent: NotFoundPage,
});
