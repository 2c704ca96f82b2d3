import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { homeOf } from '../lib/session.js';
import { DashboardRoute } from './direction.js';
import { mustHold } from './may.js';
import { root } from './root.js';

/** Period, filters, comparison and view of the dashboard: an address sent to somebody shows the same figures. */
interface DashboardSearch {
  from?: string | undefined;
  to?: string | undefined;
  mission?: string | undefined;
  territory?: string | undefined;
  funder?: string | undefined;
  view?: 'donor' | undefined;
  compare?: 'same_period_last_year' | 'none' | undefined;
}

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): DashboardSearch => ({
    ...Object.fromEntries(
      ['from', 'to', 'mission', 'territory', 'funder'].flatMap((name) =>
        typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : [],
      ),
    ),
    ...(search['view'] === 'donor' ? { view: 'donor' as const } : {}),
    ...(search['compare'] === 'same_period_last_year' || search['compare'] === 'none'
      ? { compare: search['compare'] }
      : {}),
  }),
  beforeLoad: ({ context: { session }, location }) => {
    // The root address is everybody's first: who has another home is sent there.
    const home = homeOf(session);
    if (session.account && home !== '/') throw redirect({ to: home });
    return mustHold('figures.read', session, location.href);
  },
  component: DashboardRoute,
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/comparison',
  beforeLoad: ({ context, location }) => mustHold('figures.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'ComparisonRoute'),
});

const targets = createRoute({
  getParentRoute: () => root,
  path: '/targets',
  beforeLoad: ({ context, location }) => mustHold('targets.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'TargetsRoute'),
});

const publications = createRoute({
  getParentRoute: () => root,
  path: '/publications',
  beforeLoad: ({ context, location }) => mustHold('publications.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./publications.js'), 'PublicationsRoute'),
});

const publication = createRoute({
  getParentRoute: () => root,
  path: '/publications/$id',
  beforeLoad: ({ context, location }) => mustHold('publications.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./publications.js'), 'PublicationRoute'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: (search): { grant?: string } =>
    typeof search['grant'] === 'string' ? { grant: search['grant'] } : {},
  beforeLoad: ({ context, location }) => mustHold('reports.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./reports.js'), 'ReportsRoute'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  beforeLoad: ({ context, location }) => mustHold('reports.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./reports.js'), 'ReportRoute'),
});

const subscriptions = createRoute({
  getParentRoute: () => root,
  path: '/reports/subscriptions',
  validateSearch: (search): { report?: string } =>
    typeof search['report'] === 'string' ? { report: search['report'] } : {},
  beforeLoad: ({ context, location }) => mustHold('reports.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./reports.js'), 'SubscriptionsRoute'),
});

const quotes = createRoute({
  getParentRoute: () => root,
  path: '/quotes',
  beforeLoad: ({ context, location }) => mustHold('quotes.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./quotes.js'), 'QuotesRoute'),
});

const consentPaper = createRoute({
  getParentRoute: () => root,
  path: '/quotes/paper',
  beforeLoad: ({ context, location }) => mustHold('quotes.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./quotes.js'), 'ConsentPaperRoute'),
});

const edition = createRoute({
  getParentRoute: () => root,
  path: '/reports/published/$id',
  beforeLoad: ({ context, location }) => mustHold('reports.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./reports.js'), 'EditionRoute'),
});

const answers = createRoute({
  getParentRoute: () => root,
  path: '/answers',
  beforeLoad: ({ context, location }) => mustHold('answers.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./opinions.js'), 'AnswersRoute'),
});

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/answers/$id',
  beforeLoad: ({ context, location }) => mustHold('answers.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./opinions.js'), 'CampaignRoute'),
});

/** The numbers, what they are compared with, what was told of them. */
export const figurePages = [
  dashboard,
  comparison,
  targets,
  reports,
  report,
  subscriptions,
  quotes,
  consentPaper,
  edition,
  publications,
  publication,
  answers,
  campaign,
] as const;
